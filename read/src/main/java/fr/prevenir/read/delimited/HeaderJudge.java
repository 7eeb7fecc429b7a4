package fr.prevenir.read.delimited;

import java.util.HashSet;
import java.util.Set;

/// Decides whether a record names columns, by its own cells and by how they differ from those
/// below.
final class HeaderJudge {
  private static final int LONGEST_NAME = 64;

  private HeaderJudge() {}

  /// @param body the first record below
  static boolean isHeader(Sample sample, int record, int body, int width) {
    int cells = Math.min(sample.cells(record), width);
    Set<String> names = new HashSet<>();
    int filled = 0;
    int words = 0;
    int numbers = 0;
    for (int c = 0; c < cells; c++) {
      String name = TableStart.text(sample, record, c).strip();
      if (name.isEmpty()) {
        continue;
      }
      filled++;
      int shape = ColumnShapes.shape(sample.data(), sample.start(record, c), sample.end(record, c));
      if (name.length() > LONGEST_NAME
          || shape == ColumnShapes.MAIL
          || shape == ColumnShapes.DATE) {
        return false;
      }
      numbers += shape == ColumnShapes.DIGITS ? 1 : 0;
      words += HeaderWords.names(name) ? 1 : 0;
      names.add(name);
    }
    if (filled == 0 || numbers * 4 > filled || names.size() * 10 < filled * 8) {
      return false;
    }
    if (words * 2 >= filled && (words >= 2 || filled == 1)) {
      return !recurs(sample, record, body, width);
    }
    return differs(sample, record, body, width, words);
  }

  /// Whether the columns below have strict shapes that the record's own cells lack.
  private static boolean differs(Sample sample, int record, int body, int width, int words) {
    ColumnShapes shapes = ColumnShapes.of(sample, body, width);
    int strict = 0;
    int broken = 0;
    for (int c = 0; c < Math.min(width, sample.cells(record)); c++) {
      int shape = ColumnShapes.shape(sample.data(), sample.start(record, c), sample.end(record, c));
      if (shapes.strict(c) && shape != ColumnShapes.EMPTY) {
        strict++;
        broken += shapes.fits(c, shape) ? 0 : 1;
      }
    }
    if (strict > 0) {
      return broken * 2 > strict;
    }
    return words > 0 && words * 3 >= sample.cells(record) && !recurs(sample, record, body, width);
  }

  /// Whether a cell of the record comes again below it in its own column, as values do. A whole
  /// record
  /// that comes again is a header repeated.
  private static boolean recurs(Sample sample, int record, int body, int width) {
    int again = 0;
    for (int r = body; r < sample.size(); r++) {
      if (sample.cells(r) != sample.cells(record)) {
        continue;
      }
      int same = 0;
      for (int c = 0; c < Math.min(width, sample.cells(record)); c++) {
        boolean filled = sample.end(record, c) > sample.start(record, c);
        same += filled && sample.sameText(record, c, r, c) ? 1 : 0;
      }
      again += same > 0 && same * 2 < sample.cells(record) ? 1 : 0;
    }
    return again * 4 > sample.size() - body;
  }
}
