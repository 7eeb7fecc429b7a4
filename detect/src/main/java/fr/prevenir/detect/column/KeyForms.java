package fr.prevenir.detect.column;

import fr.prevenir.detect.column.Profile.Trait;
import java.util.List;

/// Says whether the values of a column may be keys, and whether each is another.
final class KeyForms {
  private KeyForms() {}

  /// Notes it for all columns that may be keys.
  static void read(List<ColumnDraft> columns) {
    for (ColumnDraft c : columns) {
      switch (c.meaning) {
        case ROW_ID, OTHER_ID, SAMPLE, PERSON_REF, UNKNOWN -> c.form = of(c.profile);
        default -> {}
      }
    }
  }

  /// How keys are written: of numbers, or of letters and numbers, in most rows.
  private static String of(Profile p) {
    boolean shaped =
        p.share(Trait.DIGITS) + p.share(Trait.CODE_LIKE) >= 0.95 || p.longOfOneLength();
    boolean various = p.distinct > 20 || p.distinct * 2 > p.cells;
    boolean filled = p.empty * 2 < p.cells;
    if (p.isEmpty() || !shaped || !various || !filled || p.longest > 40) {
      return "";
    }
    return p.unique() && p.empty == 0 ? ColumnSense.UNIQUE_KEY : ColumnSense.KEY;
  }
}
