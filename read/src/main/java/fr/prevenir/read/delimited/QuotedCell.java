package fr.prevenir.read.delimited;

/// Finds where a quoted cell ends, leniently: a quote that no separator or line end follows is
/// content.
final class QuotedCell {
  /// Spaces allowed between the closing quote and the separator.
  private static final int MOST_SPACES = 64;

  private final Dialect dialect;
  private final byte lineEnd;
  private final byte quote;
  private final int separatorLength;
  private final boolean backslash;
  private final Runaway runaway;
  private int end;
  private boolean escaped;

  /// @param columns width of the table, 0 where nobody knows yet
  QuotedCell(Dialect dialect, int columns) {
    this.dialect = dialect;
    this.lineEnd = dialect.lineEnd();
    this.quote = dialect.quote();
    this.separatorLength = dialect.separator().length;
    this.backslash = dialect.escape() == Dialect.Escape.BACKSLASH;
    this.runaway = new Runaway(dialect, columns);
  }

  /// Where the content of the cell found last ends, at its closing quote.
  int end() {
    return end;
  }

  /// Whether the cell found last has escapes.
  boolean escaped() {
    return escaped;
  }

  /// Scans the cell whose opening quote stands at `start`.
  ///
  /// @param from where its record begins
  /// @param ended whether the text ends at `limit`
  /// @return where the separator or line end after it stands, `start` where the quote is content,
  ///     or [RecordScanner#INCOMPLETE]
  int after(byte[] b, int from, int start, int limit, boolean ended) {
    boolean escapesInside = false;
    boolean checked = false;
    int i = start + 1;
    while (true) {
      int p = ByteWords.find(b, quote, i, limit);
      if (!checked) {
        int line = ByteWords.find(b, lineEnd, i, p);
        if (line < p) {
          int verdict = runaway.check(b, from, line, limit, ended);
          if (verdict == Runaway.UNKNOWN) {
            return RecordScanner.INCOMPLETE;
          }
          if (verdict == Runaway.YES) {
            return start;
          }
          checked = true;
        }
      }
      if (p >= limit) {
        return ended ? start : RecordScanner.INCOMPLETE;
      }
      if (backslash && Backslashes.escapedAt(b, start + 1, p)) {
        escapesInside = true;
        i = p + 1;
        continue;
      }
      if (p + 1 + separatorLength + 1 > limit && !ended) {
        return RecordScanner.INCOMPLETE;
      }
      if (p + 1 < limit && b[p + 1] == quote && !backslash) {
        escapesInside = true;
        i = p + 2;
        continue;
      }
      int after = afterQuote(b, p + 1, limit);
      if (after >= 0) {
        end = p;
        escaped = escapesInside || backslash && ByteWords.find(b, (byte) '\\', start + 1, p) < p;
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
      if (b[i] != ' ' || i - at > MOST_SPACES) {
        return -1;
      }
      i++;
    }
  }
}
