package fr.prevenir.read.delimited;

import fr.prevenir.model.RowBatch;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.TableSink;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.text.LooseText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The reading of one table: every record of the right width goes straight on, every other line is
/// judged.
final class TableRun {
  /// Bytes to be seen after a line before it is judged.
  private static final int AHEAD = 1 << 16;

  /// How often a line amid records is tried as the header of another table.
  private static final int TRIALS = 64;

  private final Reading reading;
  private final Dialect dialect;
  private final int columns;
  private final byte[] header;
  private final ColumnShapes shapes;
  private final RowBuffer buffer;
  private final RecordScanner scanner;
  private final Realigner realigner;
  private final TableSink sink;
  private final Rejects rejects;
  private final TableStart self;

  private long firstRecord = 1;
  private int rows;
  private boolean afterBlank;
  private int trials;
  private int oddFrom = -1;
  private int oddRows;
  private int end;
  private @Nullable TableStart following;

  TableRun(Reading reading, TableHead head, TableStart start, RowBuffer buffer) {
    this.reading = reading;
    this.self = start;
    this.dialect = start.dialect();
    this.columns = start.width();
    this.header = start.header();
    this.shapes = start.shapes();
    this.buffer = buffer;
    this.scanner = new RecordScanner(dialect, columns);
    this.realigner = new Realigner(shapes, columns);
    this.sink = reading.table(head);
    this.rejects = new Rejects(reading, head.path());
  }

  /// Where the table ended in the buffer.
  int end() {
    return end;
  }

  /// The table that follows, beginning at [#end], or null at the end of the text.
  @Nullable TableStart following() {
    return following;
  }

  /// Reads records from `from` in the buffer until the table ends.
  void read(int from) throws IOException {
    int at = from;
    while (following == null) {
      if (at >= buffer.limit() && buffer.ended()) {
        break;
      }
      int cells = at >= buffer.limit() ? RecordScanner.INCOMPLETE : scan(at);
      if (cells == columns
          && !afterBlank
          && oddRows == 0
          && !repeatsHeader(at)
          && (columns > 1 || scanner.next() - at > 2)) {
        keep();
        at = scanner.next();
      } else if (cells == RecordScanner.INCOMPLETE) {
        at = refill(at);
      } else if (!buffer.ended() && buffer.limit() - at < AHEAD) {
        scanner.truncate(scanner.used() - 2 * cells);
        at = refill(at);
      } else {
        at = judge(at, cells);
      }
    }
    end = at;
    dropFooter();
    handOver();
    rejects.flush();
    sink.end();
  }

  private int scan(int at) {
    return scanner.scan(buffer.data(), at, buffer.limit(), buffer.ended());
  }

  private void keep() {
    if (scanner.anyEscaped()) {
      scanner.unescape(buffer.data());
    }
    if (dialect.words()) {
      nulls();
    }
    rows++;
  }

  /// `NULL` spelt out is an absent value.
  private void nulls() {
    int[] bounds = scanner.bounds();
    byte[] b = buffer.data();
    for (int at = scanner.used() - 2 * columns; at < scanner.used(); at += 2) {
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

  private boolean repeatsHeader(int at) {
    int length = header.length;
    byte[] b = buffer.data();
    if (length == 0 || b[at] != header[0] || at + length > buffer.limit()) {
      return false;
    }
    return scanner.next() - at - length <= 3
        && Arrays.equals(b, at, at + length, header, 0, length);
  }

  /// Hands on what there is and reads more; gives where the record at `at` begins now.
  private int refill(int at) throws IOException {
    int from = at;
    if (oddRows > 0 && oddFrom > 0) {
      from = oddFrom;
      rows -= oddRows;
      scanner.truncate(2 * rows * columns);
    }
    oddRows = 0;
    oddFrom = -1;
    handOver();
    if (buffer.more(from)) {
      return 0;
    }
    return tooLong(from);
  }

  /// A record longer than allowed: read without its quotes if one of them was never closed, else
  /// rejected up to the next line end.
  private int tooLong(int at) throws IOException {
    int line = RecordScanner.find(buffer.data(), dialect.lineEnd(), at, buffer.limit());
    if (line < buffer.limit()) {
      return unclosed(at);
    }
    long bytes = 0;
    int from = at;
    while (line >= buffer.limit() && !buffer.ended()) {
      bytes += buffer.limit() - from;
      buffer.skip();
      from = 0;
      line = RecordScanner.find(buffer.data(), dialect.lineEnd(), 0, buffer.limit());
    }
    int next = Math.min(buffer.limit(), line + 1);
    rejects.add(
        firstRecord++,
        bytes + next - from,
        UnreadCode.RECORD_TOO_LONG,
        "the record is longer than allowed");
    return next;
  }

  /// A line with a quote that was never closed, cut without regard to quotes.
  private int unclosed(int at) {
    RecordScanner plain =
        new RecordScanner(dialect.with(Dialect.NO_QUOTE, Dialect.Escape.DOUBLED, false), columns);
    int cells = plain.scan(buffer.data(), at, buffer.limit(), buffer.ended());
    if (cells == columns) {
      for (int k = 0; k < plain.used(); k += 2) {
        scanner.append(plain.bounds()[k], plain.bounds()[k + 1]);
      }
      rows++;
    } else {
      rejects.add(
          firstRecord++,
          plain.next() - at,
          UnreadCode.MALFORMED_RECORD,
          "a quote is opened and never closed");
    }
    return plain.next();
  }

  private int judge(int at, int cells) {
    byte[] b = buffer.data();
    int[] bounds = scanner.bounds();
    int first = scanner.used() - 2 * cells;
    int next = scanner.next();
    if (cells == 1 && Sample.blank(b, bounds[first], bounds[first + 1])) {
      scanner.truncate(first);
      afterBlank = true;
      return next;
    }
    if (cells >= columns && repeatsHeader(at) || ruler(b, first, cells)) {
      scanner.truncate(first);
      dropOdd(at);
      afterBlank = false;
      return next;
    }
    if (otherTable(at, cells, first)) {
      scanner.truncate(first);
      dropOdd(at);
      return at;
    }
    afterBlank = false;
    if (cells == columns) {
      oddRows = 0;
      keep();
      return next;
    }
    return cells < columns ? shortRecord(at, cells, first) : longRecord(at, cells, first);
  }

  private boolean ruler(byte[] b, int first, int cells) {
    int[] bounds = scanner.bounds();
    byte c = b[bounds[first]];
    return (c == '-' || c == '=')
        && Header.ruler(
            new Sample.Row(b, 0, 0, Arrays.copyOfRange(bounds, first, first + 2 * cells), false));
  }

  /// Whether another table begins here: after a blank line, or with a header of another width.
  private boolean otherTable(int at, int cells, int first) {
    int allowed = cells == columns ? TRIALS : 8 * TRIALS;
    if (!afterBlank && (cells < 2 || cells == columns) || trials >= allowed) {
      return false;
    }
    Sample.Row row =
        new Sample.Row(
            buffer.data(),
            at,
            scanner.next(),
            Arrays.copyOfRange(scanner.bounds(), first, first + 2 * cells),
            false);
    boolean headerLike = row.filled() == cells && cells >= 2;
    for (int c = 0; c < cells && headerLike; c++) {
      headerLike = !row.shape(c).typed();
    }
    if (!headerLike && (!afterBlank || cells == columns)
        || cells == columns && Header.fits(row, shapes, columns)) {
      return false;
    }
    trials++;
    TableStart start =
        TableStart.find(buffer.data(), at, buffer.limit(), buffer.ended(), dialect.lineEnd());
    if (start == null || start.preamble() > (afterBlank ? 5 : 0) || start.shapes().rows() == 0) {
      return false;
    }
    boolean same = start.width() == columns && start.columns().equals(self.columns());
    boolean other =
        start.width() == columns
            ? start.named() && !same && self.named() && start.preamble() == 0
            : start.width() > 1 && (start.named() || start.shapes().rows() >= 3);
    if (other) {
      following = start;
    }
    return other;
  }

  /// Keeps a record with too few cells. What looks like no record at all may turn out to be the
  /// foot of the table: then it is dropped again.
  private int shortRecord(int at, int cells, int first) {
    int next = scanner.next();
    if (oddRows == 0 && joined(at, cells, first, next)) {
      keep();
      return scanner.next();
    }
    byte[] b = buffer.data();
    boolean odd = cells * 2 <= columns || cells == 1;
    boolean fits = true;
    int filled = 0;
    for (int c = 0; c < cells; c++) {
      int start = scanner.bounds()[first + 2 * c];
      int stop = scanner.bounds()[first + 2 * c + 1];
      filled += start < stop ? 1 : 0;
      fits &= shapes.columns() == columns && shapes.fits(c, Shape.of(b, start, stop), stop - start);
    }
    odd &= filled <= 2;
    odd &=
        (!fits || footLike(b, scanner.bounds()[first], scanner.bounds()[first + 1]))
            && !scanner.anyEscaped();
    for (int c = cells; c < columns; c++) {
      scanner.append(-1, -1);
    }
    if (odd) {
      oddFrom = oddRows == 0 ? at : oddFrom;
      oddRows++;
      rows++;
    } else {
      oddRows = 0;
      keep();
    }
    return next;
  }

  /// A record that an unquoted line break cut in two is put together where both halves make one of
  /// the right width.
  private boolean joined(int at, int cells, int first, int next) {
    if (next >= buffer.limit()
        || shapes.columns() != columns
        || shapes.rows() < 2
        || scanner.anyEscaped()
        || !shapes.textual(cells - 1)) {
      return false;
    }
    int more = scan(next);
    if (more == RecordScanner.INCOMPLETE) {
      return false;
    }
    int[] bounds = scanner.bounds();
    int last = first + 2 * (cells - 1);
    int half = last + 2;
    if (cells + more - 1 == columns && more > 1 && !scanner.anyQuoted() && !scanner.anyEscaped()) {
      bounds[last + 1] = bounds[half + 1];
      System.arraycopy(bounds, half + 2, bounds, half, 2 * (more - 1));
      if (fits(bounds, first)) {
        scanner.truncate(first + 2 * columns);
        return true;
      }
    }
    scanner.truncate(first);
    scan(at);
    return false;
  }

  private boolean fits(int[] bounds, int first) {
    for (int c = 0; c < columns; c++) {
      int from = bounds[first + 2 * c];
      int to = bounds[first + 2 * c + 1];
      if (!shapes.fits(c, Shape.of(buffer.data(), from, to), to - from)) {
        return false;
      }
    }
    return true;
  }

  private static boolean footLike(byte[] b, int from, int to) {
    String text =
        new String(b, from, Math.min(to - from, 24), StandardCharsets.UTF_8)
            .strip()
            .toLowerCase(Locale.ROOT);
    return text.matches(
        "(?:(?:grand |sous-)?total|nombre|nb\\b|fin\\b|end\\b|--|\\(\\d+ |\\d+ (?:row|ligne|record|enreg)|#).*");
  }

  private int longRecord(int at, int cells, int first) {
    int next = scanner.next();
    byte[] b = buffer.data();
    int[] bounds = scanner.bounds();
    oddRows = 0;
    boolean surplus = false;
    for (int c = columns; c < cells; c++) {
      surplus |= bounds[first + 2 * c] < bounds[first + 2 * c + 1];
    }
    if (!surplus) {
      scanner.truncate(first + 2 * columns);
      keep();
      return next;
    }
    int piece = realigner.piece(b, bounds, first, cells);
    if (piece >= 0) {
      int extra = cells - columns;
      bounds[first + 2 * piece + 1] = bounds[first + 2 * (piece + extra) + 1];
      int tail = first + 2 * (piece + 1);
      System.arraycopy(bounds, tail + 2 * extra, bounds, tail, 2 * (columns - piece - 1));
      scanner.truncate(first + 2 * columns);
      keep();
      return next;
    }
    scanner.truncate(first);
    int records = loneReturns(at, next);
    if (records > 0) {
      rows += records;
      return next;
    }
    handOver();
    rejects.add(
        firstRecord++,
        next - at,
        UnreadCode.RAGGED,
        cells + " fields where the table has " + columns);
    return next;
  }

  /// Takes a line for several records that lone CRs end, where each is of the right width.
  private int loneReturns(int at, int next) {
    byte[] b = buffer.data();
    int limit = next > at && b[next - 1] == '\n' ? next - 1 : next;
    if (dialect.lineEnd() != '\n' || RecordScanner.find(b, (byte) '\r', at, limit) >= limit - 1) {
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
    for (int k = 0; k < returns.used(); k += 2) {
      scanner.append(returns.bounds()[k], returns.bounds()[k + 1]);
    }
    return records;
  }

  /// Takes back the lines before `at` that look like no record.
  private void dropOdd(int at) {
    if (oddRows > 0) {
      loose(oddFrom, at);
    }
    rows -= oddRows;
    scanner.truncate(2 * rows * columns);
    oddRows = 0;
    oddFrom = -1;
  }

  /// Takes back the lines after the last record that are its foot: totals, counts, an end mark.
  private void dropFooter() {
    dropOdd(end);
    int to = end;
    while (rows > 0 && columns > 1) {
      int first = 2 * (rows - 1) * columns;
      int[] bounds = scanner.bounds();
      int filled = 0;
      for (int at = first; at < first + 2 * columns; at += 2) {
        filled += bounds[at] < bounds[at + 1] ? 1 : 0;
      }
      if (filled > 2
          || filled >= Math.max(2, columns - 1)
          || bounds[first] < 0
          || !footLike(buffer.data(), bounds[first], bounds[first + 1])) {
        return;
      }
      int from = bounds[first];
      while (from > 0 && buffer.data()[from - 1] != dialect.lineEnd()) {
        from--;
      }
      loose(from, to);
      to = from;
      rows--;
      scanner.truncate(first);
    }
  }

  /// Lines that belong to no table.
  private void loose(int from, int to) {
    LooseText loose = new LooseText(reading);
    loose.add(
        new String(buffer.data(), from, to - from, StandardCharsets.UTF_8).strip(),
        buffer.characters(from));
    loose.give();
  }

  private void handOver() {
    if (rows > 0) {
      sink.rows(new RowBatch(firstRecord, rows, columns, buffer.data(), scanner.take()));
      firstRecord += rows;
      rows = 0;
    }
    oddRows = 0;
    oddFrom = -1;
  }
}
