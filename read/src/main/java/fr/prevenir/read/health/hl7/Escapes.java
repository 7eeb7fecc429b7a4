package fr.prevenir.read.health.hl7;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Escape sequences (HL7 2.5.1, 2.7): separators, bytes in hexadecimal, and the commands of
/// formatted text, of which line breaks alone stay.
final class Escapes {
  private static final int LONGEST = 200;

  private Escapes() {}

  static byte[] resolve(byte[] b, int from, int to, Separators separators) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
    int i = from;
    while (i < to) {
      int c = b[i] & 0xFF;
      int end = c == separators.escape() ? end(b, i + 1, to, c) : -1;
      if (end < 0) {
        out.write(c);
        i++;
      } else if (sequence(b, i + 1, end, separators, out)) {
        i = end + 1;
      } else {
        out.write(c);
        i++;
      }
    }
    return out.toByteArray();
  }

  private static int end(byte[] b, int from, int to, int escape) {
    for (int i = from; i < Math.min(to, from + LONGEST); i++) {
      if ((b[i] & 0xFF) == escape) {
        return i;
      }
    }
    return -1;
  }

  /// Writes what a sequence stands for; false if it is none.
  private static boolean sequence(
      byte[] b, int from, int to, Separators separators, ByteArrayOutputStream out) {
    String name = new String(b, from, to - from, StandardCharsets.ISO_8859_1);
    if (name.length() == 1) {
      int sign =
          switch (name.charAt(0)) {
            case 'F' -> separators.field();
            case 'S' -> separators.component();
            case 'R' -> separators.repetition();
            case 'E' -> separators.escape();
            case 'T' -> separators.subcomponent();
            case 'H', 'N' -> 0;
            default -> -1;
          };
      if (sign > 0) {
        out.write(sign);
      }
      return sign >= 0;
    }
    if (name.isEmpty()) {
      return false;
    }
    return switch (name.charAt(0)) {
      case 'X' -> hexadecimal(name, out);
      case '.' -> {
        out.write(name.startsWith(".br") || name.startsWith(".sp") ? '\n' : ' ');
        yield true;
      }
      case 'C', 'M' -> name.matches("[CM]([0-9A-Fa-f]{2})+");
      default -> false;
    };
  }

  private static boolean hexadecimal(String name, ByteArrayOutputStream out) {
    if (!name.matches("X([0-9A-Fa-f]{2})+")) {
      return false;
    }
    byte[] bytes = new byte[name.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(name, 1 + 2 * i, 3 + 2 * i, 16);
    }
    boolean utf8 = fr.prevenir.read.format.Utf8.valid(bytes, 0, bytes.length);
    String text =
        new String(
            bytes, utf8 ? StandardCharsets.UTF_8 : java.nio.charset.Charset.forName("cp1252"));
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return true;
  }
}
