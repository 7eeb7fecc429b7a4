package fr.prevenir.read.delimited;

import java.util.Arrays;

/// Cuts one record after another out of a block of bytes: the hot path of delimited text.
///
/// Quotes follow RFC 4180 where they can. A quote that is closed in the middle of a cell, never
/// closed, or
/// that would swallow lines which are whole records without it, stands for itself.
final class RecordSplitter {
  /// The record goes on beyond the block.
  static final int INCOMPLETE = -1;

  private static final int LONGEST_QUOTED = 1 << 18;

  private static final byte PLAIN = 0;
  private static final byte SEPARATOR = 1;
  private static final byte LINE_FEED = 2;
  private static final byte RETURN = 3;
  private static final byte BACKSLASH = 4;

  private static final byte AS_IS = 0;
  private static final byte QUOTES_DOUBLED = 1;
  private static final byte ESCAPED = 2;

  private final byte[] kinds = new byte[256];
  private final byte[] separator;
  private final int quote;
  private final Dialect dialect;

  private byte[] data = {};
  private int limit;
  private boolean last;
  private int expected;

  private int cells;
  private int[] bounds = new int[256];
  private byte[] treatments = new byte[128];

  RecordSplitter(Dialect dialect) {
    this.dialect = dialect;
    separator = dialect.separatorBytes();
    quote = dialect.quote();
    kinds[separator[0] & 0xFF] = SEPARATOR;
    kinds['\n'] = LINE_FEED;
    kinds['\r'] = RETURN;
    if (dialect.backslash()) {
      kinds['\\'] = BACKSLASH;
    }
  }

  /// Sets how many cells a record should have, 0 for unknown; it decides whether a quote swallows
  /// records.
  void expect(int columns) {
    expected = columns;
  }

  /// Cells of the record cut last.
  int cells() {
    return cells;
  }

  int start(int cell) {
    return bounds[2 * cell];
  }

  int end(int cell) {
    return bounds[2 * cell + 1];
  }

  /// Start and end of each cell of the record cut last; `-1, -1` where the value is absent.
  int[] bounds() {
    return bounds;
  }

  /// Cuts the record that begins at `from`. Its cells are unescaped in place.
  ///
  /// @param atEnd whether nothing follows the block
  /// @return where the next record begins, or [#INCOMPLETE]
  int next(byte[] block, int from, int blockLimit, boolean atEnd) {
    data = block;
    limit = blockLimit;
    last = atEnd;
    cells = 0;
    int at = from;
    while (true) {
      int start = at;
      int opening = openingQuote(at);
      if (opening >= 0) {
        int after = quoted(start, opening);
        if (after == INCOMPLETE) {
          return INCOMPLETE;
        }
        at = after;
      }
      if (at == start) {
        at = unquoted(start);
        if (at == INCOMPLETE) {
          return INCOMPLETE;
        }
      }
      if (at >= limit) {
        if (!last) {
          return INCOMPLETE;
        }
        return finish(limit);
      }
      byte kind = kinds[data[at] & 0xFF];
      if (kind == SEPARATOR) {
        at += separator.length;
        continue;
      }
      if (kind == RETURN && at + 1 < limit && data[at + 1] == '\n') {
        return finish(at + 2);
      }
      if (kind == RETURN && at + 1 >= limit && !last) {
        return INCOMPLETE;
      }
      return finish(at + 1);
    }
  }

  private int openingQuote(int at) {
    if (quote == Dialect.NONE || at >= limit) {
      return -1;
    }
    if (data[at] == quote) {
      return at;
    }
    return data[at] == ' ' && at + 1 < limit && data[at + 1] == quote ? at + 1 : -1;
  }

  /// Cuts a cell without quotes; gives where its separator or line end stands.
  private int unquoted(int start) {
    int i = start;
    byte treatment = AS_IS;
    while (i < limit) {
      byte kind = kinds[data[i] & 0xFF];
      if (kind == PLAIN) {
        i++;
        continue;
      }
      if (kind == LINE_FEED || kind == SEPARATOR && isSeparator(i)) {
        break;
      }
      if (kind == SEPARATOR && i + separator.length > limit && !last) {
        return INCOMPLETE;
      }
      if (kind == BACKSLASH) {
        treatment = ESCAPED;
        i += 2;
        continue;
      }
      if (kind == RETURN) {
        if (i + 1 >= limit && !last) {
          return INCOMPLETE;
        }
        if (dialect.loneReturn() || i + 1 >= limit || data[i + 1] == '\n') {
          break;
        }
      }
      i++;
    }
    if (i > limit) {
      if (!last) {
        return INCOMPLETE;
      }
      i = limit;
    }
    add(start, i, treatment);
    return i;
  }

  private boolean isSeparator(int at) {
    if (separator.length == 1) {
      return true;
    }
    if (at + separator.length > limit) {
      return false;
    }
    return Arrays.equals(data, at, at + separator.length, separator, 0, separator.length);
  }

  /// Cuts a quoted cell; gives where its separator or line end stands, the cell's own start where
  /// the
  /// quote turns out to stand for itself, or [#INCOMPLETE].
  private int quoted(int cell, int opening) {
    int i = opening + 1;
    byte treatment = AS_IS;
    int firstLine = -1;
    while (i < limit) {
      byte b = data[i];
      if (b == quote) {
        if (i + 1 < limit && data[i + 1] == quote) {
          treatment = treatment == ESCAPED ? ESCAPED : QUOTES_DOUBLED;
          i += 2;
          continue;
        }
        if (i + 1 >= limit && !last) {
          return INCOMPLETE;
        }
        int after = skipSpaces(i + 1);
        if (!endsCell(after) || firstLine >= 0 && swallows(cell, firstLine)) {
          return cell;
        }
        add(opening + 1, i, treatment);
        return after;
      }
      if (b == '\n' && firstLine < 0) {
        firstLine = i;
      }
      if (b == '\\' && dialect.backslash()) {
        treatment = ESCAPED;
        i++;
      }
      i++;
      if (i - opening > LONGEST_QUOTED) {
        return cell;
      }
    }
    return last ? cell : INCOMPLETE;
  }

  private int skipSpaces(int at) {
    int i = at;
    while (i < limit && data[i] == ' ') {
      i++;
    }
    return i;
  }

  private boolean endsCell(int at) {
    if (at >= limit) {
      return true;
    }
    byte kind = kinds[data[at] & 0xFF];
    return kind == LINE_FEED || kind == RETURN || kind == SEPARATOR && isSeparator(at);
  }

  /// Whether the lines that a quoted cell runs over are whole records without its quote.
  private boolean swallows(int cell, int firstLine) {
    if (expected < 2) {
      return false;
    }
    int first = cells + separators(cell, firstLine) + 1;
    int nextEnd = firstLine + 1;
    while (nextEnd < limit && data[nextEnd] != '\n') {
      nextEnd++;
    }
    return first == expected && separators(firstLine + 1, nextEnd) + 1 == expected;
  }

  private int separators(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      if (data[i] == separator[0] && isSeparator(i)) {
        count++;
        i += separator.length - 1;
      }
    }
    return count;
  }

  private void add(int start, int end, byte treatment) {
    if (2 * cells + 2 > bounds.length) {
      bounds = Arrays.copyOf(bounds, bounds.length * 2);
      treatments = Arrays.copyOf(treatments, treatments.length * 2);
    }
    bounds[2 * cells] = start;
    bounds[2 * cells + 1] = end;
    treatments[cells++] = treatment;
  }

  private int finish(int next) {
    for (int cell = 0; cell < cells; cell++) {
      if (treatments[cell] == QUOTES_DOUBLED) {
        bounds[2 * cell + 1] = undouble(bounds[2 * cell], bounds[2 * cell + 1]);
      } else if (treatments[cell] == ESCAPED) {
        unescape(cell);
      }
      if (dialect.aligned()) {
        trim(cell);
      }
    }
    if (dialect.aligned()) {
      dropFrame();
    }
    return next;
  }

  private int undouble(int start, int end) {
    int to = start;
    for (int i = start; i < end; i++) {
      data[to++] = data[i];
      if (data[i] == quote) {
        i++;
      }
    }
    return to;
  }

  private void unescape(int cell) {
    int start = bounds[2 * cell];
    int end = bounds[2 * cell + 1];
    if (end - start == 2 && data[start + 1] == 'N') {
      bounds[2 * cell] = -1;
      bounds[2 * cell + 1] = -1;
      return;
    }
    int to = start;
    for (int i = start; i < end; i++) {
      byte b = data[i];
      if (b == '\\' && i + 1 < end) {
        b = unescaped(data[++i]);
      } else if (b == quote && i + 1 < end && data[i + 1] == quote) {
        i++;
      }
      data[to++] = b;
    }
    bounds[2 * cell + 1] = to;
  }

  private static byte unescaped(byte b) {
    return switch (b) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case '0' -> 0;
      default -> b;
    };
  }

  private void trim(int cell) {
    int start = bounds[2 * cell];
    int end = bounds[2 * cell + 1];
    while (start < end && data[start] == ' ') {
      start++;
    }
    while (end > start && data[end - 1] == ' ') {
      end--;
    }
    bounds[2 * cell] = start;
    bounds[2 * cell + 1] = end;
  }

  /// Drops the empty cells that the outer bars of a drawn table make.
  private void dropFrame() {
    boolean framed = expected == 0 || cells == expected + 2;
    if (framed
        && cells > 2
        && bounds[0] == bounds[1]
        && bounds[2 * cells - 2] == bounds[2 * cells - 1]) {
      cells -= 2;
      System.arraycopy(bounds, 2, bounds, 0, 2 * cells);
    }
  }
}
