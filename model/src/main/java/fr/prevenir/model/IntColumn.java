package fr.prevenir.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A column of numbers that grows by blocks: nothing is copied, and no room is held for as many
/// again. Written with its length first, big-endian.
final class IntColumn {
  private static final int BLOCK = IntBlock.SIZE;
  private static final int BLOCK_BITS = Integer.numberOfTrailingZeros(BLOCK);

  private final List<int[]> blocks = new ArrayList<>();
  private int size;

  int size() {
    return size;
  }

  void add(int number) {
    if (size == blocks.size() << BLOCK_BITS) {
      blocks.add(new int[BLOCK]);
    }
    set(size++, number);
  }

  int get(int at) {
    return blocks.get(at >>> BLOCK_BITS)[at & BLOCK - 1];
  }

  void set(int at, int number) {
    blocks.get(at >>> BLOCK_BITS)[at & BLOCK - 1] = number;
  }

  /// Lets go of the numbers from `length` on.
  void cut(int length) {
    size = length;
    blocks.subList(length + BLOCK - 1 >>> BLOCK_BITS, blocks.size()).clear();
  }

  IntColumn copy() {
    IntColumn copy = new IntColumn();
    blocks.forEach(block -> copy.blocks.add(block.clone()));
    copy.size = size;
    return copy;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(size);
    IntBlock through = new IntBlock();
    for (int from = 0; from < size; from += BLOCK) {
      through.write(blocks.get(from >>> BLOCK_BITS), 0, Math.min(BLOCK, size - from), out);
    }
  }

  static IntColumn read(DataInput in) throws IOException {
    IntColumn column = new IntColumn();
    column.size = in.readInt();
    IntBlock through = new IntBlock();
    for (int from = 0; from < column.size; from += BLOCK) {
      int[] block = new int[BLOCK];
      through.read(block, 0, Math.min(BLOCK, column.size - from), in);
      column.blocks.add(block);
    }
    return column;
  }
}
