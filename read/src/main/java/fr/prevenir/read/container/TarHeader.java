package fr.prevenir.read.container;

import java.util.Arrays;

/// One block of a tar that begins a member (POSIX.1-2024, *pax*; GNU tar 1.35, *Basic Tar Format*).
final class TarHeader {
  static final int BLOCK = 512;
  private static final int CHECKSUM = 148;

  private final byte[] name;
  private final char type;
  private final long size;

  private TarHeader(byte[] name, char type, long size) {
    this.name = name;
    this.type = type;
    this.size = size;
  }

  byte[] name() {
    return name;
  }

  /// `0` file, `5` folder, `L` and `x` names of the member that follows…
  char type() {
    return type;
  }

  long size() {
    return size;
  }

  /// Whether this block is a header with its right checksum. An empty tar has none.
  static boolean isTar(byte[] block) {
    return block.length >= BLOCK && sound(block);
  }

  private static boolean sound(byte[] block) {
    long said = number(block, CHECKSUM, 8);
    long unsigned = 0;
    long signed = 0;
    for (int i = 0; i < BLOCK; i++) {
      int b = i >= CHECKSUM && i < CHECKSUM + 8 ? ' ' : block[i];
      unsigned += b & 0xFF;
      signed += b;
    }
    return block[0] != 0 && (said == unsigned || said == signed);
  }

  static TarHeader of(byte[] block) {
    boolean ustar = block[257] == 'u' && block[258] == 's' && block[259] == 't';
    byte[] name = text(block, 0, 100);
    byte[] prefix = ustar && block[262] != ' ' ? text(block, 345, 155) : new byte[0];
    if (prefix.length > 0) {
      byte[] whole = Arrays.copyOf(prefix, prefix.length + 1 + name.length);
      whole[prefix.length] = '/';
      System.arraycopy(name, 0, whole, prefix.length + 1, name.length);
      name = whole;
    }
    char type = (char) (block[156] & 0xFF);
    return new TarHeader(name, type, Math.max(0, number(block, 124, 12)));
  }

  private static byte[] text(byte[] block, int at, int length) {
    int end = at;
    while (end < at + length && block[end] != 0) {
      end++;
    }
    return Arrays.copyOfRange(block, at, end);
  }

  /// Octal digits, or for large numbers the bytes themselves with the first bit set (GNU).
  private static long number(byte[] block, int at, int length) {
    long value = 0;
    if ((block[at] & 0x80) != 0) {
      for (int i = at + length - 8; i < at + length; i++) {
        value = value << 8 | (block[i] & 0xFF);
      }
      return value;
    }
    for (int i = at; i < at + length; i++) {
      if (block[i] >= '0' && block[i] <= '7') {
        value = value << 3 | (block[i] - '0');
      } else if (block[i] != ' ' || value != 0) {
        break;
      }
    }
    return value;
  }
}
