package fr.prevenir.detect.identifier;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;

/// Shapes of medical codes. A shape is no proof: only a column full of them is.
public final class MedicalCodes {
  private MedicalCodes() {}

  /// CIM-10 (ICD-10): a letter, two digits, up to four more characters, dot optional.
  public static boolean cim10(byte[] b, int from, int to) {
    int n = to - from;
    if (n < 3 || n > 8 || !letter(b[from]) || !digit(b[from + 1]) || !digit(b[from + 2])) {
      return false;
    }
    int i = from + 3;
    if (i < to && b[i] == '.') {
      i++;
      if (i == to) {
        return false;
      }
    }
    for (int end = to; i < end; i++) {
      if (!digit(b[i]) && b[i] != '+' && b[i] != 'X' && b[i] != 'x') {
        return false;
      }
    }
    return true;
  }

  /// CCAM: four letters, three digits, then nothing or phase, activity.
  public static boolean ccam(byte[] b, int from, int to) {
    if (to - from < 7 || to - from > 13) {
      return false;
    }
    for (int i = 0; i < 7; i++) {
      byte c = b[from + i];
      if (i < 4 ? !letter(c) : !digit(c)) {
        return false;
      }
    }
    return to - from == 7 || b[from + 7] == '-' || b[from + 7] == ' ' || b[from + 7] == '/';
  }

  /// LOINC: up to five digits, a dash, a Luhn digit.
  public static boolean loinc(byte[] b, int from, int to) {
    int n = to - from;
    if (n < 3 || n > 8 || b[to - 2] != '-' || !Cells.digits(b, from, to - 2) || !digit(b[to - 1])) {
      return false;
    }
    byte[] digits = new byte[n - 1];
    System.arraycopy(b, from, digits, 0, n - 2);
    digits[n - 2] = b[to - 1];
    return Luhn.valid(digits, 0, digits.length);
  }

  /// ATC of the last level: `J05AR03`.
  public static boolean atc(byte[] b, int from, int to) {
    return to - from == 7
        && letter(b[from])
        && digit(b[from + 1])
        && digit(b[from + 2])
        && letter(b[from + 3])
        && letter(b[from + 4])
        && digit(b[from + 5])
        && digit(b[from + 6]);
  }

  /// NABM: up to four digits, leading zeros often lost.
  public static boolean nabm(byte[] b, int from, int to) {
    return to - from <= 4 && to - from >= 2 && Cells.digits(b, from, to);
  }

  /// CIP13 (34009…) or UCD13 (34008…) with its EAN digit.
  public static boolean cip13(byte[] b, int from, int to) {
    if (to - from != 13 || !Cells.digits(b, from, to)) {
      return false;
    }
    long n = Cells.number(b, from, to);
    if (n / 100_000_000L != 34009L && n / 100_000_000L != 34008L) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 13; i++) {
      sum += (b[from + i] - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return sum % 10 == 0;
  }

  /// Code identifiant de spécialité: 8 digits from 6.
  public static boolean cis(byte[] b, int from, int to) {
    return to - from == 8 && b[from] == '6' && Cells.digits(b, from, to);
  }

  private static boolean letter(byte c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  private static boolean digit(byte c) {
    return c >= '0' && c <= '9';
  }

  /// What a laboratory is paid for an examination: a key letter of the NABM with its coefficient,
  /// such as `B20`, `BHN 60` or `P 280`.
  public static boolean laboratory(byte[] b, int from, int to) {
    int i = from;
    while (i < to && (b[i] | 0x20) >= 'a' && (b[i] | 0x20) <= 'z') {
      i++;
    }
    boolean letters =
        switch (new String(b, from, i - from, US_ASCII).toUpperCase(Locale.ROOT)) {
          case "B", "BHN", "P", "PHN", "TB", "PB", "KB" -> true;
          default -> false;
        };
    while (i < to && b[i] == ' ') {
      i++;
    }
    return letters && i < to && b[i] >= '0' && b[i] <= '9';
  }
}
