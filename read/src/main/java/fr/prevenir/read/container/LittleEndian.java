package fr.prevenir.read.container;

/// Numbers as ZIP and most archive formats write them: least significant byte first.
final class LittleEndian {
  private LittleEndian() {}

  static int u16(byte[] b, int at) {
    return (b[at] & 0xFF) | (b[at + 1] & 0xFF) << 8;
  }

  static int i32(byte[] b, int at) {
    return u16(b, at) | u16(b, at + 2) << 16;
  }

  static long u32(byte[] b, int at) {
    return i32(b, at) & 0xFFFF_FFFFL;
  }

  /// @throws ArithmeticException if the number passes 2⁶³ − 1, which no honest size does
  static long i64(byte[] b, int at) {
    long value = u32(b, at) | u32(b, at + 4) << 32;
    if (value < 0) {
      throw new ArithmeticException("a size passes 2^63 - 1");
    }
    return value;
  }
}
