package fr.prevenir.read.json;

import java.nio.charset.StandardCharsets;

/// Characters made UTF-8 without a string for each value.
final class TextBytes {
  private byte[] bytes = new byte[256];

  byte[] bytes() {
    return bytes;
  }

  /// Encodes into [#bytes] and gives the length. Half a surrogate pair becomes `?`.
  int encode(char[] chars, int from, int length) {
    if (bytes.length < length) {
      bytes = new byte[length * 2];
    }
    for (int i = 0; i < length; i++) {
      char c = chars[from + i];
      if (c >= 0x80) {
        byte[] utf8 = new String(chars, from, length).getBytes(StandardCharsets.UTF_8);
        if (bytes.length < utf8.length) {
          bytes = new byte[utf8.length * 2];
        }
        System.arraycopy(utf8, 0, bytes, 0, utf8.length);
        return utf8.length;
      }
      bytes[i] = (byte) c;
    }
    return length;
  }
}
