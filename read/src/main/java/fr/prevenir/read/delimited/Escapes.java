package fr.prevenir.read.delimited;

import java.util.Arrays;

/// The cells of a record that hold escapes, and what they stand for.
final class Escapes {
  private final Dialect dialect;
  private final byte quote;
  private int[] cells = new int[16];
  private int size;

  Escapes(Dialect dialect) {
    this.dialect = dialect;
    this.quote = dialect.quote();
  }

  void clear() {
    size = 0;
  }

  boolean any() {
    return size > 0;
  }

  /// Notes a cell, by the place of its bounds.
  void add(int at) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, size * 2);
    }
    cells[size++] = at;
  }

  /// Notes the cells with backslashes of a record in `[from, to)`, whose bounds are `[first,
  // used)`.
  void findSlashes(byte[] b, int from, int to, int[] bounds, int first, int used) {
    if (ByteWords.find(b, (byte) '\\', from, to) == to) {
      return;
    }
    for (int at = first; at < used; at += 2) {
      if (ByteWords.find(b, (byte) '\\', bounds[at], bounds[at + 1]) < bounds[at + 1]) {
        add(at);
      }
    }
  }

  /// Unescapes the cells noted, in place.
  void unescape(byte[] b, int[] bounds, int used) {
    for (int e = 0; e < size; e++) {
      int at = cells[e];
      if (at >= used) {
        return;
      }
      int start = bounds[at];
      int end = bounds[at + 1];
      boolean text = dialect.escape() == Dialect.Escape.TEXT;
      if (text && end - start == 2 && b[start + 1] == 'N') {
        bounds[at] = -1;
        bounds[at + 1] = -1;
        continue;
      }
      bounds[at + 1] =
          dialect.escape() == Dialect.Escape.DOUBLED
              ? halve(b, start, end)
              : Backslashes.unescape(b, start, end, text);
    }
    size = 0;
  }

  private int halve(byte[] b, int start, int end) {
    int to = start;
    for (int i = start; i < end; i++) {
      b[to++] = b[i];
      if (b[i] == quote && i + 1 < end && b[i + 1] == quote) {
        i++;
      }
    }
    return to;
  }

  /// Takes `NULL` spelt out for an absent value, in the cells with the bounds `[from, to)`.
  static void nulls(byte[] b, int[] bounds, int from, int to) {
    for (int at = from; at < to; at += 2) {
      int start = bounds[at];
      if (bounds[at + 1] - start == 4
          && b[start] == 'N'
          && b[start + 1] == 'U'
          && b[start + 2] == 'L'
          && b[start + 3] == 'L') {
        bounds[at] = -1;
        bounds[at + 1] = -1;
      }
    }
  }
}
