package fr.prevenir.engine.linking;

import fr.prevenir.model.RowBatch;
import fr.prevenir.model.TableHead;
import fr.prevenir.read.TableSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A whole table in memory, column by column.
final class RawTable implements TableSink {
  private static final int SAMPLE_ROWS = 5_000;

  private final TableHead head;
  private final List<RowBatch> sample = new ArrayList<>();
  private final List<RawColumn> columns = new ArrayList<>();
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
      for (int c = 0; c < columns.size(); c++) {
        columns.get(c).add(batch.data(), batch.start(row, c), batch.end(row, c));
      }
      if (size == ordinals.length) {
        ordinals = Arrays.copyOf(ordinals, size * 2);
      }
      ordinals[size++] = batch.firstRecord() + row;
    }
  }

  @Override
  public void end() {}

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
