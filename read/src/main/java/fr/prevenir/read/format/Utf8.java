package fr.prevenir.read.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Which bytes are UTF-8 (RFC 3629): no overlong form, no surrogate, nothing beyond U+10FFFF.
public final class Utf8 {
  /// A sequence that the end of the bytes cuts off.
  public static final int CUT_OFF = -1;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Utf8() {}

  public static boolean valid(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      int length = bytes[i] >= 0 ? 1 : sequenceLength(bytes, i, to);
      if (length <= 0) {
        return false;
      }
      i += length;
    }
    return true;
  }

  /// The first byte beyond ASCII in `[from, length)`, or `length`.
  public static int asciiEnd(byte[] bytes, int from, int length) {
    int i = from;
    while (i + 8 <= length && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
      i += 8;
    }
    while (i < length && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  /// Length of the well-formed UTF-8 sequence of two to four bytes that begins here (RFC 3629), 0
  /// where there is none, [#CUT_OFF] where the end cuts a beginning off.
  public static int sequenceLength(byte[] bytes, int at, int length) {
    int lead = bytes[at] & 0xFF;
    int size =
        lead >= 0xC2 && lead < 0xE0
            ? 2
            : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
    if (size == 0) {
      return 0;
    }
    for (int k = 1; k < size; k++) {
      if (at + k >= length) {
        return CUT_OFF;
      }
      int b = bytes[at + k] & 0xFF;
      boolean tooShort = k == 1 && (lead == 0xE0 && b < 0xA0 || lead == 0xF0 && b < 0x90);
      boolean tooLarge = k == 1 && (lead == 0xED && b > 0x9F || lead == 0xF4 && b > 0x8F);
      if (b < 0x80 || b > 0xBF || tooShort || tooLarge) {
        return 0;
      }
    }
    return size;
  }
}
