package fr.prevenir.detect.column;

import fr.prevenir.detect.column.Profile.Trait;
import fr.prevenir.model.Meaning;
import java.util.List;

/// Dates and ages under headers that do not tell of what they are.
final class LoneDates {
  private LoneDates() {}

  static void read(List<ColumnDraft> columns) {
    loneDates(columns);
    loneAges(columns);
  }

  /// Of several columns of dates without telling headers, only lives are birth dates.
  private static void loneDates(List<ColumnDraft> columns) {
    for (ColumnDraft c : columns) {
      boolean bare = c.header.words().equals(List.of("date")) || c.header.confidence() < 0.5;
      if (c.meaning == Meaning.DATE
          && bare
          && c.profile.spreadLikeBirths()
          && columns.stream().noneMatch(o -> o.meaning == Meaning.BIRTH_DATE)) {
        c.decide(Meaning.BIRTH_DATE, 0.7, "values:spread");
      }
    }
  }

  /// Small numbers of all sizes, under a header that says nothing, are the ages of people of whom
  /// nothing else says when they were born.
  private static void loneAges(List<ColumnDraft> columns) {
    boolean dated =
        columns.stream()
            .anyMatch(
                c ->
                    switch (c.meaning) {
                      case BIRTH_DATE, BIRTH_YEAR, AGE, NIR, INS -> true;
                      default -> false;
                    });
    List<ColumnDraft> ages =
        columns.stream()
            .filter(c -> c.header.confidence() < 0.55 && c.meaning != Meaning.ROW_ID)
            .filter(
                c -> c.profile.share(Trait.AGE) >= 0.98 && c.profile.share(Trait.DIGITS) >= 0.98)
            .filter(c -> c.profile.longest <= 3 && c.profile.distinct >= 60)
            .toList();
    if (!dated && ages.size() == 1 && TableReader.known(columns, Meaning.GIVEN)) {
      ages.getFirst().decide(Meaning.AGE, 0.5, "values:age");
    }
  }

  /// Where nobody is named, dates that are spread like lives are those of events long ago.
  static void nobodys(List<ColumnDraft> columns) {
    boolean somebody =
        columns.stream()
            .anyMatch(
                c ->
                    c.meaning.ofName()
                        || c.meaning == Meaning.NIR
                        || c.meaning == Meaning.INS
                        || c.meaning == Meaning.SEX);
    for (ColumnDraft c : columns) {
      boolean weak = c.header.confidence() < 0.55 || c.header.says("date");
      boolean said = c.header.says("naissance") || c.header.says("dn");
      if (c.meaning == Meaning.BIRTH_DATE
          && !somebody
          && weak
          && !said
          && !c.header.words().isEmpty()) {
        c.decide(Meaning.DATE, 0.5, "beside:nobody");
      }
    }
  }
}
