package fr.prevenir.detect.identifier;

/// The check digit of ISO/IEC 7812-1 (Luhn), used by RPPS, ADELI, FINESS, LOINC and payment cards.
final class Luhn {
  private Luhn() {}

  /// Whether the last digit agrees; letters count as 0, as FINESS does for Corsica.
  static boolean valid(byte[] b, int from, int to) {
    int sum = 0;
    boolean twice = false;
    for (int i = to - 1; i >= from; i--) {
      int d = b[i] >= '0' && b[i] <= '9' ? b[i] - '0' : 0;
      if (twice) {
        d *= 2;
        if (d > 9) {
          d -= 9;
        }
      }
      sum += d;
      twice = !twice;
    }
    return sum % 10 == 0;
  }
}
