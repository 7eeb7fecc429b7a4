package fr.prevenir.detect.column;

import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads names of tables as an entity and the rest: `T_PATIENTS_2021` is `patient` and `2021`.
public final class TableNames {
  private static final Set<String> PREFIXES =
      Set.of(
          "t", "tb", "tbl", "tab", "table", "dbo", "public", "main", "csv", "tsv", "txt", "sql",
          "json", "jsonl", "ndjson", "xml", "dat", "xls", "xlsx", "ods", "dbf", "parquet", "bson");

  private static final Set<String> KEY_WORDS =
      Set.of(
          "id", "ids", "num", "no", "fk", "pk", "ref", "key", "uid", "uuid", "guid", "de", "du",
          "la");

  private static final Set<String> NUMBERS = Set.of("numero", "numeros", "number", "nr", "nbr");

  private static final String PATIENT = "patient";

  private TableNames() {}

  /// @param entity singular word for what a row is, such as `patient`; the whole name if unknown
  /// @param rest what else the name says, empty where nothing
  /// @param compound whether it names several entities, as `correspondant_patient` does
  public record Name(String entity, String rest, boolean compound) {}

  public static Name read(String table) {
    Vocabulary vocabulary = Vocabulary.standard();
    String entity = "";
    boolean compound = false;
    List<String> rest = new ArrayList<>();
    String[] words = Vocabulary.folded(table).split(" ");
    int i = 0;
    while (i < words.length) {
      String word = words[i++];
      boolean pair = i < words.length && vocabulary.table(word + "_" + words[i]) != null;
      if (pair) {
        i++;
        compound = !entity.isEmpty();
        entity = entity.isEmpty() ? "contact" : entity;
      } else if (vocabulary.table(word) != null || vocabulary.event(word)) {
        compound |= !entity.isEmpty() && !(entity.equals("patient") && ofPatients(word));
        entity = entity.isEmpty() ? entity(word) : entity;
      } else if (!PREFIXES.contains(word) && !vocabulary.qualifier(word)) {
        rest.add(word);
      }
    }
    if (entity.isEmpty() && rest.size() == 1 && entity(rest.getFirst()).equals(PATIENT)) {
      return new Name(PATIENT, "", false);
    }
    return entity.isEmpty()
        ? new Name(String.join("_", rest), "", false)
        : new Name(entity, String.join("_", rest), compound);
  }

  /// `PAT_IDENTITE` names patients twice, not two entities.
  private static boolean ofPatients(String word) {
    Vocabulary vocabulary = Vocabulary.standard();
    return vocabulary.table(word) == Role.PATIENT && !vocabulary.event(word);
  }

  /// The entity whose key a column is, if its name says nothing else: `patient` for `patient_id`;
  /// empty for `patient_ins_nir_id`.
  public static String keyOf(String column) {
    Name name = read(split(column));
    boolean key = !name.rest.isEmpty() && KEY_WORDS.containsAll(List.of(name.rest.split("_")));
    return key && !name.compound ? name.entity : "";
  }

  /// What a column holds the keys of, by the words of its name that do not just say that it is one;
  /// by the table's where there are none: `persnr` for `PERSNR`, `party` for `id` of `party` and
  /// for `party_id` elsewhere, `fac` for `REG_FAC_ID` of `T_REG`.
  public static String keyName(String table, String column) {
    String own = withoutKeyWords(column);
    String begun = own(table).replace(' ', '_') + "_";
    if (own.startsWith(begun) && own.length() > begun.length()) {
      return own.substring(begun.length());
    }
    return own.isEmpty() ? withoutKeyWords(table) : own;
  }

  /// What a table is called without the words that only say that it is one, in the singular:
  /// `dossier medical` for `T_DOSSIER_MEDICAL`, `dia` for `t_dia.csv`.
  static String own(String table) {
    List<String> words = new ArrayList<>();
    for (String word : Vocabulary.folded(table).split(" ")) {
      if (!PREFIXES.contains(word)) {
        words.add(word);
      }
    }
    return String.join(" ", words).replaceFirst("s$", "");
  }

  /// Whether a column is called a key: `stay_id`, `id_sejour`, `AdresseGuid`.
  static boolean key(String column) {
    String[] words = split(column).split(" ");
    return KEY_WORDS.contains(words[0]) || KEY_WORDS.contains(words[words.length - 1]);
  }

  private static String withoutKeyWords(String name) {
    List<String> words = new ArrayList<>();
    for (String word : split(name).split(" ")) {
      if (!KEY_WORDS.contains(word) && !PREFIXES.contains(word)) {
        words.add(
            word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
      }
    }
    return String.join("_", words);
  }

  /// Whether a column of keys numbers the rows of its table: `id`, `ADRNR` of `PERSON_ADRESSE`,
  /// `NOFAC` of `FACTURE`, `cp_id` of `contact_point`.
  public static boolean numbersRows(String table, String column) {
    String key = withoutKeyWords(column);
    if (key.isEmpty() || key.equals(withoutKeyWords(table))) {
      return true;
    }
    if (anybody(column)) {
      return false;
    }
    String stem =
        key.replaceFirst("^(no|num|id|cod)(?=.{2})", "").replaceFirst("(nr|num|no|id|nbr)$", "");
    StringBuilder initials = new StringBuilder();
    for (String word : split(table).split(" ")) {
      if (word.startsWith(key) || (!stem.isEmpty() && word.startsWith(stem))) {
        return true;
      }
      initials.append(word, 0, 1);
    }
    return initials.length() > 1 && stem.contentEquals(initials);
  }

  /// The word by which references name an entity: singular, and one for all doctors or users.
  public static String entity(String word) {
    Vocabulary vocabulary = Vocabulary.standard();
    PersonWord person = vocabulary.person(word);
    if (person == null && word.endsWith("s")) {
      person = vocabulary.person(word.substring(0, word.length() - 1));
    }
    if (person != null && person.role() == Role.PATIENT) {
      return "patient";
    }
    if (person != null && person.role() == Role.PROFESSIONAL) {
      return "professional";
    }
    if (person != null && person.kind().equals("user")) {
      return "user";
    }
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /// Whether a table is named after places or the workings of a program alone.
  static boolean nobodys(String table) {
    Vocabulary vocabulary = Vocabulary.standard();
    boolean found = false;
    for (String word : split(table).split(" ")) {
      if (vocabulary.table(word) != null || vocabulary.event(word)) {
        return false;
      }
      found |= vocabulary.place(word) || vocabulary.ward(word) || vocabulary.machinery(word);
    }
    return found;
  }

  /// Whether a table is named after places.
  public static boolean places(String table) {
    Vocabulary vocabulary = Vocabulary.standard();
    return Arrays.stream(split(table).split(" "))
        .anyMatch(w -> vocabulary.place(w) || vocabulary.ward(w));
  }

  /// Whether a table is named after relatives of patients.
  public static boolean relatives(String table) {
    Vocabulary vocabulary = Vocabulary.standard();
    String[] words = split(table).split(" ");
    for (int i = 0; i < words.length; i++) {
      boolean pair =
          i + 1 < words.length && vocabulary.table(words[i] + "_" + words[i + 1]) == Role.RELATIVE;
      if (pair || vocabulary.table(words[i]) == Role.RELATIVE) {
        return true;
      }
    }
    return false;
  }

  /// Whether a table is named after what ties people to one another: `party_relationship`.
  public static boolean ties(String table) {
    return Arrays.stream(split(table).split(" ")).anyMatch(Vocabulary.standard()::tie);
  }

  /// Whether a table or a key is named after people of all sorts, and nothing else that happens to
  /// them or sets them apart: `T_PERSONNE`, `PER_ID`.
  public static boolean anybody(String name) {
    Vocabulary vocabulary = Vocabulary.standard();
    boolean found = false;
    for (String word : split(name).split(" ")) {
      if (!PREFIXES.contains(word) && !KEY_WORDS.contains(word) && !vocabulary.anybody(word)) {
        return false;
      }
      found |= vocabulary.anybody(word);
    }
    return found;
  }

  /// Whether a table is named after parts of something: lines, details.
  public static boolean parts(String table) {
    return Arrays.stream(split(table).split(" ")).anyMatch(Vocabulary.standard()::part);
  }

  /// Whether a table is named after wards and their rooms.
  static boolean wards(String table) {
    Vocabulary vocabulary = Vocabulary.standard();
    return Arrays.stream(split(table).split(" ")).anyMatch(vocabulary::ward);
  }

  /// What a table or a reference to it names, if that happens to patients and further tables tell
  /// more of it: `sejour` for `T_SEJOURS` and `id_sejour`, `dossier_medical`; else null. What
  /// frameworks put in front of a table is the part of the program: `stay` for `stays_stay`.
  public static @Nullable String event(String name) {
    Vocabulary vocabulary = Vocabulary.standard();
    List<String> words = new ArrayList<>();
    boolean several = false;
    for (String word : split(name).split(" ")) {
      String single =
          word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
      String whole = vocabulary.canonical(single);
      if (whole != null && vocabulary.holder(whole) && !vocabulary.holder(single)) {
        single = whole;
      }
      boolean holder = vocabulary.holder(single);
      boolean number = NUMBERS.contains(word) || word.matches("\\d+");
      if (vocabulary.part(word)) {
        return null;
      }
      if (several && holder && words.size() == 1) {
        words.clear();
      }
      boolean begun = !words.isEmpty() || holder;
      if (begun && !KEY_WORDS.contains(word) && !PREFIXES.contains(word) && !number) {
        several = words.isEmpty() && !single.equals(word);
        words.add(single);
      }
    }
    return words.isEmpty() ? null : String.join("_", words);
  }

  /// A name in small words: `DossierMedical` and `dossier_medical` are `dossier medical`.
  public static String split(String name) {
    return Vocabulary.folded(name.replaceAll("(?<=[a-z])(?=[A-Z])", " "));
  }

  /// Whether rows of an entity are people.
  public static boolean person(String entity) {
    Vocabulary vocabulary = Vocabulary.standard();
    return entity.equals("professional")
        || vocabulary.person(entity) != null
        || vocabulary.table(entity) != null;
  }
}
