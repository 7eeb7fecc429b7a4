package fr.prevenir.detect.identifier;

/// Numbers of insurers: the compulsory one (AMO: régime 2, caisse 3, centre 4 digits) and the
/// complementary one (AMC: 8 digits, or 10 with a range).
public final class Insurers {
  private Insurers() {}

  /// 9 digits that begin with a known régime: `01` general, `02` agricultural, `03`…
  public static boolean amo(byte[] b, int from, int to) {
    if (to - from != 9 || !Cells.digits(b, from, to)) {
      return false;
    }
    int regime = (int) Cells.number(b, from, from + 2);
    return (regime >= 1 && regime <= 17) || (regime >= 90 && regime <= 96);
  }

  /// 8 to 10 digits.
  public static boolean amc(byte[] b, int from, int to) {
    return to - from >= 8 && to - from <= 10 && Cells.digits(b, from, to);
  }
}
