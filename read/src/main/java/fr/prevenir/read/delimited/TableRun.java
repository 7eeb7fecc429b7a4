package fr.prevenir.read.delimited;

import fr.prevenir.model.RowBatch;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.TableSink;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.text.TextEncoding;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the tables of one text: cuts record after record, mends those that can be mended, rejects
/// the
/// others, and begins a new table where a blank line and another width or header say so.
final class TableRun {
  private static final int LOOK_AHEAD = 3;

  private final SourcePath path;
  private final TextEncoding encoding;
  private final Dialect dialect;
  private final Reading reading;
  private final Blocks blocks;
  private final RecordSplitter splitter;
  private final RecordSplitter scout;
  private final int recordBytes;

  private int tables;
  private TableStart table;
  private SourcePath tablePath;
  private TableSink sink;
  private Realignment realignment;
  private int columns;

  private int[] bounds = new int[1 << 12];
  private int rows;
  private long firstRecord = 1;
  private int at;
  private boolean blankBefore;
  private int oddLines;
  private long oddBytes;

  TableRun(
      SourcePath path, TextEncoding encoding, Dialect dialect, Reading reading, Blocks blocks) {
    this.path = path;
    this.encoding = encoding;
    this.dialect = dialect;
    this.reading = reading;
    this.blocks = blocks;
    this.splitter = new RecordSplitter(dialect);
    this.scout = new RecordSplitter(dialect);
    this.recordBytes = reading.options().limits().recordBytes();
    this.table = start(announcementEnd());
    this.columns = table.columns().size();
    this.tablePath = path;
    this.realignment = new Realignment(table.shapes());
    this.sink = reading.table(head());
    this.at = table.firstRecord();
    splitter.expect(columns);
  }

  /// Where the text begins, after a line `sep=;`.
  private int announcementEnd() {
    byte[] block = blocks.bytes();
    if (blocks.limit() > 5
        && Arrays.equals(
            block, 0, 4, "sep=".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, 4)) {
      int end = 4;
      while (end < blocks.limit() && block[end] != '\n') {
        end++;
      }
      return Math.min(blocks.limit(), end + 1);
    }
    return 0;
  }

  private TableStart start(int from) {
    return TableStart.find(blocks.bytes(), from, blocks.limit(), blocks.last(), dialect);
  }

  private TableHead head() {
    Map<String, String> how = new LinkedHashMap<>();
    how.put("encoding", encoding.label());
    how.put("separator", dialect.separatorName());
    how.put("quote", dialect.quoteName());
    how.put("header", table.named() ? "yes" : "no");
    if (table.preamble() > 0) {
      how.put("preamble", Integer.toString(table.preamble()));
    }
    return new TableHead(tablePath, "csv", table.columns(), table.named(), List.of(), how);
  }

  void run() throws IOException {
    while (true) {
      boolean more = cutBlock();
      handOver();
      if (!more) {
        break;
      }
      if (at == 0 && blocks.limit() > recordBytes) {
        long bytes = blocks.skipLine(0);
        reject(1, bytes, UnreadCode.RECORD_TOO_LONG, "a record is longer than allowed");
      } else {
        blocks.advance(at);
        at = 0;
      }
    }
    sink.end();
  }

  /// Cuts the records of the block; gives whether another block is needed.
  private boolean cutBlock() {
    byte[] block = blocks.bytes();
    int limit = blocks.limit();
    boolean last = blocks.last();
    while (at < limit) {
      int next = splitter.next(block, at, limit, last);
      if (next == RecordSplitter.INCOMPLETE) {
        return true;
      }
      int cells = splitter.cells();
      if (cells == columns && !isRepeatedHeader(block, at, next)) {
        if (blankBefore && columns > 1 && beginsTable(block, limit, last, cells)) {
          beginTable();
          continue;
        }
        if (dialect.aligned() && Sample.isRule(block, at, next)) {
          at = next;
          continue;
        }
        if (columns == 1 && splitter.start(0) == splitter.end(0)) {
          at = next;
          continue;
        }
        keep(splitter, 0, columns);
        at = next;
      } else {
        int after = odd(block, limit, last, next);
        if (after == RecordSplitter.INCOMPLETE) {
          return true;
        }
        at = after;
      }
    }
    return !last;
  }

  private boolean isRepeatedHeader(byte[] block, int from, int to) {
    byte[] header = table.headerBytes();
    return header.length > 0 && block[from] == header[0] && strippedEquals(block, from, to, header);
  }

  private static boolean strippedEquals(byte[] block, int from, int to, byte[] header) {
    int end = to;
    while (end > from && (block[end - 1] == '\n' || block[end - 1] == '\r')) {
      end--;
    }
    int length = header.length;
    while (length > 0 && (header[length - 1] == '\n' || header[length - 1] == '\r')) {
      length--;
    }
    return Arrays.equals(block, from, end, header, 0, length);
  }

  /// Deals with a line that is no record of the usual width; gives where the next one begins.
  private int odd(byte[] block, int limit, boolean last, int next) {
    int cells = splitter.cells();
    if (cells == columns || dialect.aligned() && Sample.isRule(block, at, next)) {
      return next;
    }
    if (cells == 1 && splitter.start(0) >= splitter.end(0)) {
      blankBefore = true;
      return next;
    }
    if (blankBefore && cells > 1) {
      if (!enoughAhead(block, next, limit, last)) {
        return RecordSplitter.INCOMPLETE;
      }
      if (beginsTable(block, limit, last, cells)) {
        beginTable();
        return at;
      }
    }
    if (cells < columns) {
      return shorter(block, limit, last, next);
    }
    longer(next - at);
    return next;
  }

  private int shorter(byte[] block, int limit, boolean last, int next) {
    int cells = splitter.cells();
    if (!table.mostlyShort() && next < limit) {
      scout.expect(columns);
      int after = scout.next(block.clone(), next, limit, last);
      if (after == RecordSplitter.INCOMPLETE && !last) {
        return RecordSplitter.INCOMPLETE;
      }
      boolean whole = scout.cells() < columns && scout.cells() + cells - 1 == columns;
      if (after != RecordSplitter.INCOMPLETE && whole && joinsFit(block, cells)) {
        join(block, limit, last, next);
        return after;
      }
    }
    if (cells == 1 && columns > 2) {
      oddLines++;
      oddBytes += next - at;
      return next;
    }
    keep(splitter, 0, cells);
    return next;
  }

  /// Whether the record cut last and the one that the scout found fit the table when joined.
  private boolean joinsFit(byte[] block, int cells) {
    if (scout.end(0) <= scout.start(0)) {
      return false;
    }
    for (int c = 0; c < columns; c++) {
      if (c == cells - 1) {
        if (table.shapes().strict(c)) {
          return false;
        }
        continue;
      }
      RecordSplitter from = c < cells ? splitter : scout;
      int cell = c < cells ? c : c - cells + 1;
      int shape = ColumnShapes.shape(block, from.start(cell), from.end(cell));
      if (shape != ColumnShapes.EMPTY && !table.shapes().fits(c, shape)) {
        return false;
      }
    }
    return true;
  }

  /// Keeps one record that a line end inside a cell without quotes has cut in two.
  private void join(byte[] block, int limit, boolean last, int next) {
    int cells = splitter.cells();
    int[] first = Arrays.copyOf(splitter.bounds(), 2 * cells);
    splitter.next(block, next, limit, last);
    int row = reserve();
    System.arraycopy(first, 0, bounds, row, 2 * cells);
    bounds[row + 2 * cells - 1] = splitter.end(0);
    System.arraycopy(splitter.bounds(), 2, bounds, row + 2 * cells, 2 * (splitter.cells() - 1));
    rows++;
  }

  private void longer(int bytes) {
    int cells = splitter.cells();
    int filled = cells;
    while (filled > columns && splitter.start(filled - 1) >= splitter.end(filled - 1)) {
      filled--;
    }
    if (filled == columns) {
      keep(splitter, 0, columns);
      return;
    }
    int merged = realignment.mergedColumn(blocks.bytes(), splitter);
    if (merged < 0) {
      reject(1, bytes, UnreadCode.RAGGED, "the record has more fields than its table");
      return;
    }
    int surplus = cells - columns;
    int row = reserve();
    int[] cut = splitter.bounds();
    System.arraycopy(cut, 0, bounds, row, 2 * merged);
    bounds[row + 2 * merged] = Math.max(0, cut[2 * merged]);
    bounds[row + 2 * merged + 1] = Math.max(cut[2 * merged], cut[2 * (merged + surplus) + 1]);
    System.arraycopy(
        cut, 2 * (merged + surplus + 1), bounds, row + 2 * merged + 2, 2 * (columns - merged - 1));
    rows++;
  }

  /// Keeps the first cells of the record cut last; missing ones are absent.
  private void keep(RecordSplitter cut, int from, int cells) {
    int row = reserve();
    System.arraycopy(cut.bounds(), 2 * from, bounds, row, 2 * cells);
    rows++;
  }

  /// Room for one more row, all absent; gives where its bounds begin.
  private int reserve() {
    if (oddLines > 0) {
      reject(
          oddLines, oddBytes, UnreadCode.RAGGED, "the line has one field where its table has more");
      oddLines = 0;
      oddBytes = 0;
    }
    blankBefore = false;
    int row = 2 * columns * rows;
    if (row + 2 * columns > bounds.length) {
      bounds = Arrays.copyOf(bounds, Math.max(bounds.length * 2, row + 2 * columns));
    }
    Arrays.fill(bounds, row, row + 2 * columns, -1);
    return row;
  }

  private void handOver() {
    if (rows == 0) {
      return;
    }
    int[] cut = Arrays.copyOf(bounds, 2 * columns * rows);
    sink.rows(new RowBatch(firstRecord, rows, columns, blocks.bytes(), cut));
    firstRecord += rows;
    rows = 0;
  }

  private void reject(int records, long bytes, UnreadCode code, String reason) {
    handOver();
    reading.reject(tablePath, firstRecord, records, bytes, code, reason);
    firstRecord += records;
  }

  private boolean enoughAhead(byte[] block, int from, int limit, boolean last) {
    if (last) {
      return true;
    }
    int lines = 0;
    for (int i = from; i < limit && lines < LOOK_AHEAD; i++) {
      lines += block[i] == '\n' ? 1 : 0;
    }
    return lines >= LOOK_AHEAD;
  }

  /// Whether a new table begins here: after a blank line, with a header of its own, and records of
  /// its
  /// own width below.
  private boolean beginsTable(byte[] block, int limit, boolean last, int cells) {
    TableStart next = TableStart.find(block, at, ahead(block, at, limit), last, dialect);
    boolean headed = next.named() && next.firstRecord() > at && next.preamble() == 0;
    boolean otherWidth = next.columns().size() == cells && cells != columns;
    boolean otherNames = !next.columns().equals(table.columns());
    return headed ? otherNames : otherWidth && cells > 1 && next.shapes().columns() == cells;
  }

  /// Where the next blank line or some twenty lines end.
  private static int ahead(byte[] block, int from, int limit) {
    int lines = 0;
    for (int i = from; i < limit; i++) {
      if (block[i] == '\n') {
        lines++;
        boolean blank = i + 1 < limit && (block[i + 1] == '\n' || block[i + 1] == '\r');
        if (blank || lines == 20) {
          return i + 1;
        }
      }
    }
    return limit;
  }

  private void beginTable() {
    handOver();
    sink.end();
    oddLines = 0;
    oddBytes = 0;
    blankBefore = false;
    tables++;
    tablePath = path.child("table " + (tables + 1));
    table = TableStart.find(blocks.bytes(), at, blocks.limit(), blocks.last(), dialect);
    columns = table.columns().size();
    realignment = new Realignment(table.shapes());
    firstRecord = 1;
    sink = reading.table(head());
    at = table.firstRecord();
    splitter.expect(columns);
  }
}
