package fr.prevenir.read.delimited;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

  private final Dialect dialect;
  private final byte separator;
  private final byte lineEnd;
  private final byte quote;
  private final boolean quoting;
  private final int separatorLength;
  private final boolean slashes;
  private final long separators;
  private final long lineEnds;
  private final Runaway runaway;

  private int[] bounds = new int[256];
  private int used;
  private int next;
  private int cells;
  private int[] escaped = new int[16];
  private int escapes;
  private boolean anyQuoted;
  private int cellStart;
  private int cellEnd;

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
    this.separators = ONES * (separator & 0xFFL);
    this.lineEnds = ONES * (lineEnd & 0xFFL);
    this.runaway = new Runaway(dialect, columns);
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
    return escapes > 0;
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
    escapes = 0;
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
      int after = quoted(b, from, start, limit, ended);
      if (after == INCOMPLETE) {
        used = first;
        return INCOMPLETE;
      }
      if (after == start) {
        break;
      }
      append(cellStart, cellEnd);
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
      long x = (long) LONGS.get(b, i);
      long m = matches(x ^ separators) | matches(x ^ lineEnds);
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
          if (slashes && pos < limit && escapedAt(b, start, pos)) {
            continue;
          }
          boolean cr = lineEnd == '\n' && pos > start && b[pos - 1] == '\r';
          out[k] = start;
          out[k + 1] = cr ? beforeReturns(b, start, pos) : pos;
          used = k + 2;
          next = Math.min(limit, pos + 1);
          cells = (used - first) / 2;
          if (slashes) {
            findSlashes(b, from, pos, first);
          }
          return cells;
        }
        if (multi && (pos < start || !dialect.separatorAt(b, pos, limit))
            || slashes && escapedAt(b, start, pos)) {
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

  /// A high bit in each byte that is zero in `y`.
  private static long matches(long y) {
    return ~((y & LOW_BITS) + LOW_BITS | y | LOW_BITS);
  }

  private static boolean escapedAt(byte[] b, int start, int at) {
    int slashes = 0;
    while (at - 1 - slashes >= start && b[at - 1 - slashes] == '\\') {
      slashes++;
    }
    return (slashes & 1) == 1;
  }

  /// Scans a quoted cell, leniently: a quote that no separator or line end follows is content.
  ///
  /// @return where the separator or line end after it stands, `start` where the quote is content,
  ///     or [#INCOMPLETE]
  private int quoted(byte[] b, int from, int start, int limit, boolean ended) {
    boolean backslash = dialect.escape() == Dialect.Escape.BACKSLASH;
    boolean escapesInside = false;
    boolean checked = false;
    int i = start + 1;
    while (true) {
      int p = find(b, quote, i, limit);
      if (!checked) {
        int line = find(b, lineEnd, i, p);
        if (line < p) {
          int verdict = runaway.check(b, from, line, limit, ended);
          if (verdict == Runaway.UNKNOWN) {
            return INCOMPLETE;
          }
          if (verdict == Runaway.YES) {
            return start;
          }
          checked = true;
        }
      }
      if (p >= limit) {
        return ended ? start : INCOMPLETE;
      }
      if (backslash && escapedAt(b, start + 1, p)) {
        escapesInside = true;
        i = p + 1;
        continue;
      }
      if (p + 1 + separatorLength + 1 > limit && !ended) {
        return INCOMPLETE;
      }
      if (p + 1 < limit && b[p + 1] == quote && !backslash) {
        escapesInside = true;
        i = p + 2;
        continue;
      }
      int after = afterQuote(b, p + 1, limit);
      if (after >= 0) {
        cellStart = start + 1;
        cellEnd = p;
        anyQuoted = true;
        if (escapesInside || backslash && find(b, (byte) '\\', start + 1, p) < p) {
          escape(used);
        }
        return after;
      }
      i = p + 1;
    }
  }

  /// Where the separator or line end stands that follows a quote, or -1 where none does.
  private int afterQuote(byte[] b, int at, int limit) {
    int i = at;
    while (true) {
      if (i >= limit
          || b[i] == lineEnd
          || dialect.separatorAt(b, i, limit)
          || b[i] == '\r'
              && (i + 1 >= limit
                  || b[i + 1] == lineEnd
                  || b[i + 1] == '\r' && i + 2 < limit && b[i + 2] == lineEnd)) {
        return i;
      }
      if (b[i] != ' ' || i - at > 64) {
        return -1;
      }
      i++;
    }
  }

  /// Whether the eight bytes from `at` on are all ASCII.
  static boolean ascii(byte[] b, int at) {
    return ((long) LONGS.get(b, at) & ~LOW_BITS) == 0;
  }

  /// The first `what` in `[from, to)`, or `to`.
  static int find(byte[] b, byte what, int from, int to) {
    long pattern = ONES * (what & 0xFFL);
    int i = from;
    for (; i + 8 <= to; i += 8) {
      long m = matches((long) LONGS.get(b, i) ^ pattern);
      if (m != 0) {
        return i + (Long.numberOfTrailingZeros(m) >>> 3);
      }
    }
    while (i < to && b[i] != what) {
      i++;
    }
    return i;
  }

  private void escape(int at) {
    if (escapes == escaped.length) {
      escaped = Arrays.copyOf(escaped, escapes * 2);
    }
    escaped[escapes++] = at;
  }

  private void findSlashes(byte[] b, int from, int to, int first) {
    if (find(b, (byte) '\\', from, to) == to) {
      return;
    }
    for (int at = first; at < used; at += 2) {
      if (find(b, (byte) '\\', bounds[at], bounds[at + 1]) < bounds[at + 1]) {
        escape(at);
      }
    }
  }

  /// Unescapes the cells of the record scanned last, in place.
  void unescape(byte[] b) {
    for (int e = 0; e < escapes; e++) {
      int at = escaped[e];
      if (at >= used) {
        return;
      }
      int start = bounds[at];
      int end = bounds[at + 1];
      if (dialect.escape() == Dialect.Escape.TEXT && end - start == 2 && b[start + 1] == 'N') {
        bounds[at] = -1;
        bounds[at + 1] = -1;
        continue;
      }
      bounds[at + 1] =
          dialect.escape() == Dialect.Escape.DOUBLED
              ? halve(b, start, end)
              : Backslashes.unescape(b, start, end, dialect.escape() == Dialect.Escape.TEXT);
    }
    escapes = 0;
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
}
