package fr.prevenir.read.delimited;

import java.util.ArrayList;
import java.util.List;

/// The first records of a text, cut in one dialect.
final class Sample {
  /// Records looked at.
  private static final int ROWS = 400;

  private final byte[] bytes;
  private final List<Row> rows = new ArrayList<>();

  /// A record: where it lies and where its cells do.
  record Row(byte[] bytes, int from, int next, int[] bounds, boolean quoted) {
    int cells() {
      return bounds.length / 2;
    }

    boolean blank() {
      return cells() == 1 && Sample.blank(bytes, bounds[0], bounds[1]);
    }

    Shape shape(int cell) {
      return cell < cells() ? Shape.of(bytes, bounds[2 * cell], bounds[2 * cell + 1]) : Shape.EMPTY;
    }

    int length(int cell) {
      return cell < cells() ? bounds[2 * cell + 1] - bounds[2 * cell] : 0;
    }

    String text(int cell) {
      return new String(
          bytes, bounds[2 * cell], length(cell), java.nio.charset.StandardCharsets.UTF_8);
    }

    /// Whether another record is written the same.
    boolean same(Row other) {
      return java.util.Arrays.equals(bytes, from, next, other.bytes, other.from, other.next);
    }

    /// Cells that are not empty.
    int filled() {
      int filled = 0;
      for (int c = 0; c < cells(); c++) {
        filled += length(c) > 0 ? 1 : 0;
      }
      return filled;
    }
  }

  /// @param columns width of the table, or 0 where nobody knows yet
  /// @param bytes text with [RecordScanner#SLACK] beyond `limit`
  Sample(byte[] bytes, int from, int limit, boolean ended, Dialect dialect, int columns) {
    this.bytes = bytes;
    RecordScanner scanner = new RecordScanner(dialect, columns);
    int at = from;
    while (at < limit && rows.size() < ROWS) {
      int cells = scanner.scan(bytes, at, limit, ended);
      if (cells == RecordScanner.INCOMPLETE) {
        break;
      }
      int[] bounds = java.util.Arrays.copyOf(scanner.bounds(), scanner.used());
      scanner.truncate(0);
      rows.add(new Row(bytes, at, scanner.next(), bounds, scanner.anyQuoted()));
      at = scanner.next();
    }
  }

  List<Row> rows() {
    return rows;
  }

  byte[] bytes() {
    return bytes;
  }

  /// Whether a line holds nothing but blanks and NUL bytes.
  static boolean blank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != ' ' && bytes[i] != 0 && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
