package fr.prevenir.read.spool;

import java.nio.ByteBuffer;

/// Random access to an array.
final class MemoryChannel extends ReadOnlyChannel {
  private final byte[] bytes;

  MemoryChannel(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  int read(long from, ByteBuffer into) {
    int n = (int) Math.min(into.remaining(), bytes.length - from);
    into.put(bytes, (int) from, n);
    return n;
  }
}
