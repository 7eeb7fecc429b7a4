package fr.prevenir.read.delimited;

import java.util.Arrays;

/// Cuts records into cells, eight bytes at a step.
///
/// Each call of [#scan] appends the bounds of one record's cells to [#bounds]. Arrays scanned must
/// have [#SLACK] bytes beyond their limit, which the scanner may overwrite. Nothing is copied; a
/// record with escapes is unescaped in place by [#unescape] once it is kept.
final class RecordScanner {
  /// Bytes an array must have beyond its limit.
  static final int SLACK = 16;

  /// The record goes on beyond the bytes there are.
  static final int INCOMPLETE = -1;

  /// Bounds of a record kept at most: no table has half a million columns, but a line of gigabytes
  /// may have as many separators.
  private static final int MOST_BOUNDS = 1 << 20;

  private final Dialect dialect;
  private final byte separator;
  private final byte lineEnd;
  private final byte quote;
  private final boolean quoting;
  private final int separatorLength;
  private final boolean slashes;
  private final long separators;
  private final long lineEnds;
  private final QuotedCell quotedCell;
  private final Escapes escapes;

  private int[] bounds = new int[256];
  private int used;
  private int next;
  private int cells;
  private boolean anyQuoted;

  /// @param columns width of the table, by which a quote that was never closed is recognised; 0
  ///     where nobody knows yet
  RecordScanner(Dialect dialect, int columns) {
    this.dialect = dialect;
    this.separator = dialect.separator()[0];
    this.separatorLength = dialect.separator().length;
    this.lineEnd = dialect.lineEnd();
    this.quote = dialect.quote();
    this.quoting = quote != Dialect.NO_QUOTE;
    this.slashes = dialect.escape() == Dialect.Escape.TEXT;
    this.separators = ByteWords.of(separator);
    this.lineEnds = ByteWords.of(lineEnd);
    this.quotedCell = new QuotedCell(dialect, columns);
    this.escapes = new Escapes(dialect);
  }

  /// Starts and ends of cells: record by record as scanned, `2 × cells` values each.
  int[] bounds() {
    return bounds;
  }

  /// Values of [#bounds] in use.
  int used() {
    return used;
  }

  /// Cells of the record scanned last.
  int cells() {
    return cells;
  }

  /// Where the record after the one scanned last begins.
  int next() {
    return next;
  }

  /// Whether the record scanned last has a quoted cell.
  boolean anyQuoted() {
    return anyQuoted;
  }

  /// Whether the record scanned last has cells to unescape.
  boolean anyEscaped() {
    return escapes.any();
  }

  /// Gives the bounds away and begins with none.
  int[] take() {
    int[] taken = bounds;
    bounds = new int[Math.max(256, used + (used >> 2))];
    used = 0;
    return taken;
  }

  /// Forgets the bounds from `to` on.
  void truncate(int to) {
    used = to;
  }

  /// Appends the bounds of a cell.
  void append(int start, int end) {
    if (used + 2 > bounds.length) {
      bounds = Arrays.copyOf(bounds, bounds.length * 2);
    }
    bounds[used++] = start;
    bounds[used++] = end;
  }

  /// Scans the record that begins at `from`.
  ///
  /// @param ended whether the text ends at `limit`
  /// @return the number of its cells, or [#INCOMPLETE]: then nothing was appended
  int scan(byte[] b, int from, int limit, boolean ended) {
    int first = used;
    escapes.clear();
    anyQuoted = false;
    b[limit] = lineEnd;
    return quoting && b[from] == quote && from < limit
        ? quotedCells(b, from, first, from, limit, ended)
        : unquoted(b, from, first, from, limit, ended);
  }

  /// Goes on with the quoted cell that begins at `at`.
  private int quotedCells(byte[] b, int from, int first, int at, int limit, boolean ended) {
    int start = at;
    while (start < limit && b[start] == quote) {
      int after = quotedCell.after(b, from, start, limit, ended);
      if (after == INCOMPLETE) {
        used = first;
        return INCOMPLETE;
      }
      if (after == start) {
        break;
      }
      anyQuoted = true;
      if (quotedCell.escaped()) {
        escapes.add(used);
      }
      append(start + 1, quotedCell.end());
      if (after >= limit || !dialect.separatorAt(b, after, limit)) {
        return finishQuoted(b, first, after, limit, ended);
      }
      start = after + separatorLength;
    }
    return unquoted(b, from, first, start, limit, ended);
  }

  /// Where a cell ends that CRs follow: a file converted twice has CR CR LF.
  private static int beforeReturns(byte[] b, int start, int pos) {
    return pos - 2 >= start && b[pos - 2] == '\r' ? pos - 2 : pos - 1;
  }

  private int finishQuoted(byte[] b, int first, int after, int limit, boolean ended) {
    if (after >= limit && !ended) {
      used = first;
      return INCOMPLETE;
    }
    int at = after;
    while (at < limit && b[at] != lineEnd && at - after < 2) {
      at++;
    }
    next = Math.min(limit, at + 1);
    cells = (used - first) / 2;
    return cells;
  }

  private int unquoted(byte[] b, int from, int first, int cell, int limit, boolean ended) {
    int start = cell;
    int i = cell;
    int[] out = bounds;
    int k = used;
    boolean multi = separatorLength > 1;
    while (true) {
      long x = ByteWords.at(b, i);
      long m = ByteWords.zeros(x ^ separators) | ByteWords.zeros(x ^ lineEnds);
      while (m != 0) {
        int pos = i + (Long.numberOfTrailingZeros(m) >>> 3);
        m &= m - 1;
        if (k + 2 > out.length) {
          out = Arrays.copyOf(out, out.length * 2);
          bounds = out;
        }
        if (b[pos] == lineEnd) {
          if (pos >= limit && !ended) {
            used = first;
            return INCOMPLETE;
          }
          if (slashes && pos < limit && Backslashes.escapedAt(b, start, pos)) {
            continue;
          }
          boolean cr = lineEnd == '\n' && pos > start && b[pos - 1] == '\r';
          out[k] = start;
          out[k + 1] = cr ? beforeReturns(b, start, pos) : pos;
          used = k + 2;
          next = Math.min(limit, pos + 1);
          cells = (used - first) / 2;
          if (slashes) {
            escapes.findSlashes(b, from, pos, bounds, first, used);
          }
          return cells;
        }
        if (multi && (pos < start || !dialect.separatorAt(b, pos, limit))
            || slashes && Backslashes.escapedAt(b, start, pos)) {
          continue;
        }
        out[k] = start;
        out[k + 1] = pos;
        k += k - first < MOST_BOUNDS ? 2 : 0;
        start = pos + separatorLength;
        if (quoting && b[start] == quote && start < limit) {
          used = k;
          return quotedCells(b, from, first, start, limit, ended);
        }
      }
      i += 8;
    }
  }

  /// Unescapes the cells of the record scanned last, in place.
  void unescape(byte[] b) {
    escapes.unescape(b, bounds, used);
  }
}
