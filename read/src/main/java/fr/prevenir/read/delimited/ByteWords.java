package fr.prevenir.read.delimited;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks at eight bytes at a time.
final class ByteWords {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

  private ByteWords() {}

  /// Eight bytes, the first in the lowest bits.
  static long at(byte[] b, int at) {
    return (long) LONGS.get(b, at);
  }

  /// Eight times the same byte.
  static long of(byte b) {
    return ONES * (b & 0xFFL);
  }

  /// A high bit in each byte that is zero in `word`.
  static long zeros(long word) {
    return ~((word & LOW_BITS) + LOW_BITS | word | LOW_BITS);
  }

  /// Whether the eight bytes from `at` on are all ASCII.
  static boolean ascii(byte[] b, int at) {
    return (at(b, at) & ~LOW_BITS) == 0;
  }

  /// The first `what` in `[from, to)`, or `to`.
  static int find(byte[] b, byte what, int from, int to) {
    long pattern = of(what);
    int i = from;
    for (; i + 8 <= to; i += 8) {
      long m = zeros(at(b, i) ^ pattern);
      if (m != 0) {
        return i + (Long.numberOfTrailingZeros(m) >>> 3);
      }
    }
    while (i < to && b[i] != what) {
      i++;
    }
    return i;
  }
}
