package fr.prevenir.engine.linking;

import fr.prevenir.detect.identifier.Cells;
import fr.prevenir.model.Dictionary;
import java.util.Arrays;

/// The values of one column as written, trimmed; cells that say nothing have none.
final class RawColumn {
  /// Bytes of distinct values above which a column is prose and is let go.
  private static final int MOST_BYTES = 1 << 29;

  private Dictionary values = new Dictionary();
  private int[] ids = new int[1 << 10];
  private int size;
  private int filled;
  private boolean prose;

  void add(byte[] data, int start, int end) {
    int from = start < 0 ? 0 : Cells.start(data, start, end);
    int to = start < 0 ? 0 : Cells.end(data, from, end);
    if (prose || from == to || Cells.nothing(data, from, to)) {
      put(-1);
      return;
    }
    int id = values.add(data, from, to);
    put(id);
    filled++;
    if (values.end(values.size() - 1) > MOST_BYTES) {
      prose = true;
      values = new Dictionary();
      Arrays.fill(ids, -1);
    }
  }

  private void put(int id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
    }
    ids[size++] = id;
  }

  Dictionary values() {
    return values;
  }

  /// The id of a record's value, or -1.
  int id(int record) {
    return ids[record];
  }

  /// Records with a value.
  int filled() {
    return filled;
  }

  int distinct() {
    return values.size();
  }

  boolean prose() {
    return prose;
  }

  /// The share of records with a value whose value stands in no other record.
  double ownShare() {
    int[] counts = new int[values.size()];
    for (int i = 0; i < size; i++) {
      if (ids[i] >= 0) {
        counts[ids[i]]++;
      }
    }
    int own = 0;
    for (int count : counts) {
      own += count == 1 ? 1 : 0;
    }
    return filled == 0 ? 0 : own / (double) filled;
  }
}
