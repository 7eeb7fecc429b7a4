package fr.prevenir.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Writes and reads columns of numbers, each with its length first, big-endian, in blocks.
final class Columns {
  private static final int BLOCK = 1 << 16;

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
    ByteBuffer block = ByteBuffer.allocate(BLOCK * Integer.BYTES);
    for (int from = 0; from < size; from += BLOCK) {
      int length = Math.min(BLOCK, size - from);
      block.asIntBuffer().put(column, from, length);
      out.write(block.array(), 0, length * Integer.BYTES);
    }
  }

  static int[] readInts(DataInput in) throws IOException {
    int[] column = new int[in.readInt()];
    ByteBuffer block = ByteBuffer.allocate(BLOCK * Integer.BYTES);
    for (int from = 0; from < column.length; from += BLOCK) {
      int length = Math.min(BLOCK, column.length - from);
      in.readFully(block.array(), 0, length * Integer.BYTES);
      block.asIntBuffer().get(column, from, length);
    }
    return column;
  }
}
