package fr.prevenir.engine.linking;

import fr.prevenir.detect.identifier.Nir;
import fr.prevenir.detect.identifier.Phones;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The forms in which linkage takes numbers and addresses.
final class Forms {
  private static final int SHORTEST_PHONE = 5;
  private static final Pattern WHOLE_NUMBER = Pattern.compile("(\\d+)\\.0");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{Nd}]");

  private Forms() {}

  /// A telephone as the detector writes it, else its digits.
  static @Nullable String phone(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[Phones.ROOM];
    int n = Phones.read(bytes, 0, bytes.length, out);
    if (n > 0) {
      return new String(out, 0, n, StandardCharsets.US_ASCII);
    }
    String digits = value.replaceAll("\\D", "");
    return digits.length() < SHORTEST_PHONE ? null : digits;
  }

  static String email(String value) {
    return value.toLowerCase(Locale.ROOT).replace(" ", "");
  }

  /// The 13 characters of a NIR, else the letters and digits as they stand.
  static @Nullable String nir(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[Nir.ROOM];
    Nir.Grade grade = Nir.grade(bytes, 0, bytes.length, out);
    if (grade == Nir.Grade.VALID || grade == Nir.Grade.NO_KEY) {
      return new String(out, 0, 13, StandardCharsets.US_ASCII);
    }
    return number(value);
  }

  /// A number in capitals without separators; `12.0` of a spreadsheet is `12`.
  static @Nullable String number(String value) {
    Matcher decimal = WHOLE_NUMBER.matcher(value);
    String whole = decimal.matches() ? decimal.group(1) : value;
    String compact = SEPARATORS.matcher(whole).replaceAll("").toUpperCase(Locale.ROOT);
    return compact.isEmpty() ? null : compact;
  }

  /// The completed years that a value begins with.
  static @Nullable String age(String value) {
    String digits = value.replaceFirst("\\D.*$", "");
    boolean age = !digits.isEmpty() && digits.length() <= 3 && Integer.parseInt(digits) <= 125;
    return age ? digits : null;
  }

  static @Nullable String year(String value) {
    String year = value.replaceFirst("^.*?(\\d{4}).*$", "$1");
    return year.length() == 4 && year.chars().allMatch(Character::isDigit) ? year : null;
  }

  /// What stands before the town in `75011 Paris`, or null.
  static @Nullable String postcodeOf(String value) {
    String first = value.split("[ ,]+", 2)[0];
    return first.chars().anyMatch(Character::isDigit) ? first : null;
  }

  static @Nullable String cityOf(String value) {
    String rest = postcodeOf(value) == null ? value : value.replaceFirst("^[^ ,]+[ ,-]*", "");
    return rest.isBlank() ? null : rest;
  }
}
