package fr.prevenir.read.health.flat;

import java.util.regex.Pattern;

/// What tells a flat record: a version, the number of an establishment and days, each at its place.
///
/// @param shortest length of a record
/// @param versionFrom first character of the version, from 1
/// @param version what versions look like
/// @param finess first character of the establishment's number
/// @param sex where the sex stands
/// @param days first characters of the days
record FlatShape(int shortest, int versionFrom, Pattern version, int finess, int sex, int... days) {
  private static final Pattern DAY =
      Pattern.compile("(0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2])(18|19|20)[0-9]{2}");
  private static final Pattern FINESS = Pattern.compile("[0-9][0-9AB][0-9]{7}");
  private static final int VERSION = 4;

  static FlatShape of(
      int shortest, int versionFrom, String version, int finess, int sex, int... days) {
    return new FlatShape(shortest, versionFrom, Pattern.compile(version), finess, sex, days);
  }

  boolean fits(String line) {
    if (line.length() < shortest || !finess(line, finess) || !sex(line, sex)) {
      return false;
    }
    int from = versionFrom - 1;
    int to = Math.min(line.length(), from + VERSION);
    if (!version.matcher(line).region(from, to).lookingAt()) {
      return false;
    }
    for (int day : days) {
      if (!day(line, day)) {
        return false;
      }
    }
    return true;
  }

  /// 1 or 2, and since 2024 3 for neither.
  static boolean sex(String line, int at) {
    return at <= line.length() && "123".indexOf(line.charAt(at - 1)) >= 0;
  }

  /// Eight digits that are a day as JJMMAAAA.
  static boolean day(String line, int from) {
    return DAY.matcher(FlatField.cut(line, from, from + 7)).matches();
  }

  /// Nine characters whose last is the key of a FINESS number (Luhn, 2A and 2B as 20).
  static boolean finess(String line, int from) {
    String number = FlatField.cut(line, from, from + 8);
    if (!FINESS.matcher(number).matches()) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      int digit = Math.max(0, Character.digit(number.charAt(i), 10));
      int twice = (9 - i) % 2 == 0 ? digit * 2 : digit;
      sum += twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0 && sum > 0;
  }
}
