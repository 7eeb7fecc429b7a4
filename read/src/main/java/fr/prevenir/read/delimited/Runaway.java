package fr.prevenir.read.delimited;

/// Tells a quote that was never closed from a cell of several lines: where the lines it would
/// swallow are whole records by themselves, the quote is content.
final class Runaway {
  static final int NO = 0;
  static final int YES = 1;
  static final int UNKNOWN = 2;

  /// Lines looked at after the first.
  private static final int LINES = 3;

  /// Lines in which the closing quote is looked for.
  private static final int FURTHER = 30;

  private final Dialect dialect;
  private final int columns;

  Runaway(Dialect dialect, int columns) {
    this.dialect = dialect;
    this.columns = columns;
  }

  /// @param from where the record begins
  /// @param line the first line end within the quotes
  int check(byte[] b, int from, int line, int limit, boolean ended) {
    if (columns < 2) {
      return NO;
    }
    boolean firstWhole = width(b, from, line) == columns;
    int wanted = firstWhole ? 1 : LINES;
    int start = line + 1;
    for (int k = 0; k < wanted; k++) {
      int end = ByteWords.find(b, dialect.lineEnd(), start, limit);
      if (end >= limit && !ended) {
        return limit - start > 1 << 16 ? NO : UNKNOWN;
      }
      if (end <= start || width(b, start, end) != columns) {
        return NO;
      }
      start = end + 1;
    }
    return closedBelow(b, start, limit) ? NO : YES;
  }

  /// Whether the next line with a quote at all ends a cell with it: then the cell goes on to there.
  private boolean closedBelow(byte[] b, int from, int limit) {
    int start = from;
    for (int k = 0; k < FURTHER && start < limit; k++) {
      int end = ByteWords.find(b, dialect.lineEnd(), start, limit);
      if (width(b, start, end) < 0) {
        return true;
      }
      if (ByteWords.find(b, dialect.quote(), start, end) < end) {
        return false;
      }
      start = end + 1;
    }
    return false;
  }

  /// Cells of a line taken by itself, or -1 where a cell ends with a quote that it does not begin
  /// with.
  private int width(byte[] b, int from, int to) {
    int end = to > from && b[to - 1] == '\r' ? to - 1 : to;
    int cells = 1;
    int start = from;
    int i = from;
    while (i <= end) {
      boolean separator = i < end && dialect.separatorAt(b, i, end);
      if (i == end || separator) {
        if (i > start
            && b[i - 1] == dialect.quote()
            && (b[start] != dialect.quote() || i - start == 1)) {
          return -1;
        }
        if (i == end) {
          return cells;
        }
        cells++;
        i += dialect.separator().length;
        start = i;
      } else if (i == start && b[i] == dialect.quote()) {
        int close = closing(b, i + 1, end);
        i = close < 0 ? i + 1 : close;
      } else {
        i++;
      }
    }
    return cells;
  }

  /// After the closing quote of a cell within the line, or -1.
  private int closing(byte[] b, int from, int end) {
    for (int i = from; i < end; i++) {
      if (b[i] == dialect.quote()) {
        if (i + 1 < end && b[i + 1] == dialect.quote()) {
          i++;
        } else if (i + 1 == end || dialect.separatorAt(b, i + 1, end)) {
          return i + 1;
        }
      }
    }
    return -1;
  }
}
