package fr.prevenir.detect.column;

import fr.prevenir.detect.column.Profile.Trait;

/// Says whether the values of a column may be keys, and whether each is another.
final class KeyForms {
  private KeyForms() {}

  /// How keys are written: of numbers, or of letters and numbers, in most rows.
  static String of(Profile p) {
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
