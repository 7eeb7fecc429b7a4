package fr.prevenir.detect.identifier;

/// Payment card numbers (ISO/IEC 7812): prefix of a network, its length, Luhn.
public final class Cards {
  private Cards() {}

  /// @param out a buffer of 20 bytes
  public static boolean valid(byte[] b, int from, int to, byte[] out) {
    if (to - from < 14 || to - from > 23) {
      return false;
    }
    int n = Cells.compact(b, from, to, out, 19);
    if (n < 14 || !Cells.digits(out, 0, n) || !Luhn.valid(out, 0, n)) {
      return false;
    }
    int two = (out[0] - '0') * 10 + out[1] - '0';
    int four = (int) Cells.number(out, 0, 4);
    boolean visa = out[0] == '4' && (n == 16 || n == 19);
    boolean mastercard = n == 16 && ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720));
    boolean amex = n == 15 && (two == 34 || two == 37);
    boolean maestro = n == 16 && (two == 50 || two == 56 || two == 58 || two == 67);
    return visa || mastercard || amex || maestro;
  }
}
