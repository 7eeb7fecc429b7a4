package fr.prevenir.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Writes and reads columns of numbers, each with its length first, big-endian, in blocks.
final class Columns {
  private Columns() {}

  static void write(byte[] column, int size, DataOutput out) throws IOException {
    out.writeInt(size);
    out.write(column, 0, size);
  }

  static byte[] readBytes(DataInput in) throws IOException {
    byte[] column = new byte[in.readInt()];
    in.readFully(column);
    return column;
  }

  static void write(int[] column, int size, DataOutput out) throws IOException {
    out.writeInt(size);
    IntBlock block = new IntBlock();
    for (int from = 0; from < size; from += IntBlock.SIZE) {
      block.write(column, from, Math.min(IntBlock.SIZE, size - from), out);
    }
  }

  static int[] readInts(DataInput in) throws IOException {
    int[] column = new int[in.readInt()];
    IntBlock block = new IntBlock();
    for (int from = 0; from < column.length; from += IntBlock.SIZE) {
      block.read(column, from, Math.min(IntBlock.SIZE, column.length - from), in);
    }
    return column;
  }
}
