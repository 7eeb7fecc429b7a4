package fr.prevenir.read.delimited;

import fr.prevenir.model.RowBatch;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.TableSink;
import fr.prevenir.read.format.Reading;

/// The records of a table that are kept and not yet handed on. Until then the last ones can be
/// taken back, where they turn out to be no records but the foot of the table.
///
/// The bounds of their cells are the first ones of the scanner.
final class KeptRows {
  private final Reading reading;
  private final Dialect dialect;
  private final int columns;
  private final RowBuffer buffer;
  private final RecordScanner scanner;
  private final TableSink sink;
  private final Rejects rejects;

  private long firstRecord = 1;
  private int rows;
  private int oddFrom = -1;
  private int oddRows;

  KeptRows(
      Reading reading,
      TableStart start,
      RowBuffer buffer,
      RecordScanner scanner,
      TableSink sink,
      Rejects rejects) {
    this.reading = reading;
    this.dialect = start.dialect();
    this.columns = start.width();
    this.buffer = buffer;
    this.scanner = scanner;
    this.sink = sink;
    this.rejects = rejects;
  }

  /// Whether the last records look like none.
  boolean odd() {
    return oddRows > 0;
  }

  /// Bounds in the scanner that are those of records kept.
  int bounds() {
    return 2 * rows * columns;
  }

  /// Keeps the record scanned last; what looked odd before it is then no foot.
  void keep() {
    if (scanner.anyEscaped()) {
      scanner.unescape(buffer.data());
    }
    if (dialect.words()) {
      Escapes.nulls(buffer.data(), scanner.bounds(), scanner.used() - 2 * columns, scanner.used());
    }
    keepPlain(1);
  }

  /// Keeps records without escapes.
  void keepPlain(int records) {
    rows += records;
    oddRows = 0;
  }

  /// Keeps a record that looks like none and begins at `at`.
  void keepOdd(int at) {
    oddFrom = oddRows == 0 ? at : oddFrom;
    oddRows++;
    rows++;
  }

  /// Takes back the records that look like none, to be read again together with what follows.
  ///
  /// @return where they begin, or `at` where there are none
  int unreadOdd(int at) {
    int from = at;
    if (oddRows > 0 && oddFrom > 0) {
      from = oddFrom;
      rows -= oddRows;
      scanner.truncate(bounds());
    }
    oddRows = 0;
    oddFrom = -1;
    return from;
  }

  /// Takes back the records before `at` that look like none: they are text beside the table.
  void dropOdd(int at) {
    if (oddRows > 0) {
      DelimitedReader.loose(reading, buffer, oddFrom, at);
    }
    rows -= oddRows;
    scanner.truncate(bounds());
    oddRows = 0;
    oddFrom = -1;
  }

  /// Takes back the lines before `end` that are the foot: totals, counts, an end mark.
  void dropFooter(int end) {
    dropOdd(end);
    int to = end;
    while (rows > 0 && columns > 1) {
      int first = 2 * (rows - 1) * columns;
      int[] bounds = scanner.bounds();
      if (!Foot.is(buffer.data(), bounds, first, columns)) {
        return;
      }
      int from = bounds[first];
      while (from > 0 && buffer.data()[from - 1] != dialect.lineEnd()) {
        from--;
      }
      DelimitedReader.loose(reading, buffer, from, to);
      to = from;
      rows--;
      scanner.truncate(first);
    }
  }

  /// Rejects the record that follows.
  void reject(long bytes, UnreadCode code, String reason) {
    handOver();
    rejects.add(firstRecord++, bytes, code, reason);
  }

  /// Hands all records on.
  void handOver() {
    if (rows > 0) {
      sink.rows(new RowBatch(firstRecord, rows, columns, buffer.data(), scanner.take()));
      firstRecord += rows;
      rows = 0;
    }
    oddRows = 0;
    oddFrom = -1;
  }

  /// Hands all records on and ends the table.
  void end() {
    handOver();
    rejects.flush();
    sink.end();
  }
}
