package fr.prevenir.read.table;

import java.util.List;
import java.util.regex.Pattern;

/// The lines that programs write above a list, a blank row apart from it: `Univers : IDENTITE_V4`,
/// or `Nom du document :` with its answer in a cell behind.
final class Letterhead {
  /// More lines than these are records.
  private static final int MOST = 10;

  private static final Pattern STATED = Pattern.compile(".*\\p{L} ?: .*\\S.*");
  private static final Pattern ASKED = Pattern.compile(".*\\p{L}\\)? ?: *");

  private Letterhead() {}

  /// Whether rows are such lines: no more than a label and its answer in each, with a colon in
  // some.
  static boolean is(List<Row> rows) {
    if (rows.size() > MOST) {
      return false;
    }
    boolean stated = false;
    for (Row row : rows) {
      int filled = row.filled(0, row.width());
      String first = first(row);
      boolean asked = filled == 2 && ASKED.matcher(first).matches();
      if (filled > 1 && !asked) {
        return false;
      }
      stated |= asked || STATED.matcher(first).matches();
    }
    return stated;
  }

  private static String first(Row row) {
    int c = 0;
    while (c < row.width() && row.blank(c)) {
      c++;
    }
    return row.text(c);
  }
}
