package fr.prevenir.read.delimited;

import fr.prevenir.read.delimited.Sample.Row;
import java.util.List;

/// Whether what could be cut into cells is a table at all, and not prose with commas in it.
final class Plausible {
  /// Words of a cell that is no value but a sentence.
  private static final int WORDS = 7;

  private Plausible() {}

  static boolean table(TableStart start, DialectSniffer.Sniffed sniffed, List<Row> rows) {
    byte[] separator = start.dialect().separator();
    boolean strong =
        separator.length > 1
            || separator[0] == ';'
            || separator[0] == '|'
            || separator[0] < ' ' && separator[0] > 0;
    List<Row> filled = rows.stream().filter(row -> !row.blank()).toList();
    if (filled.size() == 1) {
      return oneLine(filled.getFirst(), strong, separator[0] == '|');
    }
    if (strong) {
      return sniffed.share() >= 0.25;
    }
    if (separator[0] == ':' && times(filled)) {
      return false;
    }
    if (sniffed.share() < 0.6) {
      return false;
    }
    int blankAfter = 0;
    int separators = 0;
    for (Row row : filled) {
      for (int c = 1; c < row.cells(); c++) {
        if (row.length(c) > 0) {
          separators++;
          blankAfter += row.bytes()[row.bounds()[2 * c]] == ' ' ? 1 : 0;
        }
      }
    }
    boolean spaced = blankAfter * 10 > separators * 4;
    boolean evident = evident(start);
    if (separator[0] == ',') {
      return spaced
          ? evident && start.width() >= 3
          : evident || start.width() >= 3 && sniffed.share() >= 0.8;
    }
    return !spaced && (evident || start.width() >= 4 && sniffed.share() >= 0.9);
  }

  /// Whether a column holds values of one kind, or half of the columns have names known as such.
  private static boolean evident(TableStart start) {
    int typed = 0;
    int known = 0;
    for (int c = 0; c < start.shapes().columns(); c++) {
      typed += start.shapes().typed(c) ? 1 : 0;
    }
    for (String column : start.columns()) {
      known += start.named() && HeaderWords.in(column) ? 1 : 0;
    }
    return typed > 0 || known * 2 >= start.width();
  }

  /// Whether the colons are those of times: a third of the first ones or more stand between two
  /// pairs of digits.
  private static boolean times(List<Row> rows) {
    int between = 0;
    for (Row row : rows) {
      int at = row.bounds()[1];
      between +=
          row.cells() > 1
                  && at >= 2
                  && digit(row, at - 1)
                  && digit(row, at - 2)
                  && row.length(1) >= 2
                  && digit(row, at + 1)
                  && digit(row, at + 2)
              ? 1
              : 0;
    }
    return between * 3 >= rows.size();
  }

  private static boolean digit(Row row, int at) {
    return row.bytes()[at] >= '0' && row.bytes()[at] <= '9';
  }

  /// Bars with blanks around them on a line alone are the head of a note, not a table; so is a line
  /// that is mostly sentences.
  private static boolean oneLine(Row row, boolean strong, boolean bars) {
    if (spoken(row)) {
      return false;
    }
    int known = 0;
    int spaced = 0;
    int typed = 0;
    for (int c = 0; c < row.cells(); c++) {
      known += HeaderWords.in(row.text(c)) ? 1 : 0;
      spaced += row.length(c) > 0 && row.bytes()[row.bounds()[2 * c]] == ' ' ? 1 : 0;
      typed += row.shape(c).typed() ? 1 : 0;
    }
    if (bars && spaced * 2 >= row.cells() - 1) {
      return false;
    }
    if (strong) {
      return row.cells() >= 3 || known > 0 || typed > 0;
    }
    return spaced == 0 && row.cells() >= 3 && (known * 3 >= row.cells() || typed >= 2);
  }

  /// Whether only one cell says something, or most of the line stands in cells of many words.
  private static boolean spoken(Row row) {
    int filled = 0;
    int length = 0;
    int sentences = 0;
    for (int c = 0; c < row.cells(); c++) {
      filled += row.length(c) > 0 ? 1 : 0;
      length += row.length(c);
      sentences += row.text(c).strip().split(" +").length >= WORDS ? row.length(c) : 0;
    }
    return filled < 2 || sentences * 5 >= length * 3;
  }
}
