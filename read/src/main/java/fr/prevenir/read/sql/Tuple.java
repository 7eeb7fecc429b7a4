package fr.prevenir.read.sql;

import java.util.Arrays;

/// The values of one record while they are being read: decoded bytes and where each value lies. A
/// value is open from [#open] to [#close] and grows by [#append]; it is absent if closed as such.
final class Tuple {
  private final int bound;
  byte[] bytes = new byte[1 << 12];
  int size;
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private boolean[] binary = new boolean[32];
  private int count;
  private int openAt;
  private boolean tooLong;

  /// @param bound largest record in bytes; what passes it is dropped and [#tooLong] says so
  Tuple(int bound) {
    this.bound = bound;
  }

  void clear() {
    size = 0;
    count = 0;
    tooLong = false;
    if (bytes.length > 1 << 20) {
      bytes = new byte[1 << 12];
    }
  }

  Tuple copy() {
    Tuple copy = new Tuple(bound);
    copy.bytes = Arrays.copyOf(bytes, Math.max(size, 1));
    copy.size = size;
    copy.starts = starts.clone();
    copy.ends = ends.clone();
    copy.binary = binary.clone();
    copy.count = count;
    copy.tooLong = tooLong;
    return copy;
  }

  int count() {
    return count;
  }

  boolean tooLong() {
    return tooLong;
  }

  /// Where the value begins, or -1 where it is absent.
  int start(int value) {
    return starts[value];
  }

  int end(int value) {
    return ends[value];
  }

  /// Whether the source marks the value as binary.
  boolean binary(int value) {
    return binary[value];
  }

  void open() {
    openAt = size;
  }

  void append(byte[] source, int from, int to) {
    int length = to - from;
    if (bytes.length - size < length && !grow(length)) {
      return;
    }
    System.arraycopy(source, from, bytes, size, length);
    size += length;
  }

  void append(int b) {
    if (size == bytes.length && !grow(1)) {
      return;
    }
    bytes[size++] = (byte) b;
  }

  private boolean grow(int length) {
    long wanted = (long) size + length;
    if (wanted > bound) {
      tooLong = true;
      return false;
    }
    bytes = Arrays.copyOf(bytes, (int) Math.min(bound, Math.max(wanted, bytes.length * 2L)));
    return true;
  }

  /// Takes the CR of an end of line away from the open value.
  void dropCarriageReturn() {
    if (size > openAt && bytes[size - 1] == '\r') {
      size--;
    }
  }

  /// Takes the open value's bytes from `from` on away.
  byte[] cutFrom(int from) {
    byte[] cut = Arrays.copyOfRange(bytes, from, size);
    size = from;
    return cut;
  }

  /// @param raw whether the source says that the value is binary
  void close(boolean raw) {
    bound(openAt, size, raw);
  }

  void closeAbsent() {
    size = openAt;
    bound(-1, -1, false);
  }

  private void bound(int start, int end, boolean raw) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      binary = Arrays.copyOf(binary, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    binary[count] = raw;
    count++;
  }
}
