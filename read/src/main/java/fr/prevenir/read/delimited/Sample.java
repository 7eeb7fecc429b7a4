package fr.prevenir.read.delimited;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The first records of a table, cut with one dialect.
///
/// @param records bounds of the cells of each record, in the bytes of the sample; blank lines are
/// empty
/// @param starts where each record begins
/// @param ends where each record's successor begins
record Sample(byte[] data, List<int[]> records, List<Integer> starts, List<Integer> ends) {
  static final int MOST = 400;

  /// Cuts the first records from `from`. Cells are unescaped in a copy, never in `block`.
  static Sample of(byte[] block, int from, int limit, boolean last, Dialect dialect) {
    byte[] data = block.clone();
    RecordSplitter splitter = new RecordSplitter(dialect);
    List<int[]> records = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    int at = from;
    while (at < limit && records.size() < MOST) {
      int next = splitter.next(data, at, limit, last);
      if (next == RecordSplitter.INCOMPLETE) {
        break;
      }
      int cells = splitter.cells();
      boolean blank = cells == 1 && splitter.start(0) >= splitter.end(0);
      boolean rule = dialect.aligned() && isRule(block, at, next);
      records.add(blank || rule ? new int[0] : Arrays.copyOf(splitter.bounds(), 2 * cells));
      starts.add(at);
      ends.add(next);
      at = next;
    }
    return new Sample(data, records, starts, ends);
  }

  /// Whether a line only draws: dashes, pluses, bars, equals signs.
  static boolean isRule(byte[] block, int from, int to) {
    int dashes = 0;
    for (int i = from; i < to; i++) {
      byte b = block[i];
      if (b == '-' || b == '=') {
        dashes++;
      } else if (b != '+' && b != '|' && b != ' ' && b != ':' && b != '\n' && b != '\r') {
        return false;
      }
    }
    return dashes > 1;
  }

  int size() {
    return records.size();
  }

  int cells(int record) {
    return records.get(record).length / 2;
  }

  int start(int record, int cell) {
    return records.get(record)[2 * cell];
  }

  int end(int record, int cell) {
    return records.get(record)[2 * cell + 1];
  }

  /// Whether two cells hold the same bytes; absent and empty are the same.
  boolean sameText(int recordA, int cellA, int recordB, int cellB) {
    return Arrays.equals(
        data,
        Math.max(0, start(recordA, cellA)),
        Math.max(0, end(recordA, cellA)),
        data,
        Math.max(0, start(recordB, cellB)),
        Math.max(0, end(recordB, cellB)));
  }

  /// The number of cells that most records have; 0 where there are no records.
  int usualCells() {
    int[] counts = new int[1024];
    int best = 0;
    for (int[] record : records) {
      int cells = Math.min(record.length / 2, counts.length - 1);
      if (cells > 0) {
        counts[cells]++;
        if (best == 0 || counts[cells] > counts[best]) {
          best = cells;
        }
      }
    }
    return best;
  }

  /// Records that are not blank.
  int filled() {
    return (int) records.stream().filter(record -> record.length > 0).count();
  }

  /// Records with exactly so many cells.
  int withCells(int cells) {
    return (int) records.stream().filter(record -> record.length == 2 * cells).count();
  }
}
