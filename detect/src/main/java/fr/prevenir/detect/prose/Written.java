package fr.prevenir.detect.prose;

import fr.prevenir.detect.identifier.DateOrder;
import fr.prevenir.detect.identifier.Dates;
import java.nio.charset.StandardCharsets;

/// Values of what a text writes.
final class Written {
  private Written() {}

  /// The date written, as the number YYYYMMDD with `00` for what is unknown, or 0.
  static int date(String written) {
    String plain = written.strip();
    StringBuilder digits = new StringBuilder();
    StringBuilder tight = new StringBuilder();
    boolean marks = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i) == '|' ? '/' : plain.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      marks |= !digit && c != ' ';
      if (digit) {
        digits.append(c);
      }
      boolean besideMark = c == ' ' && (mark(plain, i - 1) || mark(plain, i + 1));
      if (!besideMark) {
        tight.append(c);
      }
    }
    boolean boxes = !marks && plain.length() > 12 && digits.length() == 8;
    byte[] b = (boxes ? digits : tight).toString().getBytes(StandardCharsets.UTF_8);
    int date =
        Dates.read(b, 0, b.length, boxes ? DateOrder.COMPACT_DAY_FIRST : DateOrder.DAY_FIRST);
    return Math.max(date, 0);
  }

  private static boolean mark(String text, int at) {
    return at >= 0 && at < text.length() && "/.-|".indexOf(text.charAt(at)) >= 0;
  }

  /// The year written, or 0.
  static int year(String written) {
    return date(written) / 10_000;
  }

  /// The two digits of the year in a NIR, or -1.
  static int yearOfNir(String written) {
    String digits = written.replaceAll("\\D", "");
    return digits.length() < 12 ? -1 : Integer.parseInt(digits.substring(1, 3));
  }
}
