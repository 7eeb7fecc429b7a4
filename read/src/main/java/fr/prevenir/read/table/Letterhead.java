package fr.prevenir.read.table;

import java.util.List;
import java.util.regex.Pattern;

/// The lines that programs write above a list, a blank row apart from it: `Univers : IDENTITE_V4`,
/// `Nom du document :` with its answer in a cell behind, or `Édition du` with a date.
final class Letterhead {
  /// More lines than these are records.
  private static final int MOST = 10;

  private static final Pattern STATED = Pattern.compile(".*\\p{L} ?: .*\\S.*");
  private static final Pattern ASKED = Pattern.compile(".*\\p{L}\\)? ?: *");

  private static final Pattern MADE =
      Pattern.compile(
          "(date (d'|de |du )?)?(edit|extra|extract|export|imprim|impress|gener|etabli|print)"
              + "[a-z()]*( le| du| par| at| on| by)?|periode|utilisateur|report date");

  private static final Pattern DIGIT = Pattern.compile(".*\\d.*");

  private Letterhead() {}

  /// Whether rows are such lines: no more than a label and its answer in each, with a colon in
  /// some, or a date of the list.
  static boolean is(List<Row> rows) {
    if (rows.size() > MOST) {
      return false;
    }
    boolean stated = false;
    boolean bare = false;
    boolean made = false;
    for (Row row : rows) {
      int filled = row.filled(0, row.width());
      int label = behind(row, 0);
      String first = row.text(label);
      boolean asked = filled == 2 && ASKED.matcher(first).matches();
      if (filled > 2 || !Label.possible(first)) {
        return false;
      }
      bare |= filled == 2 && !asked;
      stated |= asked || STATED.matcher(first).matches();
      made |= filled == 2 && made(first, row.text(behind(row, label + 1)));
    }
    return made || stated && !bare;
  }

  private static boolean made(String label, String value) {
    return MADE.matcher(Label.folded(label)).matches() && DIGIT.matcher(value).matches();
  }

  /// The first cell from a column on that is not blank, or the width of the row.
  private static int behind(Row row, int from) {
    int c = from;
    while (c < row.width() && row.blank(c)) {
      c++;
    }
    return c;
  }
}
