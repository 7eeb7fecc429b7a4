package fr.prevenir.detect.identifier;

import org.jspecify.annotations.Nullable;

/// Numéro d'inscription au répertoire (NIR, "numéro de sécurité sociale") and the numbers that
/// stand
/// in for it: NIA and provisional numbers (first digit 3, 4, 7, 8), MIG and NNP (5 to 8).
///
/// 13 characters: sex, year, month, département and commune of birth, order; then a key of two
/// digits, 97 − (number mod 97), for which Corsica's `2A` counts as 19 and `2B` as 18. Months may
/// be
/// fictitious (20, 30–42, 50–99); place 99 is abroad, 91–94 Algeria, 95 Morocco, 96 Tunisia before
/// their independence, where 91–95 are départements as well. A valid number is no proof of
/// identity:
/// it may be the insured person's. Source: décret n° 82-103, INSEE "Les composantes du NIR".
public final class Nir {
  /// How far a cell is a NIR.
  public enum Grade {
    NONE,
    /// Cut or rounded: `2.55081E+14`, a tail of zeros, digits missing.
    DAMAGED,
    /// 15 plausible characters whose key does not agree.
    WRONG_KEY,
    /// 13 plausible characters.
    NO_KEY,
    VALID
  }

  /// What the number says of the person it was given to.
  ///
  /// @param sex 1 male, 2 female, 0 unknown
  /// @param year two digits of the year of birth
  /// @param month 1 to 12, or 0 where fictitious
  /// @param place 5 characters: département and commune, or `99` and the country
  public record Parts(int sex, int year, int month, String place) {}

  /// Bytes a caller's buffer needs.
  public static final int ROOM = 16;

  private Nir() {}

  /// Grades a cell. Where the grade is [Grade#VALID], [Grade#NO_KEY] or [Grade#WRONG_KEY], the
  /// first
  /// 13 bytes of `out` hold the number without its key.
  public static Grade grade(byte[] b, int from, int to, byte[] out) {
    if (to - from > 32 || to - from < 8) {
      return Grade.NONE;
    }
    int end = wholeNumber(b, from, to);
    int n = Cells.compact(b, from, end, out, 15);
    if (n == 13 || n == 15) {
      if (!plausible(out)) {
        return n == 15 && roundTail(out) ? Grade.DAMAGED : Grade.NONE;
      }
      if (n == 13) {
        return Grade.NO_KEY;
      }
      if (!Cells.digits(out, 13, 15)) {
        return Grade.NONE;
      }
      if (key(out) == (out[13] - '0') * 10 + out[14] - '0') {
        return Grade.VALID;
      }
      return roundTail(out) ? Grade.DAMAGED : Grade.WRONG_KEY;
    }
    return scientific(b, from, to) ? Grade.DAMAGED : Grade.NONE;
  }

  /// Whether a cell of 9 to 14 digits may be a NIR that lost some, in a column of NIRs.
  public static boolean shortened(byte[] b, int from, int to, byte[] out) {
    int n = Cells.compact(b, from, to, out, 15);
    return n >= 9 && n <= 14 && Cells.digits(out, 0, n) && out[0] >= '1' && out[0] <= '4';
  }

  /// Digits of a number with its key.
  public static final int LENGTH = 15;

  /// Where in a longer run of digits a valid number stands, of somebody whose month and place of
  /// birth are real, or -1. In a run of 40 digits drawn by lot there is one in about 150 cases.
  public static int within(byte[] b, int from, int to, byte[] out) {
    for (int i = from; i + LENGTH <= to && to - from > LENGTH; i++) {
      boolean born = (b[i] == '1' || b[i] == '2') && (b[i + 3] == '0' || b[i + 3] == '1');
      if (born && grade(b, i, i + LENGTH, out) == Grade.VALID && month(out) > 0) {
        return i;
      }
    }
    return -1;
  }

  /// Where the `.0` that spreadsheets and data frames append begins.
  private static int wholeNumber(byte[] b, int from, int to) {
    return to - from > 15 && b[to - 1] == '0' && (b[to - 2] == '.' || b[to - 2] == ',')
        ? to - 2
        : to;
  }

  /// `2.55081E+14`, `2,55081416802538E14`: a number of 15 digits written with its exponent.
  private static boolean scientific(byte[] b, int from, int to) {
    if (b[from] < '1' || b[from] > '8' || (b[from + 1] != '.' && b[from + 1] != ',')) {
      return false;
    }
    int i = from + 2;
    while (i < to && b[i] >= '0' && b[i] <= '9') {
      i++;
    }
    if (i == from + 2 || i >= to || (b[i] | 0x20) != 'e') {
      return false;
    }
    i++;
    if (i < to && b[i] == '+') {
      i++;
    }
    return to - i == 2 && b[i] == '1' && (b[i + 1] == '4' || b[i + 1] == '2');
  }

  /// Whether a spreadsheet rounded the last digits away.
  private static boolean roundTail(byte[] n) {
    if (n[0] < '1' || n[0] > '4') {
      return false;
    }
    for (int i = 10; i < 15; i++) {
      if (n[i] != '0') {
        return false;
      }
    }
    return true;
  }

  private static boolean plausible(byte[] n) {
    for (int i = 0; i < 13; i++) {
      boolean corsica = i == 6 && (n[6] == 'A' || n[6] == 'B') && n[5] == '2';
      if (!corsica && (n[i] < '0' || n[i] > '9')) {
        return false;
      }
    }
    if (n[0] < '1' || n[0] > '8') {
      return false;
    }
    if (n[0] >= '5' && (n[1] == '1' || n[1] == '2') && n[0] <= '8' && n[0] < '7') {
      return true;
    }
    if (n[0] >= '7' && (n[1] == '1' || n[1] == '2')) {
      return true;
    }
    return month(n) >= 0 && place(n) && two(n, 10) * 10 + n[12] - '0' > 0;
  }

  /// 1 to 12, 0 where fictitious, -1 where impossible.
  private static int month(byte[] n) {
    int month = two(n, 3);
    if (month >= 1 && month <= 12) {
      return month;
    }
    return month == 20 || (month >= 30 && month <= 42) || month >= 50 ? 0 : -1;
  }

  private static boolean place(byte[] n) {
    if (n[6] == 'A' || n[6] == 'B') {
      return two(n, 7) * 10 + n[9] - '0' > 0;
    }
    int department = two(n, 5);
    if (department == 0) {
      return false;
    }
    if (department == 97 || department == 98) {
      return n[7] >= '1' && two(n, 8) > 0;
    }
    return two(n, 7) * 10 + n[9] - '0' > 0;
  }

  private static int two(byte[] n, int at) {
    return (n[at] - '0') * 10 + n[at + 1] - '0';
  }

  /// The key of 13 characters.
  public static int key(byte[] n) {
    long value = 0;
    for (int i = 0; i < 13; i++) {
      int d = n[i] - '0';
      if (i == 5 && n[6] == 'A') {
        value = value * 100 + 19;
        i++;
      } else if (i == 5 && n[6] == 'B') {
        value = value * 100 + 18;
        i++;
      } else {
        value = value * 10 + d;
      }
    }
    return (int) (97 - value % 97);
  }

  /// What 13 plausible characters say, or null for numbers that say nothing of birth (MIG, NNP).
  public static @Nullable Parts parts(byte[] n) {
    if (!plausible(n) || n[0] == '5' || n[0] == '6' || month(n) < 0 || !place(n)) {
      return null;
    }
    int sex =
        switch (n[0]) {
          case '1', '3', '7' -> 1;
          default -> 2;
        };
    return new Parts(
        sex, two(n, 1), month(n), new String(n, 5, 5, java.nio.charset.StandardCharsets.US_ASCII));
  }
}
