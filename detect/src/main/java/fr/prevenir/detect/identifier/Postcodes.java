package fr.prevenir.detect.identifier;

/// French postcodes: five digits, the first two a département (20 Corsica, 97 and 98 overseas).
public final class Postcodes {
  private Postcodes() {}

  /// The postcode as a number: `01000` and `F-01000` are 1000. -1 where the cell is none.
  public static int read(byte[] b, int from, int to) {
    int start = from;
    if (to - start > 5 && (b[start] | 0x20) == 'f') {
      start++;
      if ((b[start] | 0x20) == 'r') {
        start++;
      }
      while (start < to && (b[start] == '-' || b[start] == ' ')) {
        start++;
      }
    }
    int end = to;
    if (end - start == 7 && b[end - 1] == '0' && b[end - 2] == '.') {
      end -= 2;
    }
    if (end - start == 6 && b[start + 2] == ' ') {
      return Cells.digits(b, start, start + 2) && Cells.digits(b, start + 3, end)
          ? known(
              (int) (Cells.number(b, start, start + 2) * 1000 + Cells.number(b, start + 3, end)))
          : -1;
    }
    return end - start == 5 && Cells.digits(b, start, end)
        ? known((int) Cells.number(b, start, end))
        : -1;
  }

  /// Four digits that are a postcode of the départements 01 to 09 without their zero; else -1.
  public static int shortened(byte[] b, int from, int to) {
    int end = to - from == 6 && b[to - 1] == '0' && b[to - 2] == '.' ? to - 2 : to;
    return end - from == 4 && Cells.digits(b, from, end) && b[from] != '0'
        ? (int) Cells.number(b, from, end)
        : -1;
  }

  private static int known(int postcode) {
    int department = postcode / 1000;
    return department >= 1 && department <= 98 && department != 96 ? postcode : -1;
  }
}
