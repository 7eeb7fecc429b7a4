package fr.prevenir.detect.identifier;

/// Numbers of health professionals and establishments: RPPS, ADELI, IDNPS, FINESS. All carry a Luhn
/// digit.
public final class Professionals {
  private Professionals() {}

  /// RPPS: 11 digits; the first is 1 or 8, and 0 in test sets.
  public static boolean rpps(byte[] b, int from, int to) {
    return to - from == 11
        && (b[from] == '1' || b[from] == '8' || b[from] == '0')
        && Cells.digits(b, from, to)
        && !zeros(b, from, to)
        && Luhn.valid(b, from, to);
  }

  /// ADELI: département (2 characters), profession, number, key: 9 characters.
  public static boolean adeli(byte[] b, int from, int to) {
    return nine(b, from, to) && department(b, from) && Luhn.valid(b, from, to);
  }

  /// FINESS: département, number, key: 9 characters.
  public static boolean finess(byte[] b, int from, int to) {
    return nine(b, from, to) && department(b, from) && Luhn.valid(b, from, to);
  }

  /// IDNPS of shared health records: `8` and an RPPS, or `0` and an ADELI. Gives where the number
  /// inside begins, or -1.
  public static int idnps(byte[] b, int from, int to) {
    if (to - from == 12 && b[from] == '8' && rpps(b, from + 1, to)) {
      return from + 1;
    }
    return to - from == 10 && b[from] == '0' && adeli(b, from + 1, to) ? from + 1 : -1;
  }

  private static boolean nine(byte[] b, int from, int to) {
    if (to - from != 9 || zeros(b, from, to)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      boolean corsica = i == from + 1 && (b[i] == 'A' || b[i] == 'B') && b[from] == '2';
      if (!corsica && (b[i] < '0' || b[i] > '9')) {
        return false;
      }
    }
    return true;
  }

  private static boolean department(byte[] b, int from) {
    if (b[from + 1] > '9') {
      return true;
    }
    int department = (b[from] - '0') * 10 + b[from + 1] - '0';
    return department >= 1 && department <= 98 && department != 96;
  }

  private static boolean zeros(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] != '0') {
        return false;
      }
    }
    return true;
  }
}
