package fr.prevenir.read.format;

import fr.prevenir.model.RowBatch;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.TableSink;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Gathers the records of one table cell by cell, in any order of columns, and hands them on in
/// batches. A record that turns out to be bad is rejected before it is kept: it still takes its
/// ordinal, and neighbours rejected for the same reason share one entry of the ledger.
public final class RecordWriter {
  private static final int BATCH_BYTES = 1 << 19;
  private static final int BATCH_CELLS = 1 << 16;

  private final Reading reading;
  private final SourcePath path;
  private final TableSink sink;
  private final int columns;
  private byte[] data = new byte[0];
  private int[] bounds = new int[0];
  private int size;
  private int kept;
  private int rows;
  private long firstRecord = 1;
  private long rejected;
  private long rejectedBytes;
  private UnreadCode code = UnreadCode.MALFORMED_RECORD;
  private @Nullable String reason;

  /// Begins the table of `head`, which has at least one column.
  public RecordWriter(Reading reading, TableHead head) {
    this.reading = reading;
    this.path = head.path();
    this.columns = head.columns().size();
    this.sink = reading.table(head);
  }

  /// 1-based ordinal of the record being gathered.
  public long ordinal() {
    return firstRecord + rows + rejected;
  }

  /// Bytes gathered and not yet handed on.
  public int pending() {
    return kept;
  }

  /// Sets a cell of the record being gathered; cells never set are absent.
  public void set(int column, byte[] source, int from, int to) {
    if (bounds.length == 0) {
      absentRow();
    }
    int length = to - from;
    if (data.length - size < length) {
      int room = (int) Math.min(Integer.MAX_VALUE - 16L, Math.max(data.length * 2L, 1 << 8));
      data = Arrays.copyOf(data, Math.max(room, Math.addExact(size, length)));
    }
    System.arraycopy(source, from, data, size, length);
    int cell = 2 * (rows * columns + column);
    bounds[cell] = size;
    size += length;
    bounds[cell + 1] = size;
  }

  /// Keeps the record gathered.
  public void keep() {
    handOverRejected();
    if (bounds.length == 0) {
      absentRow();
    }
    rows++;
    kept = size;
    if (kept >= BATCH_BYTES || rows * columns >= BATCH_CELLS) {
      flush();
    } else {
      absentRow();
    }
  }

  /// Rejects the record gathered, whatever cells it has so far.
  ///
  /// @param bytes how many bytes of the source it took
  /// @param why one sentence without any value of the evidence
  public void reject(UnreadCode why, long bytes, String sentence) {
    size = kept;
    handOver();
    if (why != code || !sentence.equals(reason)) {
      handOverRejected();
    }
    code = why;
    reason = sentence;
    rejected++;
    rejectedBytes += bytes;
  }

  /// Hands on what was gathered, so that this table holds no memory.
  public void flush() {
    handOver();
    handOverRejected();
  }

  /// Ends the table.
  public void end() {
    flush();
    sink.end();
  }

  private void handOver() {
    if (rows > 0) {
      sink.rows(new RowBatch(firstRecord, rows, columns, data, bounds));
      firstRecord += rows;
      rows = 0;
      size = 0;
      kept = 0;
      data = new byte[0];
      bounds = new int[0];
    } else if (bounds.length > 0) {
      absentRow();
    }
  }

  private void handOverRejected() {
    if (rejected > 0 && reason != null) {
      reading.reject(path, firstRecord, rejected, rejectedBytes, code, reason);
      firstRecord += rejected;
      rejected = 0;
      rejectedBytes = 0;
    }
  }

  private void absentRow() {
    int from = 2 * rows * columns;
    if (bounds.length < from + 2 * columns) {
      bounds = Arrays.copyOf(bounds, Math.max(from + 2 * columns, bounds.length * 2));
    }
    Arrays.fill(bounds, from, from + 2 * columns, -1);
  }
}
