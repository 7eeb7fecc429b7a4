package fr.prevenir.detect.column;

import fr.prevenir.detect.column.Profile.Trait;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.model.TableHead;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the name of a table makes of its columns.
final class ByTableName {
  private static final List<String> LABEL = List.of("libelle");
  private static final List<String> NAME = List.of("nom");
  private static final List<String> TEXT = List.of("texte");
  private static final List<String> NUM = List.of("num");
  private static final Set<String> NUMBER = Set.of("num", "dossier", "id");

  private ByTableName() {}

  /// `consultation_id` in a table of consultations is its key, not a reference, unless a bare `id`
  /// numbers the rows already.
  static void ownKey(List<ColumnDraft> columns, String table) {
    String entity = TableNames.read(table).entity();
    String own = TableNames.own(table);
    boolean keyed = columns.stream().anyMatch(c -> named(c, own) || numbers(c));
    for (ColumnDraft c : columns) {
      String name = Vocabulary.folded(c.name);
      boolean named = named(c, own);
      boolean number =
          switch (c.meaning) {
            case SAMPLE, STAY, TEST, PERSON_REF -> c.header.says("id");
            default -> c.header.says("id") && named && c.meaning != Meaning.ROW_ID;
          };
      boolean reference = c.meaning == Meaning.PERSON_REF;
      boolean same = reference ? entity.equals(entity(c.header.person())) : name.startsWith(entity);
      if (number && (named || (same && !keyed)) && (!reference || c.profile.unique())) {
        c.decide(Meaning.ROW_ID, 0.9, "table:" + entity);
      }
    }
  }

  private static boolean named(ColumnDraft c, String own) {
    String name = Vocabulary.folded(c.name);
    return name.equals(own + " id") || name.equals("id " + own);
  }

  private static boolean numbers(ColumnDraft c) {
    return c.profile.unique() && TableNames.keyName("", c.name).isEmpty();
  }

  private static String entity(@Nullable PersonWord person) {
    if (person == null) {
      return "";
    }
    return switch (person.role()) {
      case PATIENT -> "patient";
      case PROFESSIONAL -> person.kind().equals("doctor") ? "professional" : person.kind();
      default -> person.kind();
    };
  }

  /// `prescription_id` in a table of a database is a key of its rows, not the number of a request,
  /// nor a code; `cp_id` no postcode, `PersonneGuid` nobody's in particular.
  static void foreignKeys(List<ColumnDraft> columns, TableHead head) {
    for (ColumnDraft c : columns) {
      boolean declared = head.foreignKeys().stream().anyMatch(k -> k.column().equals(c.name));
      boolean named = !head.flat() && TableNames.key(c.name);
      if (c.header.says("id") && (declared || named) && numbered(c)) {
        c.decide(Meaning.ROW_ID, 0.8, "table:foreign");
      }
    }
    if (!head.flat() && columns.stream().noneMatch(ByTableName::place)) {
      columns.forEach(ByTableName::strayPostcode);
    }
  }

  private static boolean numbered(ColumnDraft c) {
    return switch (c.meaning) {
      case SAMPLE -> true;
      case PERSON_REF -> TableNames.anybody(c.name);
      case DIAGNOSIS_CODE, ACT_CODE, TEST_CODE, DRUG_CODE ->
          c.profile.share(Trait.DIGITS) >= 0.9 && c.profile.longest <= 9;
      case POSTCODE, CITY, ADDRESS, COMMENT, AMO, AMC, HOSPITAL, DIAGNOSIS, ACT, TEST, DRUG, DATE ->
          c.profile.share(Trait.DIGITS) >= 0.95 || c.profile.longOfOneLength();
      default -> false;
    };
  }

  private static boolean place(ColumnDraft c) {
    return c.meaning == Meaning.CITY || c.meaning == Meaning.ADDRESS;
  }

  /// Five digits of which no header says that they are a postcode, where nobody lives: a key, of
  /// whom the header names.
  private static void strayPostcode(ColumnDraft c) {
    boolean said = c.header.meaning() == Meaning.POSTCODE && c.header.confidence() >= 0.55;
    if (c.meaning == Meaning.POSTCODE && !said && !c.header.words().isEmpty()) {
      boolean somebodys = c.header.person() != null;
      c.decide(somebodys ? Meaning.PERSON_REF : Meaning.ROW_ID, 0.5, "table:key");
    }
  }

  /// `num_dossier` in a table of stays numbers the stay, `num` in one of requests the request, and
  /// so does one in a table of results, where nothing else says whose they are.
  static void stays(List<ColumnDraft> columns, HeaderGuess said) {
    boolean results =
        TableReader.known(columns, Meaning.TEST_RESULT)
            && columns.stream().noneMatch(ByTableName::leads);
    boolean requests =
        said.says("demande") && columns.stream().anyMatch(TableRole::refersToPatient);
    for (ColumnDraft c : columns) {
      boolean number = NUMBER.containsAll(c.header.words());
      boolean bare = c.meaning == Meaning.ROW_ID && c.header.words().equals(NUM);
      if (bare && (results || requests && c.profile.unique())) {
        c.decide(Meaning.SAMPLE, 0.7, "table:requests");
      }
      if (said.says("sejour") && c.meaning == Meaning.SAMPLE && number) {
        c.decide(Meaning.STAY, 0.8, "table:stays");
      }
    }
  }

  private static boolean leads(ColumnDraft c) {
    return c.meaning.ofName()
        || switch (c.meaning) {
          case SAMPLE, STAY, IPP, NIR, INS, PERSON_REF, BIRTH_DATE -> true;
          default -> false;
        };
  }

  /// Tables of wards, beds, modules and settings tell of nobody: an address there is that of an
  /// establishment.
  static void nobodys(List<ColumnDraft> columns, TableHead head) {
    String table = head.name();
    if (!TableNames.nobodys(table)
        || lives(columns)
        || columns.stream().anyMatch(ByTableName::somebodys)) {
      return;
    }
    Meaning named = TableNames.wards(table) ? Meaning.WARD : Meaning.HOSPITAL;
    boolean place = TableNames.places(table);
    for (ColumnDraft c : columns) {
      boolean name =
          c.header.words().equals(NAME) || c.header.words().equals(TEXT) || c.header.says("texte");
      if (place && name && c.profile.share(Trait.DIGITS) < 0.5) {
        c.decide(named, 0.7, "table:place");
      } else if (PersonMeanings.aboutPeople(c.meaning)
          || c.meaning == Meaning.COMMENT
          || c.meaning == Meaning.AGE) {
        c.decide(Meaning.TECHNICAL, 0.6, "table:nobody");
      }
    }
  }

  /// Whether names and births or numbers of people stand in the columns, whatever the headers say.
  private static boolean lives(List<ColumnDraft> columns) {
    boolean named = columns.stream().anyMatch(c -> c.meaning.ofName());
    boolean born =
        columns.stream()
            .anyMatch(
                c ->
                    c.meaning == Meaning.NIR
                        || c.meaning == Meaning.INS
                        || c.meaning == Meaning.BIRTH_DATE);
    return named && born;
  }

  private static boolean somebodys(ColumnDraft c) {
    boolean sure = c.header.confidence() >= 0.55 && !c.profile.isEmpty();
    return namesPatient(c)
        || sure
            && switch (c.meaning) {
              case GIVEN,
                  BIRTH_FAMILY,
                  USUAL_FAMILY,
                  BIRTH_DATE,
                  NIR,
                  INS,
                  IPP,
                  SEX,
                  RPPS,
                  ADELI,
                  LOGIN,
                  PASSWORD,
                  PASSWORD_HASH,
                  PERSON_REF ->
                  true;
              default -> false;
            };
  }

  /// `Patient` in the programme of a theatre, with names beneath.
  private static boolean namesPatient(ColumnDraft c) {
    PersonWord person = c.header.person();
    boolean patient = person != null && person.role() == Role.PATIENT;
    return patient && c.meaning.ofName() && !c.profile.isEmpty();
  }

  /// `libelle` in a table of drugs names a drug; the kind and what is said of it in a table of
  /// addictions name those.
  static void labels(List<ColumnDraft> columns, HeaderGuess said) {
    if (said.says("addiction")) {
      columns.stream()
          .filter(ByTableName::worded)
          .forEach(c -> c.decide(Meaning.DIAGNOSIS, 0.7, "table:addiction"));
      return;
    }
    Meaning words =
        said.says("medicament") || said.says("demande") && ofDrugs(columns)
            ? Meaning.DRUG
            : said.says("acte")
                ? Meaning.ACT
                : said.says("examen")
                    ? Meaning.TEST
                    : said.says("diagnostic") || said.says("sejour") || said.says("consultation")
                        ? Meaning.DIAGNOSIS
                        : Meaning.UNKNOWN;
    for (ColumnDraft c : columns) {
      boolean open = c.meaning == Meaning.TECHNICAL || c.confidence < 0.5;
      boolean worded = c.profile.isEmpty() || c.profile.share(Trait.DIGITS) < 0.2;
      if (words != Meaning.UNKNOWN && open && worded && c.header.words().equals(LABEL)) {
        c.decide(words, 0.7, "table:" + words.code());
      }
    }
  }

  /// Whether a column tells how something is taken: what a prescription names is a drug then.
  private static boolean ofDrugs(List<ColumnDraft> columns) {
    return columns.stream().anyMatch(c -> c.header.says("medicament"));
  }

  private static boolean worded(ColumnDraft c) {
    boolean open =
        c.meaning == Meaning.TECHNICAL || c.meaning == Meaning.COMMENT || c.confidence < 0.5;
    return open && c.profile.share(Trait.LETTERS) + c.profile.share(Trait.TWO_WORDS) >= 0.5;
  }
}
