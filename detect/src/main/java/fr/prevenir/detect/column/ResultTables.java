package fr.prevenir.detect.column;

import fr.prevenir.detect.column.Profile.Trait;
import fr.prevenir.model.Meaning;
import java.util.List;
import java.util.Set;

/// Tables of results that say `name`, `code` and `value` and leave it to their own name what of:
/// those nested in a request, above all.
final class ResultTables {
  private static final List<String> NAME = List.of("nom");
  private static final List<String> LABEL = List.of("libelle");
  private static final List<String> CODE = List.of("code");
  private static final List<String> TYPE = List.of("type");
  private static final Set<String> VALUES =
      Set.of("value", "valeur", "val", "result", "resultat", "res");

  private ResultTables() {}

  /// @param said what the name of the table says
  static void read(List<ColumnDraft> columns, HeaderGuess said) {
    boolean results = said.says("resultat") || said.says("examen");
    boolean valued = columns.stream().anyMatch(ResultTables::value);
    boolean people = columns.stream().anyMatch(ResultTables::ofSomebody);
    if (!results || !valued || people) {
      return;
    }
    boolean named = columns.stream().anyMatch(c -> c.header.words().equals(NAME));
    for (ColumnDraft c : columns) {
      List<String> words = c.header.words();
      if (value(c)) {
        c.decide(Meaning.TEST_RESULT, 0.75, "table:results");
      } else if ((words.equals(NAME) || words.equals(LABEL)) && !numbers(c)) {
        c.decide(Meaning.TEST, 0.75, "table:results");
      } else if (words.equals(TYPE) && !named && !numbers(c)) {
        c.decide(Meaning.TEST, 0.7, "table:results");
      } else if (words.equals(CODE) && c.meaning != Meaning.TEST_RESULT) {
        c.decide(Meaning.TEST_CODE, 0.7, "table:results");
      }
    }
  }

  private static boolean value(ColumnDraft c) {
    List<String> words = List.of(Vocabulary.folded(c.name).split(" "));
    return VALUES.containsAll(words);
  }

  private static boolean numbers(ColumnDraft c) {
    return !c.profile.isEmpty() && c.profile.share(Trait.DIGITS) >= 0.5;
  }

  /// Whether a column tells of a person: then a name may be theirs.
  private static boolean ofSomebody(ColumnDraft c) {
    return switch (c.meaning) {
      case GIVEN,
          BIRTH_FAMILY,
          USUAL_FAMILY,
          BIRTH_DATE,
          BIRTH_YEAR,
          AGE,
          SEX,
          NIR,
          INS,
          IPP,
          PHONE,
          EMAIL,
          ADDRESS ->
          c.header.confidence() >= 0.55;
      default -> false;
    };
  }
}
