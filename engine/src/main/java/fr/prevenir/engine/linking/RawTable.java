package fr.prevenir.engine.linking;

import fr.prevenir.model.RowBatch;
import fr.prevenir.model.TableHead;
import fr.prevenir.read.TableSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A whole table in memory, column by column.
final class RawTable implements TableSink {
  private static final int SAMPLE_ROWS = 5_000;

  /// Bytes of rows that are taken column by column at a time.
  private static final int WAITING_BYTES = 1 << 23;

  private final TableHead head;
  private final List<RowBatch> sample = new ArrayList<>();
  private final List<RawColumn> columns = new ArrayList<>();
  private final List<RowBatch> waiting = new ArrayList<>();
  private long waitingBytes;
  private int sampled;
  private long[] ordinals = new long[1 << 10];
  private int size;

  RawTable(TableHead head) {
    this.head = head;
    head.columns().forEach(name -> columns.add(new RawColumn()));
  }

  @Override
  public void rows(RowBatch batch) {
    if (sampled < SAMPLE_ROWS) {
      sample.add(batch);
      sampled += batch.rows();
    }
    for (int row = 0; row < batch.rows(); row++) {
      if (size == ordinals.length) {
        ordinals = Arrays.copyOf(ordinals, size * 2);
      }
      ordinals[size++] = batch.firstRecord() + row;
    }
    waiting.add(batch);
    waitingBytes += batch.data().length;
    if (waitingBytes >= WAITING_BYTES) {
      encode();
    }
  }

  @Override
  public void end() {
    encode();
  }

  /// Takes the waiting rows column by column, several columns at once.
  private void encode() {
    IntStream.range(0, columns.size())
        .parallel()
        .forEach(
            c -> {
              RawColumn column = columns.get(c);
              for (RowBatch batch : waiting) {
                for (int row = 0; row < batch.rows(); row++) {
                  column.add(batch.data(), batch.start(row, c), batch.end(row, c));
                }
              }
            });
    waiting.clear();
    waitingBytes = 0;
  }

  TableHead head() {
    return head;
  }

  /// The first batches, some thousand rows where there are as many.
  List<RowBatch> sample() {
    return sample;
  }

  RawColumn column(int index) {
    return columns.get(index);
  }

  int size() {
    return size;
  }

  /// The 1-based number of each record in its table.
  long[] ordinals() {
    return Arrays.copyOf(ordinals, size);
  }
}
