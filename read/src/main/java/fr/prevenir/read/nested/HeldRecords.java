package fr.prevenir.read.nested;

import java.util.Arrays;

/// Records held back: their cells one after another, each with its column.
final class HeldRecords {
  private static final int LARGE = 8 << 20;

  private byte[] data = new byte[1 << 10];
  private int size;
  private int[] cells = new int[3 * 64];
  private int cellCount;
  private int[] firstCells = new int[16];
  private long[] parents = new long[16];
  private int records;
  private int keptRecords;
  private int keptCells;
  private int keptSize;
  private int[] lastCell = new int[0];
  private long[] lastRecord = new long[0];
  private long serial;

  int records() {
    return records;
  }

  int bytes() {
    return size;
  }

  byte[] data() {
    return data;
  }

  long parent(int record) {
    return parents[record];
  }

  int firstCell(int record) {
    return record == records ? cellCount : firstCells[record];
  }

  int column(int cell) {
    return cells[3 * cell];
  }

  int start(int cell) {
    return cells[3 * cell + 1];
  }

  int end(int cell) {
    return cells[3 * cell + 2];
  }

  void begin(long parent) {
    if (records == parents.length) {
      parents = Arrays.copyOf(parents, records * 2);
      firstCells = Arrays.copyOf(firstCells, records * 2);
    }
    parents[records] = parent;
    firstCells[records] = cellCount;
    records++;
    serial++;
  }

  void add(int column, byte[] bytes, int from, int to) {
    if (3 * cellCount + 3 > cells.length) {
      cells = Arrays.copyOf(cells, cells.length * 2);
    }
    int start = size;
    append(bytes, from, to);
    cells[3 * cellCount] = column;
    cells[3 * cellCount + 1] = start;
    cells[3 * cellCount + 2] = size;
    if (column >= lastCell.length) {
      lastCell = Arrays.copyOf(lastCell, column * 2 + 16);
      lastRecord = Arrays.copyOf(lastRecord, column * 2 + 16);
    }
    lastCell[column] = cellCount;
    lastRecord[column] = serial;
    cellCount++;
  }

  /// Joins a value to the one that its column has in this record already; false if it has none.
  boolean extend(int column, byte[] joint, byte[] bytes, int from, int to) {
    if (column >= lastCell.length || lastRecord[column] != serial) {
      return false;
    }
    int cell = lastCell[column];
    if (end(cell) != size) {
      int start = size;
      append(data, start(cell), end(cell));
      cells[3 * cell + 1] = start;
    }
    append(joint, 0, joint.length);
    append(bytes, from, to);
    cells[3 * cell + 2] = size;
    return true;
  }

  private void append(byte[] bytes, int from, int to) {
    int length = to - from;
    if (data.length - size < length) {
      long room = Math.max(data.length * 2L, (long) size + length);
      byte[] wider = Arrays.copyOf(data, (int) Math.min(Integer.MAX_VALUE - 16L, room));
      System.arraycopy(bytes, from, wider, size, length);
      data = wider;
    } else {
      System.arraycopy(bytes, from, data, size, length);
    }
    size += length;
  }

  void keep() {
    keptRecords = records;
    keptCells = cellCount;
    keptSize = size;
  }

  void forget() {
    records = keptRecords;
    cellCount = keptCells;
    size = keptSize;
    serial++;
  }

  void clear() {
    records = 0;
    cellCount = 0;
    size = 0;
    keep();
    if (data.length > LARGE) {
      data = new byte[1 << 10];
    }
  }
}
