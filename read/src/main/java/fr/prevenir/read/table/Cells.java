package fr.prevenir.read.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One row of a grid as UTF-8, reused from row to row. A cell that was never set is absent.
public final class Cells {
  private byte[] data = new byte[1 << 12];
  private int size;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int width;
  private boolean heading;

  /// Makes all cells absent.
  public void clear() {
    size = 0;
    width = 0;
    heading = false;
  }

  /// Says that the cells name the columns, as the format itself marks them.
  public void heading() {
    heading = true;
  }

  /// One more than the last column set.
  public int width() {
    return width;
  }

  /// Bytes that the row takes.
  public int bytes() {
    return size;
  }

  /// @param column from 0
  public void set(int column, byte[] source, int from, int to) {
    int length = to - from;
    if (data.length - size < length) {
      data = Arrays.copyOf(data, Math.addExact(Math.max(data.length * 2, size), length));
    }
    System.arraycopy(source, from, data, size, length);
    reach(column);
    starts[column] = size;
    size += length;
    ends[column] = size;
  }

  public void set(int column, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    set(column, bytes, 0, bytes.length);
  }

  private void reach(int column) {
    if (column >= starts.length) {
      int room = Math.max(column + 1, starts.length * 2);
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
    }
    for (; width <= column; width++) {
      starts[width] = -1;
    }
  }

  byte[] data() {
    return data;
  }

  /// Where a cell begins, or -1 where it is absent.
  int start(int column) {
    return column < width ? starts[column] : -1;
  }

  int end(int column) {
    return ends[column];
  }

  /// Whether a cell is absent or holds nothing but blanks.
  boolean blank(int column) {
    int start = start(column);
    if (start >= 0) {
      for (int i = start; i < ends[column]; i++) {
        if (data[i] > ' ' || data[i] < 0) {
          return false;
        }
      }
    }
    return true;
  }

  /// Whether all cells are blank.
  public boolean blank() {
    for (int column = 0; column < width; column++) {
      if (!blank(column)) {
        return false;
      }
    }
    return true;
  }

  /// The text of a cell that is set.
  String text(int column) {
    return new String(data, starts[column], ends[column] - starts[column], StandardCharsets.UTF_8);
  }

  /// The cells as text, for looking at the first rows of a grid.
  Row row() {
    @Nullable String[] texts = new String[width];
    for (int column = 0; column < width; column++) {
      texts[column] = starts[column] < 0 ? null : text(column);
    }
    return new Row(texts, heading);
  }
}
