package fr.prevenir.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Consecutive records of one table: UTF-8 bytes of all cells in one array, and where each cell
/// lies.
///
/// Cell `(row, column)` is `data[start(row, column) … end(row, column))`: decoded, unquoted and
/// unescaped. An absent value (SQL NULL, a missing field) has `start == -1`; an empty one has
/// `start ==
/// end`. Immutable once handed over; the arrays are shared, not copied.
public final class RowBatch {
  private final long firstRecord;
  private final int rows;
  private final int columns;
  private final byte[] data;
  private final int[] bounds;

  /// @param firstRecord 1-based ordinal of the first row among the data records of its table
  /// @param bounds start and end of each cell, row by row: `2 * rows * columns` values
  public RowBatch(long firstRecord, int rows, int columns, byte[] data, int[] bounds) {
    if (firstRecord < 1 || bounds.length < 2 * rows * columns) {
      throw new IllegalArgumentException("a batch of " + rows + " rows needs bounds for each cell");
    }
    this.firstRecord = firstRecord;
    this.rows = rows;
    this.columns = columns;
    this.data = data;
    this.bounds = bounds;
  }

  public long firstRecord() {
    return firstRecord;
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /// The bytes that the bounds point into; never changed by a reader of the batch.
  public byte[] data() {
    return data;
  }

  /// Where a cell begins in [#data], or -1 where it is absent.
  public int start(int row, int column) {
    return bounds[2 * (row * columns + column)];
  }

  /// Where a cell ends in [#data], exclusive.
  public int end(int row, int column) {
    return bounds[2 * (row * columns + column) + 1];
  }

  /// The text of a cell, or null where it is absent. Not for the hot path.
  public @Nullable String text(int row, int column) {
    int start = start(row, column);
    return start < 0
        ? null
        : new String(data, start, end(row, column) - start, StandardCharsets.UTF_8);
  }

  /// Gathers cells into a batch. One builder serves a whole table: [#build] hands a batch over and
  /// goes on with the next ordinal.
  public static final class Builder {
    private final int columns;
    private long firstRecord = 1;
    private byte[] data = new byte[1 << 16];
    private int size;
    private int[] bounds;
    private int cells;

    public Builder(int columns) {
      this.columns = columns;
      this.bounds = new int[Math.max(16, 2 * columns * 64)];
    }

    /// Complete rows gathered so far.
    public int rows() {
      return columns == 0 ? 0 : cells / columns;
    }

    /// Bytes gathered so far.
    public int bytes() {
      return size;
    }

    public Builder add(byte[] source, int from, int to) {
      int length = to - from;
      ensure(length);
      System.arraycopy(source, from, data, size, length);
      bound(size, size + length);
      size += length;
      return this;
    }

    public Builder add(String value) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      return add(bytes, 0, bytes.length);
    }

    public Builder addAbsent() {
      bound(-1, -1);
      return this;
    }

    private void ensure(int length) {
      if (data.length - size < length) {
        data = Arrays.copyOf(data, Math.addExact(Math.max(data.length * 2, size), length));
      }
    }

    private void bound(int start, int end) {
      if (2 * cells + 2 > bounds.length) {
        bounds = Arrays.copyOf(bounds, bounds.length * 2);
      }
      bounds[2 * cells] = start;
      bounds[2 * cells + 1] = end;
      cells++;
    }

    /// The rows gathered since the last call, or null where there are none.
    ///
    /// @throws IllegalStateException if the last row is incomplete
    public @Nullable RowBatch build() {
      if (cells == 0) {
        return null;
      }
      if (cells % columns != 0) {
        throw new IllegalStateException("a row is incomplete");
      }
      int rows = cells / columns;
      RowBatch batch =
          new RowBatch(
              firstRecord,
              rows,
              columns,
              Arrays.copyOf(data, size),
              Arrays.copyOf(bounds, 2 * cells));
      firstRecord += rows;
      size = 0;
      cells = 0;
      return batch;
    }
  }
}
