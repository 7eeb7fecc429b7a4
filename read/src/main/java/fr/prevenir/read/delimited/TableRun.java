package fr.prevenir.read.delimited;

import fr.prevenir.model.TableHead;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.Reading;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The reading of one table: every record of the right width goes straight on, every other line is
/// judged.
final class TableRun {
  /// Bytes to be seen after a line before it is judged.
  private static final int AHEAD = 1 << 16;

  private final Dialect dialect;
  private final int columns;
  private final byte[] header;
  private final ColumnShapes shapes;
  private final RowBuffer buffer;
  private final RecordScanner scanner;
  private final Realigner realigner;
  private final KeptRows kept;
  private final NextTable next;
  private final Mender mender;

  private boolean afterBlank;
  private int end;

  TableRun(Reading reading, TableHead head, TableStart start, RowBuffer buffer, NextTable next) {
    this.next = next;
    this.dialect = start.dialect();
    this.columns = start.width();
    this.header = start.header();
    this.shapes = start.shapes();
    this.buffer = buffer;
    this.scanner = new RecordScanner(dialect, columns);
    this.mender = new Mender(start, scanner);
    this.realigner = new Realigner(shapes, columns);
    this.kept =
        new KeptRows(
            reading,
            start,
            buffer,
            scanner,
            reading.table(head),
            new Rejects(reading, head.path()));
  }

  /// Where the table ended in the buffer.
  int end() {
    return end;
  }

  /// The table that follows, beginning at [#end], or null at the end of the text.
  @Nullable TableStart following() {
    return next.found();
  }

  /// Reads records from `from` in the buffer until the table ends.
  void read(int from) throws IOException {
    int at = from;
    while (next.found() == null) {
      if (at >= buffer.limit() && buffer.ended()) {
        break;
      }
      int cells = at >= buffer.limit() ? RecordScanner.INCOMPLETE : scan(at);
      if (cells == columns
          && !afterBlank
          && !kept.odd()
          && !repeatsHeader(at)
          && (columns > 1 || scanner.next() - at > 2)) {
        kept.keep();
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
    kept.dropFooter(end);
    kept.end();
  }

  private int scan(int at) {
    return scanner.scan(buffer.data(), at, buffer.limit(), buffer.ended());
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
    int from = kept.unreadOdd(at);
    kept.handOver();
    if (buffer.more(from)) {
      return 0;
    }
    return tooLong(from);
  }

  /// A record longer than allowed: read without its quotes if one of them was never closed, else
  /// rejected up to the next line end.
  private int tooLong(int at) throws IOException {
    int line = ByteWords.find(buffer.data(), dialect.lineEnd(), at, buffer.limit());
    if (line < buffer.limit()) {
      return unclosed(at);
    }
    long bytes = 0;
    int from = at;
    while (line >= buffer.limit() && !buffer.ended()) {
      bytes += buffer.limit() - from;
      buffer.skip();
      from = 0;
      line = ByteWords.find(buffer.data(), dialect.lineEnd(), 0, buffer.limit());
    }
    int next = Math.min(buffer.limit(), line + 1);
    kept.reject(
        bytes + next - from, UnreadCode.RECORD_TOO_LONG, "the record is longer than allowed");
    return next;
  }

  /// A line with a quote that was never closed.
  private int unclosed(int at) {
    int after = mender.withoutQuotes(buffer, at);
    if (scanner.used() > kept.bounds()) {
      kept.keepPlain(1);
    } else {
      kept.reject(after - at, UnreadCode.MALFORMED_RECORD, "a quote is opened and never closed");
    }
    return after;
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
    if (cells >= columns && repeatsHeader(at) || Header.ruler(b, bounds, first, cells)) {
      scanner.truncate(first);
      kept.dropOdd(at);
      afterBlank = false;
      return next;
    }
    if (this.next.begins(buffer, scanner, at, first, afterBlank)) {
      scanner.truncate(first);
      kept.dropOdd(at);
      return at;
    }
    afterBlank = false;
    if (cells == columns) {
      kept.keep();
      return next;
    }
    return cells < columns ? shortRecord(at, cells, first) : longRecord(at, cells, first);
  }

  /// Keeps a record with too few cells. What looks like no record at all may turn out to be the
  /// foot of the table: then it is dropped again.
  private int shortRecord(int at, int cells, int first) {
    int next = scanner.next();
    if (!kept.odd() && mender.joined(buffer, at, cells, first)) {
      kept.keep();
      return scanner.next();
    }
    boolean odd =
        !scanner.anyEscaped()
            && Foot.odd(buffer.data(), scanner.bounds(), first, cells, shapes, columns);
    for (int c = cells; c < columns; c++) {
      scanner.append(-1, -1);
    }
    if (odd) {
      kept.keepOdd(at);
    } else {
      kept.keep();
    }
    return next;
  }

  private int longRecord(int at, int cells, int first) {
    int next = scanner.next();
    byte[] b = buffer.data();
    int[] bounds = scanner.bounds();
    if (Foot.filled(bounds, first + 2 * columns, cells - columns) == 0) {
      scanner.truncate(first + 2 * columns);
      kept.keep();
      return next;
    }
    int piece = realigner.piece(b, bounds, first, cells);
    if (piece >= 0) {
      int extra = cells - columns;
      bounds[first + 2 * piece + 1] = bounds[first + 2 * (piece + extra) + 1];
      int tail = first + 2 * (piece + 1);
      System.arraycopy(bounds, tail + 2 * extra, bounds, tail, 2 * (columns - piece - 1));
      scanner.truncate(first + 2 * columns);
      kept.keep();
      return next;
    }
    scanner.truncate(first);
    int records = mender.loneReturns(b, at, next);
    if (records > 0) {
      kept.keepPlain(records);
      return next;
    }
    kept.reject(next - at, UnreadCode.RAGGED, cells + " fields where the table has " + columns);
    return next;
  }
}
