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
    String digits = plain.replaceAll("\\D", "");
    boolean boxes = plain.length() > 12 && digits.length() == 8 && plain.matches("[\\d ]+");
    byte[] b =
        (boxes ? digits : plain.replaceAll(" ?([/.|-]) ?", "$1").replace('|', '/'))
            .getBytes(StandardCharsets.UTF_8);
    int date =
        Dates.read(b, 0, b.length, boxes ? DateOrder.COMPACT_DAY_FIRST : DateOrder.DAY_FIRST);
    return Math.max(date, 0);
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
