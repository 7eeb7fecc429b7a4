package fr.prevenir.rehearse.population;

/// Keys of French identifiers: NIR (97 − n mod 97; 2A counts as 19, 2B as 18) and Luhn.
public final class Identifiers {
  private Identifiers() {}

  /// The NIR with its two-digit key.
  ///
  /// @param number 13 characters
  public static String withKey(String number) {
    String digits =
        switch (number.charAt(6)) {
          case 'A' -> number.substring(0, 5) + "19" + number.substring(7);
          case 'B' -> number.substring(0, 5) + "18" + number.substring(7);
          default -> number;
        };
    long key = 97 - Long.parseLong(digits) % 97;
    return number + (key < 10 ? "0" : "") + key;
  }

  /// The number with the digit appended that makes its Luhn sum divisible by 10.
  public static String withLuhn(String number) {
    int sum = 0;
    for (int i = number.length() - 1, twice = 1; i >= 0; i--, twice ^= 1) {
      int digit = number.charAt(i) - '0';
      int value = twice == 1 ? 2 * digit : digit;
      sum += value > 9 ? value - 9 : value;
    }
    return number + (10 - sum % 10) % 10;
  }
}
