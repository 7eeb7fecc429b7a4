package fr.prevenir.read.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The line or lines that name the columns of a block.
///
/// @param first row of the first line
/// @param lines how many rows
/// @param names one for each column; `column k` where the header is blank
record Header(int first, int lines, List<String> names) {
  /// Rows in which a header is looked for, and rows below it that are compared with it.
  private static final int DEEPEST = 40;

  private static final int COMPARED = 60;

  Header {
    names = List.copyOf(names);
  }

  /// The header of the columns `left` to `right`, or null where the rows begin with values.
  static @Nullable Header find(List<Row> rows, int left, int right) {
    int typical = typical(rows, left, right);
    for (int r = 0; r < Math.min(rows.size(), DEEPEST); r++) {
      Row row = rows.get(r);
      if (row.heading()) {
        return marked(rows, r, left, right);
      }
      int filled = row.filled(left, right);
      boolean whole = filled * 10 >= typical * 6;
      if (!whole) {
        continue;
      }
      if (!labels(row, left, right) || !names(rows, r, left, right)) {
        return null;
      }
      return lines(rows, r, left, right);
    }
    return null;
  }

  /// The header whose lines the format marks: the last two of them name the columns.
  private static Header marked(List<Row> rows, int first, int left, int right) {
    int last = first;
    while (last + 1 < rows.size() && rows.get(last + 1).heading()) {
      last++;
    }
    Row row = rows.get(last);
    if (last > first) {
      return new Header(last - 1, 2, joined(rows.get(last - 1), row, left, right));
    }
    List<String> names = new ArrayList<>();
    for (int c = left; c <= right; c++) {
      names.add(name(row.text(c), c - left));
    }
    return new Header(last, 1, names);
  }

  /// The number of cells that most rows fill; the larger one of equals.
  static int typical(List<Row> rows, int left, int right) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Row row : rows) {
      int filled = row.filled(left, right);
      if (filled > 1 || left == right) {
        counts.merge(filled, 1, Integer::sum);
      }
    }
    int best = 1;
    int most = 0;
    for (Map.Entry<Integer, Integer> e : counts.entrySet()) {
      if (e.getValue() > most || (e.getValue() == most && e.getKey() > best)) {
        best = e.getKey();
        most = e.getValue();
      }
    }
    return best;
  }

  private static boolean labels(Row row, int left, int right) {
    int odd = 0;
    int filled = 0;
    for (int c = left; c <= right; c++) {
      if (!row.blank(c)) {
        filled++;
        odd += Label.possible(row.text(c)) ? 0 : 1;
      }
    }
    return filled > 0 && odd * 5 <= filled;
  }

  /// Whether the row names what lies below it: by its words, or because values of a kind that the
  /// row itself does not have stand below.
  private static boolean names(List<Row> rows, int r, int left, int right) {
    Row row = rows.get(r);
    int filled = row.filled(left, right);
    int known = 0;
    int typed = 0;
    int repeated = 0;
    for (int c = left; c <= right; c++) {
      if (row.blank(c)) {
        continue;
      }
      known += Label.known(row.text(c)) ? 1 : 0;
      int values = 0;
      int below = 0;
      boolean same = false;
      for (int i = r + 1; i < Math.min(rows.size(), r + 1 + COMPARED); i++) {
        if (!rows.get(i).blank(c)) {
          below++;
          String text = rows.get(i).text(c);
          values += Label.value(text) ? 1 : 0;
          same |= text.equals(row.text(c));
        }
      }
      typed += below > 0 && values * 10 >= below * 6 && !Label.value(row.text(c)) ? 1 : 0;
      repeated += same ? 1 : 0;
    }
    if (known * 2 >= filled) {
      return true;
    }
    return repeated == 0 && (typed > 0 || known > 0);
  }

  private static Header lines(List<Row> rows, int r, int left, int right) {
    if (r > 0 && groups(rows.get(r - 1), rows.get(r), left, right)) {
      return new Header(r - 1, 2, joined(rows.get(r - 1), rows.get(r), left, right));
    }
    boolean second =
        r + 2 < rows.size()
            && completes(rows.get(r), rows.get(r + 1), left, right)
            && labels(rows.get(r + 1), left, right)
            && names(rows, r + 1, left, right);
    if (second) {
      return new Header(r, 2, joined(rows.get(r), rows.get(r + 1), left, right));
    }
    List<String> names = new ArrayList<>();
    for (int c = left; c <= right; c++) {
      names.add(name(rows.get(r).text(c), c - left));
    }
    return new Header(r, 1, names);
  }

  /// Whether a line above the header names groups of columns: fewer labels than the header, more
  /// than a title would have, each over a column that the header names too.
  private static boolean groups(Row above, Row header, int left, int right) {
    int filled = above.filled(left, right);
    return filled >= 2 && filled < header.filled(left, right) && labels(above, left, right);
  }

  /// Whether a line below names columns that the first one leaves blank.
  private static boolean completes(Row header, Row below, int left, int right) {
    for (int c = left; c <= right; c++) {
      if (header.blank(c) && !below.blank(c)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> joined(Row above, Row below, int left, int right) {
    List<String> names = new ArrayList<>();
    String group = "";
    for (int c = left; c <= right; c++) {
      if (!above.blank(c)) {
        group = above.text(c);
      } else if (below.blank(c)) {
        group = "";
      }
      names.add(name((group + " " + below.text(c)).strip(), c - left));
    }
    return names;
  }

  private static String name(String text, int column) {
    return text.isEmpty() ? "column " + (column + 1) : text;
  }

  /// The first row behind the header.
  int end() {
    return first + lines;
  }
}
