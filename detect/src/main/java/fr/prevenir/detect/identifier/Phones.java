package fr.prevenir.detect.identifier;

/// Telephone numbers as French clerks write them, overseas and foreign ones included. The fictional
/// ranges (06 39 98 XX XX) are numbers like any other. Source: ARCEP, plan de numérotation.
public final class Phones {
  /// Bytes a caller's buffer needs.
  public static final int ROOM = 24;

  private Phones() {}

  /// Writes country code and national number without `+`, such as `33612345678`, and gives the
  /// length; 0 where the cell is no number.
  public static int read(byte[] b, int from, int to, byte[] out) {
    if (to - from < 6 || to - from > 40) {
      return 0;
    }
    int n = digits(b, from, to, out);
    if (n < 6) {
      return 0;
    }
    boolean plus = b[from] == '+' || (b[from] == '(' && b[from + 1] == '+');
    if (!plus && n > 10 && out[0] == '0' && out[1] == '0') {
      n = drop(out, n, 2);
      plus = true;
    }
    if (plus) {
      return international(out, n);
    }
    if (n == 11 && out[0] == '3' && out[1] == '3') {
      return international(out, n);
    }
    if (n == 12 && out[0] == '3' && out[1] == '3' && out[2] == '0') {
      return international(out, n);
    }
    if (n == 12 && overseas(out, n)) {
      return n;
    }
    if (n == 10 && out[0] == '0') {
      return national(out, 1, 9);
    }
    return n == 9 && out[0] != '0' ? national(out, 0, 9) : 0;
  }

  /// Digits of a cell whose other characters are those of phone numbers, or -1.
  private static int digits(byte[] b, int from, int to, byte[] out) {
    int n = 0;
    boolean optional = false;
    for (int i = from; i < to; i++) {
      byte c = b[i];
      if (c >= '0' && c <= '9') {
        if (n == 15) {
          return -1;
        }
        // (0) after a country code is not dialled
        if (!(optional && c == '0' && i + 1 < to && b[i + 1] == ')' && n > 0)) {
          out[n++] = c;
        }
      } else if (c == '+') {
        if (n > 0) {
          return -1;
        }
      } else if (c == (byte) 0xC2 && i + 1 < to && b[i + 1] == (byte) 0xA0) {
        i++;
      } else if (c != ' ' && c != '.' && c != '-' && c != '/' && c != '(' && c != ')' && c != '_') {
        return -1;
      }
      optional = c == '(';
    }
    return n;
  }

  private static int drop(byte[] out, int n, int count) {
    System.arraycopy(out, count, out, 0, n - count);
    return n - count;
  }

  private static int international(byte[] out, int n) {
    if (out[0] == '3' && out[1] == '3') {
      int start = n > 2 && out[2] == '0' ? 3 : 2;
      return n - start == 9 ? national(out, start, 9) : 0;
    }
    if (out[0] == '0' || n < 8 || n > 15 || same(out, n)) {
      return 0;
    }
    if (n == 13 && out[3] == '0' && overseasCode(out)) {
      System.arraycopy(out, 4, out, 3, 9);
      return 12;
    }
    return n;
  }

  /// Nine digits after the leading 0: overseas départements have country codes of their own.
  private static int national(byte[] out, int start, int length) {
    byte a = out[start];
    if (a == '0' || same(out, start, start + length) || zeros(out, start + 1, start + length)) {
      return 0;
    }
    int three = (int) Cells.number(out, start, start + 3);
    int code =
        switch (three) {
          case 262, 263, 269, 639, 692, 693, 709 -> 262;
          case 590, 690, 691 -> 590;
          case 594, 694 -> 594;
          case 596, 696, 697 -> 596;
          case 508, 708 -> 508;
          default -> 33;
        };
    // 06 39 was Mayotte's until metropolitan France got 06 39 98 for fiction
    if (three == 639 && out[start + 3] == '9' && out[start + 4] == '8') {
      code = 33;
    }
    int width = code == 33 ? 2 : 3;
    System.arraycopy(out, start, out, width, length);
    if (code == 33) {
      out[0] = '3';
      out[1] = '3';
    } else {
      out[0] = (byte) ('0' + code / 100);
      out[1] = (byte) ('0' + code / 10 % 10);
      out[2] = (byte) ('0' + code % 10);
    }
    return width + length;
  }

  private static boolean overseas(byte[] out, int n) {
    return n == 12 && overseasCode(out) && out[3] != '0';
  }

  private static boolean overseasCode(byte[] out) {
    int code = (int) Cells.number(out, 0, 3);
    return code == 262 || code == 590 || code == 594 || code == 596 || code == 508;
  }

  private static boolean same(byte[] out, int n) {
    return same(out, 0, n);
  }

  private static boolean same(byte[] out, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (out[i] != out[from]) {
        return false;
      }
    }
    return true;
  }

  private static boolean zeros(byte[] out, int from, int to) {
    for (int i = from; i < to; i++) {
      if (out[i] != '0') {
        return false;
      }
    }
    return true;
  }
}
