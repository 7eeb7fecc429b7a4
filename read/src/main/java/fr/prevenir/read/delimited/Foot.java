package fr.prevenir.read.delimited;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells the foot of a table from its records: totals, counts, an end mark.
final class Foot {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:(?:grand |sous-)?total|nombre|nb\\b|fin\\b|end\\b|--|\\(\\d+ |\\d+ (?:row|ligne|record|enreg)|#).*");

  /// What clients of databases print below a table.
  private static final Pattern PRINTED =
      Pattern.compile(
          "\\(\\d+ .*\\)|\\d+ rows? in set.*|Time: .*|Empty set.*"
              + "|(?:\\d+|no) rows? selected.*|\\d+ lignes? s.lectionn.*");

  private Foot() {}

  static boolean printed(String line) {
    return PRINTED.matcher(line).matches();
  }

  /// Whether a first cell begins as a foot does.
  static boolean like(byte[] b, int from, int to) {
    String text =
        new String(b, from, Math.min(to - from, 24), StandardCharsets.UTF_8)
            .strip()
            .toLowerCase(Locale.ROOT);
    return WORDS.matcher(text).matches();
  }

  /// Whether a record of the right width is the foot: hardly filled, and beginning as a foot does.
  static boolean is(byte[] b, int[] bounds, int first, int columns) {
    int filled = filled(bounds, first, columns);
    return filled <= 2
        && filled < Math.max(2, columns - 1)
        && bounds[first] >= 0
        && like(b, bounds[first], bounds[first + 1]);
  }

  /// Whether a record with too few cells looks like none, and so may be the foot.
  static boolean odd(
      byte[] b, int[] bounds, int first, int cells, ColumnShapes shapes, int columns) {
    if (cells * 2 > columns && cells != 1 || filled(bounds, first, cells) > 2) {
      return false;
    }
    boolean fits = shapes.columns() == columns;
    for (int c = 0; c < cells && fits; c++) {
      int start = bounds[first + 2 * c];
      int end = bounds[first + 2 * c + 1];
      fits = shapes.fits(c, Shape.of(b, start, end), end - start);
    }
    return !fits || like(b, bounds[first], bounds[first + 1]);
  }

  /// Cells of a record that are not empty.
  static int filled(int[] bounds, int first, int cells) {
    int filled = 0;
    for (int at = first; at < first + 2 * cells; at += 2) {
      filled += bounds[at] < bounds[at + 1] ? 1 : 0;
    }
    return filled;
  }
}
