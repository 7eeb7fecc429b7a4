package fr.prevenir.detect.column;

import fr.prevenir.detect.column.Profile.Trait;
import fr.prevenir.model.Meaning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the name of a table makes of its columns.
final class ByTableName {
  private static final List<String> LABEL = List.of("libelle");

  private ByTableName() {}

  /// `consultation_id` in a table of consultations is its key, not a reference.
  static void ownKey(List<ColumnDraft> columns, String table) {
    String entity = TableNames.read(table).entity();
    String own = singular(Vocabulary.folded(table).replaceFirst(" (csv|txt|tsv|xlsx?|sql)$", ""));
    boolean keyed = columns.stream().anyMatch(c -> named(c, own));
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

  private static String singular(String name) {
    return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
  }

  /// `libelle` in a table of drugs names a drug.
  static void labels(List<ColumnDraft> columns, HeaderGuess said) {
    Meaning words =
        said.says("medicament")
            ? Meaning.DRUG
            : said.says("acte")
                ? Meaning.ACT
                : said.says("examen")
                    ? Meaning.TEST
                    : said.says("diagnostic") ? Meaning.DIAGNOSIS : Meaning.UNKNOWN;
    for (ColumnDraft c : columns) {
      boolean open = c.meaning == Meaning.TECHNICAL || c.confidence < 0.5;
      boolean worded = c.profile.isEmpty() || c.profile.share(Trait.DIGITS) < 0.2;
      if (words != Meaning.UNKNOWN && open && worded && c.header.words().equals(LABEL)) {
        c.decide(words, 0.7, "table:" + words.code());
      }
    }
  }
}
