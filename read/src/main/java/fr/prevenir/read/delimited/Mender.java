package fr.prevenir.read.delimited;

/// Mends records that line ends and quotes cut wrongly: an unquoted break within a cell, lone CRs
/// between records, a quote that is never closed.
final class Mender {
  private final Dialect dialect;
  private final int columns;
  private final ColumnShapes shapes;
  private final RecordScanner scanner;

  Mender(TableStart table, RecordScanner scanner) {
    this.dialect = table.dialect();
    this.columns = table.width();
    this.shapes = table.shapes();
    this.scanner = scanner;
  }

  /// Puts a record that an unquoted line break cut in two together, where both halves make one of
  /// the right width.
  ///
  /// @param at where the first half, scanned last, begins
  /// @param first where its bounds begin
  boolean joined(RowBuffer buffer, int at, int cells, int first) {
    int next = scanner.next();
    if (next >= buffer.limit()
        || shapes.columns() != columns
        || shapes.rows() < 2
        || scanner.anyEscaped()
        || !shapes.textual(cells - 1)) {
      return false;
    }
    int more = scan(buffer, next);
    if (more == RecordScanner.INCOMPLETE) {
      return false;
    }
    int[] bounds = scanner.bounds();
    int last = first + 2 * (cells - 1);
    int half = last + 2;
    if (cells + more - 1 == columns && more > 1 && !scanner.anyQuoted() && !scanner.anyEscaped()) {
      bounds[last + 1] = bounds[half + 1];
      System.arraycopy(bounds, half + 2, bounds, half, 2 * (more - 1));
      if (fits(buffer.data(), bounds, first)) {
        scanner.truncate(first + 2 * columns);
        return true;
      }
    }
    scanner.truncate(first);
    scan(buffer, at);
    return false;
  }

  private boolean fits(byte[] b, int[] bounds, int first) {
    for (int c = 0; c < columns; c++) {
      int from = bounds[first + 2 * c];
      int to = bounds[first + 2 * c + 1];
      if (!shapes.fits(c, Shape.of(b, from, to), to - from)) {
        return false;
      }
    }
    return true;
  }

  private int scan(RowBuffer buffer, int at) {
    return scanner.scan(buffer.data(), at, buffer.limit(), buffer.ended());
  }

  /// Cuts a line without regard to quotes and keeps its cells, if they are as many as they should
  /// be; gives where the next line begins.
  int withoutQuotes(RowBuffer buffer, int at) {
    RecordScanner plain =
        new RecordScanner(dialect.with(Dialect.NO_QUOTE, Dialect.Escape.DOUBLED, false), columns);
    if (plain.scan(buffer.data(), at, buffer.limit(), buffer.ended()) == columns) {
      append(plain);
    }
    return plain.next();
  }

  private void append(RecordScanner other) {
    for (int k = 0; k < other.used(); k += 2) {
      scanner.append(other.bounds()[k], other.bounds()[k + 1]);
    }
  }

  /// Takes a line for several records that lone CRs end, where each is of the right width; gives
  /// how many, or 0.
  int loneReturns(byte[] b, int at, int next) {
    int limit = next > at && b[next - 1] == '\n' ? next - 1 : next;
    if (dialect.lineEnd() != '\n' || ByteWords.find(b, (byte) '\r', at, limit) >= limit - 1) {
      return 0;
    }
    byte after = b[limit];
    int first = scanner.used();
    RecordScanner returns =
        new RecordScanner(
            new Dialect(dialect.separator(), dialect.quote(), dialect.escape(), (byte) '\r', false),
            columns);
    int records = 0;
    int from = at;
    while (from < limit) {
      int cells = returns.scan(b, from, limit, true);
      if (cells != columns || returns.anyEscaped()) {
        records = 0;
        break;
      }
      records++;
      from = returns.next();
    }
    b[limit] = after;
    if (records == 0) {
      scanner.truncate(first);
      return 0;
    }
    append(returns);
    return records;
  }
}
