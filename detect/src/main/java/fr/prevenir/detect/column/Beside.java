package fr.prevenir.detect.column;

import fr.prevenir.detect.column.Profile.Trait;
import fr.prevenir.model.Meaning;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What the columns beside it make of a header that says little.
final class Beside {
  private static final Pattern VALUE =
      Pattern.compile("\\b(?:val|valeurs?|values?|mesures?|wert)\\b");
  private static final Pattern SEX = Pattern.compile("s|se|sx");
  private static final Set<String> OF_VALUES =
      Set.of("num", "texte", "examen", "resultat", "brute");

  private Beside() {}

  /// `identifiant` beside a password is a login, `name` beside the address of a site what a browser
  /// calls it, `nom` beside a maiden name the name in use, `S` beside a birth date the sex,
  /// `valeur` beside an examination its result, `lieu` beside a birth date where that was, `nom`
  /// beside the number of a site what that is called, `libelle` behind a code its words.
  static void read(List<ColumnDraft> columns) {
    boolean password =
        TableReader.known(columns, Meaning.PASSWORD)
            || TableReader.known(columns, Meaning.PASSWORD_HASH);
    boolean maiden = ownBirthName(columns) && !columns.stream().anyMatch(Beside::usual);
    boolean examined =
        TableReader.known(columns, Meaning.TEST) || TableReader.known(columns, Meaning.TEST_CODE);
    boolean insured = TableReader.known(columns, Meaning.AMO);
    boolean unsexed =
        TableReader.known(columns, Meaning.BIRTH_DATE) && !TableReader.known(columns, Meaning.SEX);
    boolean saved =
        password
            && TableReader.known(columns, Meaning.URL)
            && columns.stream().noneMatch(c -> c.meaning == Meaning.GIVEN);
    boolean directory =
        (password || TableReader.known(columns, Meaning.EMAIL))
            && !columns.stream().anyMatch(Beside::ofPatients);
    boolean site =
        TableReader.known(columns, Meaning.FINESS)
            && columns.stream().noneMatch(Beside::tellsOfSomebody);
    for (int i = 0; i < columns.size(); i++) {
      ColumnDraft c = columns.get(i);
      boolean number = c.meaning == Meaning.ROW_ID || c.meaning == Meaning.PERSON_REF;
      boolean login =
          c.profile.share(Trait.DIGITS) < 0.5 && !c.profile.isEmpty() && !key(c.profile);
      boolean account = c.confidence < 0.5 && c.header.words().equals(List.of("compte"));
      boolean born = i > 0 && besideBirth(columns, i);
      if ((number || account) && password && login && !TableReader.known(columns, Meaning.LOGIN)) {
        c.decide(Meaning.LOGIN, 0.8, "beside:password");
      } else if (saved && c.header.words().equals(List.of("nom"))) {
        c.decide(Meaning.TECHNICAL, 0.7, "beside:url");
      } else if (born && c.header.words().equals(List.of("lieu"))) {
        c.decide(Meaning.BIRTH_PLACE, 0.8, "beside:birth_date");
      } else if (site && c.meaning.ofName() && c.header.words().equals(List.of("nom"))) {
        c.decide(Meaning.HOSPITAL, 0.7, "beside:finess");
      } else if (directory && c.meaning == Meaning.OTHER_ID && likeRpps(c.profile)) {
        c.decide(Meaning.RPPS, 0.7, "beside:directory");
        c.form = ColumnSense.KEYLESS;
      } else if (c.meaning == Meaning.FAMILY && maiden && TableReader.kind(c).isEmpty()) {
        c.decide(Meaning.USUAL_FAMILY, c.confidence, "beside:birth_family");
      } else if (examined && value(c)) {
        c.decide(Meaning.TEST_RESULT, 0.85, "beside:examination");
      } else if (unsexed && sex(c)) {
        c.decide(Meaning.SEX, 0.7, "beside:birth_date");
      } else if (insured && centre(c)) {
        c.decide(Meaning.AMO, 0.8, "beside:insurer");
      } else if (c.header.words().equals(List.of("libelle")) && i > 0) {
        Meaning words = ofCode(columns.get(i - 1).meaning);
        if (words != Meaning.UNKNOWN) {
          c.decide(words, 0.8, "beside:" + columns.get(i - 1).name);
        }
      }
    }
  }

  /// Whether the birth date stands one or two columns to the left.
  private static boolean besideBirth(List<ColumnDraft> columns, int at) {
    return columns.subList(Math.max(0, at - 2), at).stream()
        .anyMatch(c -> c.meaning == Meaning.BIRTH_DATE);
  }

  /// Whether a column tells of a person more than a bare name, which may be that of a site.
  private static boolean tellsOfSomebody(ColumnDraft c) {
    return ofPatients(c)
        || switch (c.meaning) {
          case GIVEN, BIRTH_FAMILY, USUAL_FAMILY, SEX, TITLE, AGE, LOGIN, PERSON_REF, SAMPLE ->
              true;
          default -> c.header.person() != null;
        };
  }

  private static boolean ofPatients(ColumnDraft c) {
    return switch (c.meaning) {
      case BIRTH_DATE, NIR, INS, IPP, STAY, AMO, AMC, RPPS -> true;
      default -> false;
    };
  }

  /// Numbers of people as long as an RPPS, which all begin like one and do not count up, whatever
  /// their keys: those of test sets and disguised ones fail.
  private static boolean likeRpps(Profile p) {
    return p.share(Trait.RPPS_LIKE) >= 0.98 && p.unique() && p.cells >= 3 && !p.rises();
  }

  /// Nobody types the identifiers that programs make.
  private static boolean key(Profile p) {
    return p.longOfOneLength() && p.share(Trait.EMAIL) < 0.5;
  }

  private static boolean ownBirthName(List<ColumnDraft> columns) {
    return columns.stream()
        .anyMatch(
            c ->
                c.meaning == Meaning.BIRTH_FAMILY
                    && TableReader.kind(c).isEmpty()
                    && c.header.confidence() >= 0.55);
  }

  private static boolean usual(ColumnDraft c) {
    return c.meaning == Meaning.USUAL_FAMILY && TableReader.kind(c).isEmpty();
  }

  private static Meaning ofCode(Meaning code) {
    return switch (code) {
      case DIAGNOSIS_CODE -> Meaning.DIAGNOSIS;
      case ACT_CODE -> Meaning.ACT;
      case TEST_CODE -> Meaning.TEST;
      case DRUG_CODE -> Meaning.DRUG;
      default -> Meaning.UNKNOWN;
    };
  }

  /// `Valeur`, `val_num`, `valeur_texte`, whatever the values are.
  private static boolean value(ColumnDraft c) {
    boolean open =
        c.meaning != Meaning.DATE && c.meaning != Meaning.TEST && c.meaning != Meaning.TEST_CODE;
    return open
        && VALUE.matcher(Vocabulary.folded(c.name)).find()
        && OF_VALUES.containsAll(c.header.words());
  }

  /// `S` over 1 and 2.
  private static boolean sex(ColumnDraft c) {
    return c.meaning == Meaning.TECHNICAL
        && SEX.matcher(Vocabulary.folded(c.name)).matches()
        && c.profile.share(Trait.SEX) >= 0.95;
  }

  /// The numbers of the centre that pays, beside those of the fund.
  private static boolean centre(ColumnDraft c) {
    return c.header.says("centre")
        && c.meaning == Meaning.HOSPITAL
        && c.profile.share(Trait.DIGITS) >= 0.8
        && c.profile.longest <= 4;
  }
}
