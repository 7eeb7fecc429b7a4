package fr.prevenir.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// A column of numbers that grows by blocks: nothing is copied, and no room is held for as many
/// again. Written with its length first, big-endian.
final class LongColumn {
  private static final int BLOCK_BITS = 16;
  private static final int BLOCK = 1 << BLOCK_BITS;

  private final List<long[]> blocks = new ArrayList<>();
  private int size;

  int size() {
    return size;
  }

  void add(long number) {
    if (size == blocks.size() << BLOCK_BITS) {
      blocks.add(new long[BLOCK]);
    }
    set(size++, number);
  }

  long get(int at) {
    return blocks.get(at >>> BLOCK_BITS)[at & BLOCK - 1];
  }

  void set(int at, long number) {
    blocks.get(at >>> BLOCK_BITS)[at & BLOCK - 1] = number;
  }

  /// Lets go of the numbers from `length` on.
  void cut(int length) {
    size = length;
    blocks.subList(length + BLOCK - 1 >>> BLOCK_BITS, blocks.size()).clear();
  }

  LongColumn copy() {
    LongColumn copy = new LongColumn();
    blocks.forEach(block -> copy.blocks.add(block.clone()));
    copy.size = size;
    return copy;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(size);
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK * Long.BYTES);
    for (int from = 0; from < size; from += BLOCK) {
      int length = Math.min(BLOCK, size - from);
      bytes.asLongBuffer().put(blocks.get(from >>> BLOCK_BITS), 0, length);
      out.write(bytes.array(), 0, length * Long.BYTES);
    }
  }

  static LongColumn read(DataInput in) throws IOException {
    LongColumn column = new LongColumn();
    column.size = in.readInt();
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK * Long.BYTES);
    for (int from = 0; from < column.size; from += BLOCK) {
      int length = Math.min(BLOCK, column.size - from);
      long[] block = new long[BLOCK];
      in.readFully(bytes.array(), 0, length * Long.BYTES);
      bytes.asLongBuffer().get(block, 0, length);
      column.blocks.add(block);
    }
    return column;
  }
}
