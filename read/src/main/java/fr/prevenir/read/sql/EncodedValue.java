package fr.prevenir.read.sql;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// Values that stand in a dump as numbers: characters by their codes, dates by their bytes.
final class EncodedValue {
  private EncodedValue() {}

  /// Appends a character by its number; none where there is no such.
  static void character(Tuple tuple, int code) {
    if (Character.isValidCodePoint(code)) {
      byte[] utf8 = Character.toString(code).getBytes(StandardCharsets.UTF_8);
      tuple.append(utf8, 0, utf8.length);
    }
  }

  /// Resolves characters written as a backslash and 4 hexadecimal digits, or as a backslash, one of
  /// `u`, `+`, `U`, and 4, 6 or 8 digits, in the bytes from `from` on: SQLite `unistr`, and `U&'…'`
  /// of the standard.
  static void unicode(Tuple tuple, int from) {
    String text = new String(tuple.cutFrom(from), StandardCharsets.UTF_8);
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char mark = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : 0;
      int skip = mark == 'u' || mark == 'U' || mark == '+' ? 2 : 1;
      int digits = mark == 'U' ? 8 : mark == '+' ? 6 : 4;
      int end = i + skip + digits;
      if (mark == '\\') {
        plain.append('\\');
        i++;
      } else if (mark != 0 && end <= text.length() && hexadecimal(text, i + skip, end)) {
        long code = Long.parseLong(text, i + skip, end, 16);
        plain.append(
            code <= 0xFFFF
                ? String.valueOf((char) code)
                : Character.isValidCodePoint((int) code) ? Character.toString((int) code) : "�");
        i = end - 1;
      } else {
        plain.append(c);
      }
    }
    byte[] utf8 = plain.toString().getBytes(StandardCharsets.UTF_8);
    tuple.append(utf8, 0, utf8.length);
  }

  private static boolean hexadecimal(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return false;
      }
    }
    return true;
  }

  /// A date that SQL Server's scripts write as its bytes in memory: `datetime` counts days from
  /// 1900 and 1/300 s, `smalldatetime` minutes, `date` and `datetime2` little-endian days from the
  /// year 1.
  static void date(Tuple tuple, int from, String type) {
    int length = tuple.size - from;
    if (length < 8 || length > 24 || tuple.bytes[from] != '0' || tuple.bytes[from + 1] != 'x') {
      return;
    }
    String hex = new String(tuple.bytes, from + 2, length - 2, StandardCharsets.ISO_8859_1);
    if (!hexadecimal(hex, 0, hex.length()) || hex.length() % 2 != 0) {
      return;
    }
    String date = null;
    try {
      if (type.equals("datetime") && hex.length() == 16) {
        int days = (int) Long.parseLong(hex, 0, 8, 16);
        long ticks = Long.parseLong(hex, 8, 16, 16);
        date = LocalDate.of(1900, 1, 1).plusDays(days).atStartOfDay().plusSeconds(ticks / 300) + "";
      } else if (type.equals("smalldatetime") && hex.length() == 8) {
        LocalDateTime day =
            LocalDate.of(1900, 1, 1).plusDays(Long.parseLong(hex, 0, 4, 16)).atStartOfDay();
        date = day.plusMinutes(Long.parseLong(hex, 4, 8, 16)) + "";
      } else if (type.equals("date") && (hex.length() == 8 || hex.length() == 6)) {
        date = LocalDate.of(1, 1, 1).plusDays(littleEndian(hex, 0)) + "";
      } else if (type.startsWith("datetime2") && hex.length() >= 14) {
        date = LocalDate.of(1, 1, 1).plusDays(littleEndian(hex, hex.length() - 6)) + "";
      }
    } catch (DateTimeException e) {
      return;
    }
    if (date != null) {
      tuple.cutFrom(from);
      byte[] utf8 = date.getBytes(StandardCharsets.UTF_8);
      tuple.append(utf8, 0, utf8.length);
    }
  }

  private static long littleEndian(String hex, int at) {
    return Long.parseLong(
        hex.substring(at + 4, at + 6) + hex.substring(at + 2, at + 4) + hex.substring(at, at + 2),
        16);
  }
}
