package fr.prevenir.read.format;

/// Whether bytes are UTF-8 (RFC 3629): no overlong form, no surrogate, nothing beyond U+10FFFF.
public final class Utf8 {
  private Utf8() {}

  public static boolean valid(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      int b = bytes[i++];
      if (b < 0) {
        int length = b >= (byte) 0xF0 ? 3 : b >= (byte) 0xE0 ? 2 : b >= (byte) 0xC2 ? 1 : 0;
        if (length == 0 || b > (byte) 0xF4 || to - i < length) {
          return false;
        }
        int second = bytes[i] & 0xFF;
        int lowest = b == (byte) 0xE0 ? 0xA0 : b == (byte) 0xF0 ? 0x90 : 0x80;
        int highest = b == (byte) 0xED ? 0x9F : b == (byte) 0xF4 ? 0x8F : 0xBF;
        if (second < lowest || second > highest) {
          return false;
        }
        for (int k = 1; k < length; k++) {
          if ((bytes[i + k] & 0xC0) != 0x80) {
            return false;
          }
        }
        i += length;
      }
    }
    return true;
  }
}
