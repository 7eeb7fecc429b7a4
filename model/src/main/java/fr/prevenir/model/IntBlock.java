package fr.prevenir.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;

/// Numbers on their way to bytes and back, big-endian, up to [#SIZE] at a time.
final class IntBlock {
  static final int SIZE = 1 << 16;

  private final byte[] bytes = new byte[SIZE * Integer.BYTES];
  private final IntBuffer numbers = ByteBuffer.wrap(bytes).asIntBuffer();

  void write(int[] column, int from, int length, DataOutput out) throws IOException {
    numbers.put(0, column, from, length);
    out.write(bytes, 0, length * Integer.BYTES);
  }

  void read(int[] column, int from, int length, DataInput in) throws IOException {
    in.readFully(bytes, 0, length * Integer.BYTES);
    numbers.get(0, column, from, length);
  }
}
