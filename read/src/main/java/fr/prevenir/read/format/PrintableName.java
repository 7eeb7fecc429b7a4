package fr.prevenir.read.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Names from the evidence made fit to be shown: bytes that are not UTF-8, control characters and
/// invisible ones that reorder or break a line are written `\xNN`, byte by byte in UTF-8.
public final class PrintableName {
  private PrintableName() {}

  public static String of(byte[] name) {
    StringBuilder out = new StringBuilder(name.length);
    int at = 0;
    while (at < name.length) {
      int length = sequence(name, at);
      if (length == 0) {
        escape(out, name[at++]);
        continue;
      }
      String character = new String(name, at, length, StandardCharsets.UTF_8);
      if (printable(character.codePointAt(0))) {
        out.append(character);
      } else {
        for (int i = 0; i < length; i++) {
          escape(out, name[at + i]);
        }
      }
      at += length;
    }
    return out.toString();
  }

  /// A name already decoded; half a surrogate pair is written as the three bytes it would be.
  public static String of(String name) {
    byte[] bytes = new byte[name.length() * 4];
    int size = 0;
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      i += Character.charCount(c);
      if (Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE) {
        bytes[size++] = (byte) (0xE0 | (c >> 12));
        bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        bytes[size++] = (byte) (0x80 | (c & 0x3F));
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          bytes[size++] = b;
        }
      }
    }
    return of(java.util.Arrays.copyOf(bytes, size));
  }

  private static boolean printable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }

  private static void escape(StringBuilder out, byte b) {
    out.append(String.format(Locale.ROOT, "\\x%02X", b));
  }

  /// Length of the well-formed UTF-8 sequence at `at` (Unicode 16, table 3-7), or 0.
  private static int sequence(byte[] b, int at) {
    int first = b[at] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > b.length) {
      return 0;
    }
    int second = b[at + 1] & 0xFF;
    int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < low || second > high) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if ((b[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
