package fr.prevenir.read.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One property of a card or calendar (RFC 6350 §3.3, RFC 5545 §3.1).
///
/// @param name in lower case, without its group
/// @param parameters as written, each after a semicolon
/// @param value as written, escapes and all
record ContentLine(String name, String parameters, String value) {
  static ContentLine of(String line) {
    int colon = colon(line);
    String left = line.substring(0, colon);
    int semicolon = left.indexOf(';');
    String name = (semicolon < 0 ? left : left.substring(0, semicolon)).toLowerCase(Locale.ROOT);
    String parameters = semicolon < 0 ? "" : left.substring(semicolon);
    String value = colon == line.length() ? "" : line.substring(colon + 1);
    return new ContentLine(
        name.substring(name.indexOf('.') + 1).strip(), parameters, decoded(parameters, value));
  }

  /// The colon that ends name and parameters: none within quotes.
  private static int colon(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      if (c == ':' && !quoted) {
        return i;
      }
    }
    return line.length();
  }

  /// vCard 2.1 writes what is not ASCII as quoted-printable.
  private static String decoded(String parameters, String value) {
    if (!parameters.toLowerCase(Locale.ROOT).contains("quoted-printable")) {
      return value;
    }
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      int high = c == '=' && i + 2 < value.length() ? Character.digit(value.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(value.charAt(i + 2), 16);
      if (low >= 0) {
        bytes.write(high << 4 | low);
        i += 2;
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] all = bytes.toByteArray();
    return HeaderText.text(all, null);
  }

  /// Whether a text begins with this line, whatever its case.
  static boolean begins(byte[] head, String line) {
    int at = head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB ? 3 : 0;
    while (at < head.length && (head[at] == '\r' || head[at] == '\n' || head[at] == ' ')) {
      at++;
    }
    return head.length >= at + line.length()
        && new String(head, at, line.length(), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT)
            .equals(line);
  }

  /// The value without escapes.
  String text() {
    return unescaped(value);
  }

  private static String unescaped(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        char next = value.charAt(++i);
        text.append(next == 'n' || next == 'N' ? '\n' : next);
      } else {
        text.append(c);
      }
    }
    return text.toString().strip();
  }

  /// The parts of a structured value.
  List<String> parts() {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || value.charAt(i) == ';') {
        parts.add(unescaped(value.substring(from, i)));
        from = i + 1;
      } else if (value.charAt(i) == '\\') {
        i++;
      }
    }
    if (from < value.length()) {
      parts.add(unescaped(value.substring(from)));
    }
    return parts;
  }
}
