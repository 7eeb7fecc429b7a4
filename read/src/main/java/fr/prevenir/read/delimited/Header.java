package fr.prevenir.read.delimited;

import fr.prevenir.read.delimited.Sample.Row;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells a line of names of columns from a record.
final class Header {
  private Header() {}

  /// How much a line looks like the header of the rows below it: above 0 it is one.
  static double score(Row row, ColumnShapes below, int width) {
    if (ruler(row) || row.filled() * 2 < Math.min(width, row.cells())) {
      return -5;
    }
    double score = 0;
    Set<String> seen = new HashSet<>();
    int plain = 0;
    int shift = row.cells() == width - 1 ? 1 : 0;
    boolean years = years(row, below, shift, width);
    for (int c = 0; c < row.cells() && c + shift < width; c++) {
      Shape shape = row.shape(c);
      if (shape == Shape.EMPTY) {
        continue;
      }
      String text = row.text(c);
      boolean known = HeaderWords.in(text);
      if (!seen.add(text)) {
        score -= 0.5;
      }
      if (years && shape == Shape.INTEGER) {
        score += 0.5;
        plain++;
        continue;
      }
      if (shape.typed()) {
        score -= shape == Shape.INTEGER && text.length() <= 2 ? 1 : 2;
        continue;
      }
      if (text.length() > 60) {
        score -= 1;
      }
      score += known ? 1 : 0;
      score += identifier(text) ? 0.7 : 0;
      if (below.rows() > 0) {
        score += contrast(shape, row.length(c), below, c + shift);
      }
      plain++;
    }
    if (below.rows() == 0) {
      return plain == row.filled() ? score : -1;
    }
    return score / Math.max(1, row.filled());
  }

  /// Whether the line names columns by years: known words, and two years or more in a row over
  /// cells
  /// that are none.
  private static boolean years(Row row, ColumnShapes below, int shift, int width) {
    int years = 0;
    int known = 0;
    int last = 0;
    for (int c = 0; c < row.cells() && c + shift < width; c++) {
      Shape shape = row.shape(c);
      if (shape == Shape.INTEGER) {
        String text = row.text(c).strip();
        int year = text.length() == 4 ? Integer.parseInt(text) : 0;
        if (year < 1900
            || year > 2100
            || years > 0 && Math.abs(year - last) != 1
            || below.years(c + shift)) {
          return false;
        }
        last = year;
        years++;
      } else if (shape.typed()) {
        return false;
      } else {
        known += HeaderWords.in(row.text(c)) ? 1 : 0;
      }
    }
    return years >= 2 && known > 0;
  }

  /// Names in code style, such as `nom_usuel` or `DateNaissance`.
  private static boolean identifier(String text) {
    return text.matches("[\"']?[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)+[\"']?")
        || text.matches("[a-z]+([A-Z][a-z]+)+");
  }

  private static double contrast(Shape shape, int length, ColumnShapes below, int column) {
    if (below.typed(column)) {
      return 1.5;
    }
    Shape main = below.main(column);
    if (main == null) {
      return below.rows() > 2 && below.textual(column) ? 0 : 0.1;
    }
    if (main == shape) {
      return -0.4;
    }
    if (main == Shape.CODE) {
      return shape == Shape.CODE ? -0.5 : 0.8;
    }
    return below.fits(column, shape, length) ? 0.3 : 0.4;
  }

  /// Whether each filled cell of a line could stand in its column.
  static boolean fits(Row row, ColumnShapes shapes, int width) {
    for (int c = 0; c < width; c++) {
      if (!shapes.fits(c, row.shape(c), row.length(c)) && row.shape(c) != Shape.EMPTY) {
        return false;
      }
    }
    return true;
  }

  /// Whether a record scanned, whose bounds begin at `first`, is a row of signs.
  static boolean ruler(byte[] b, int[] bounds, int first, int cells) {
    byte c = b[bounds[first]];
    return (c == '-' || c == '=')
        && ruler(new Row(b, 0, 0, Arrays.copyOfRange(bounds, first, first + 2 * cells), false));
  }

  /// A line of dashes under a header.
  static boolean ruler(Row row) {
    byte[] b = row.bytes();
    int dashes = 0;
    for (int c = 0; c < row.cells(); c++) {
      for (int i = row.bounds()[2 * c]; i < row.bounds()[2 * c + 1]; i++) {
        if (b[i] != '-' && b[i] != '=' && b[i] != ' ' && b[i] != '+' && b[i] != ':') {
          return false;
        }
        dashes += b[i] == '-' || b[i] == '=' ? 1 : 0;
      }
    }
    return dashes >= 2 * row.cells();
  }

  /// Whether the first cells are names of rows as R writes them, where the header has none.
  static boolean rowNames(List<Row> rows, int from, int width) {
    int named = 0;
    int all = 0;
    for (int r = from; r < rows.size(); r++) {
      Row row = rows.get(r);
      if (row.cells() == width) {
        all++;
        named += row.length(width - 1) > 0 ? 1 : 0;
      }
    }
    return named > 0 && named * 2 >= all;
  }

  /// The name in a cell, unescaped.
  static String name(Row row, int cell, Dialect dialect) {
    String text = row.text(cell);
    if (dialect.quote() != Dialect.NO_QUOTE && row.quoted()) {
      String quote = String.valueOf((char) dialect.quote());
      text = text.replace(quote + quote, quote);
    }
    return text;
  }
}
