package fr.prevenir.read.described;

import java.nio.charset.Charset;

/// Strings as scripts write them.
final class Strings {
  private static final Charset SINGLE_BYTE = Charset.forName("windows-1252");

  private Strings() {}

  /// The text of bytes in hexadecimal digits, empty where they are none.
  static String ofBytes(String digits) {
    if (!digits.matches("(?:[0-9A-Fa-f]{2})+")) {
      return "";
    }
    byte[] bytes = new byte[digits.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
    }
    return new String(bytes, SINGLE_BYTE);
  }

  /// A text with `\t`, `\n`, `\r`, `\\`, `\0` and `\"` for what they stand for.
  static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        c =
            switch (text.charAt(i)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              case '0' -> '\0';
              default -> text.charAt(i);
            };
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
