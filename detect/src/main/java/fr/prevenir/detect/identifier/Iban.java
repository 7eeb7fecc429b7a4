package fr.prevenir.detect.identifier;

/// IBAN (ISO 13616): country, two check digits, account; mod 97. French ones carry the RIB key too.
public final class Iban {
  private Iban() {}

  /// @param out a buffer of 40 bytes; holds the IBAN without spaces where the answer is yes
  public static boolean valid(byte[] b, int from, int to, byte[] out) {
    if (to - from < 15 || to - from > 50) {
      return false;
    }
    int n = Cells.compact(b, from, to, out, 34);
    if (n < 15 || !letter(out[0]) || !letter(out[1]) || !Cells.digits(out, 2, 4)) {
      return false;
    }
    boolean french = (out[0] == 'F' && out[1] == 'R') || (out[0] == 'M' && out[1] == 'C');
    if (french && n != 27) {
      return false;
    }
    return mod97(out, n) == 1 && (!french || ribKey(out));
  }

  private static int mod97(byte[] iban, int n) {
    int rest = 0;
    for (int i = 0; i < n; i++) {
      byte c = iban[(i + 4) % n];
      rest = letter(c) ? (rest * 100 + c - 'A' + 10) % 97 : (rest * 10 + c - '0') % 97;
    }
    return rest;
  }

  /// Key of the Relevé d'identité bancaire: 97 − (89 bank + 15 branch + 3 account) mod 97.
  private static boolean ribKey(byte[] iban) {
    long bank = rib(iban, 4, 9);
    long branch = rib(iban, 9, 14);
    long account = rib(iban, 14, 25);
    long key = rib(iban, 25, 27);
    return 97 - (89 * bank + 15 * branch + 3 * account) % 97 == key;
  }

  /// Letters count as A–I 1–9, J–R 1–9, S–Z 2–9.
  private static long rib(byte[] b, int from, int to) {
    long n = 0;
    for (int i = from; i < to; i++) {
      int c = b[i];
      int d = c <= '9' ? c - '0' : c <= 'I' ? c - 'A' + 1 : c <= 'R' ? c - 'J' + 1 : c - 'S' + 2;
      n = n * 10 + d;
    }
    return n;
  }

  private static boolean letter(byte c) {
    return c >= 'A' && c <= 'Z';
  }
}
