package fr.prevenir.read.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How a workbook shows a number: as a date, with leading zeros, or as it is (ECMA-376-1 §18.8.30).
///
/// @param date whether the format shows a day
/// @param time whether it shows a time of day
/// @param digits whole digits at least, by zeros in front
record NumberFormat(boolean date, boolean time, int digits) {
  static final NumberFormat GENERAL = new NumberFormat(false, false, 1);

  private static final double SECONDS = 86_400;
  private static final int LAST_DAY = 2_958_465;
  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  /// A format that the standard knows by its number only.
  static NumberFormat builtIn(int id) {
    boolean day = (id >= 14 && id <= 17) || (id >= 27 && id <= 31) || (id >= 50 && id <= 58);
    boolean both = id == 22 || (id >= 34 && id <= 36);
    boolean hours = (id >= 18 && id <= 21) || (id >= 32 && id <= 33) || (id >= 45 && id <= 47);
    return new NumberFormat(day || both, hours || both, 1);
  }

  /// Reads a format code such as `dd/mm/yyyy`, `00000` or `0#" "##" "##" "##" "##`.
  static NumberFormat of(String code) {
    boolean date = false;
    boolean time = false;
    int digits = 0;
    boolean fraction = false;
    String first = positive(code);
    if (first.toLowerCase(Locale.ROOT).contains("general")
        || first.toLowerCase(Locale.ROOT).contains("standard")) {
      return GENERAL;
    }
    for (int i = 0; i < first.length(); i++) {
      char c = Character.toLowerCase(first.charAt(i));
      switch (c) {
        case 'd', 'y', 'j', 'a' -> date = true;
        case 'h', 's' -> time = true;
        case 'm' -> date |= !time && !first.substring(i).toLowerCase(Locale.ROOT).matches("m+:s.*");
        case '0', '#', '?' -> digits += !fraction && (c == '0' || digits > 0) ? 1 : 0;
        case '.', ',' -> fraction |= c == '.';
        default -> {}
      }
    }
    if (date || time) {
      return new NumberFormat(date, time, 1);
    }
    return new NumberFormat(false, false, Math.clamp(digits, 1, 30));
  }

  /// The section for positive numbers, without quoted text, colours, conditions and fillers.
  private static String positive(String code) {
    StringBuilder plain = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '"' || quoted) {
        quoted = quoted != (c == '"');
      } else if (c == ';') {
        break;
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if (c == '[') {
        int end = code.indexOf(']', i);
        String inside = end < 0 ? "" : code.substring(i + 1, end);
        if (inside.matches("(?i)h+|m+|s+")) {
          plain.append(inside);
        }
        i = end < 0 ? code.length() : end;
      } else {
        plain.append(c);
      }
    }
    String text = plain.toString();
    return text.replaceAll("(?i)am/pm|a/p|e[+-]", "");
  }

  /// The text of a number under this format: days as `yyyy-MM-dd`, with their time where it is not
  /// midnight; other numbers without exponent, in the fewest digits that name the same number.
  String text(String stored, boolean since1904) {
    String number = plain(stored);
    if (!date && !time) {
      return padded(number);
    }
    try {
      return moment(Double.parseDouble(stored), since1904, number);
    } catch (NumberFormatException e) {
      return stored;
    }
  }

  private String moment(double serial, boolean since1904, String number) {
    long seconds = Math.round(serial * SECONDS);
    long day = Math.floorDiv(seconds, (long) SECONDS);
    LocalTime clock = LocalTime.ofSecondOfDay(Math.floorMod(seconds, (long) SECONDS));
    if (serial < 0 || day > LAST_DAY) {
      return number;
    }
    if (!date && day == 0) {
      return TIME.format(clock);
    }
    long shifted = since1904 ? day + 1462 : day < 60 ? day + 1 : day;
    LocalDate when = DAY_0.plusDays(shifted);
    return clock.equals(LocalTime.MIDNIGHT)
        ? when.toString()
        : when + "T" + TIME.format(LocalDateTime.of(when, clock));
  }

  private String padded(String number) {
    if (digits <= number.length() || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return number;
    }
    return "0".repeat(digits - number.length()) + number;
  }

  /// A number without exponent and without zeros at the end of its fraction.
  static String plain(String stored) {
    String text = stored.strip();
    if (text.length() <= 15 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return text;
    }
    try {
      double value = Double.parseDouble(text);
      if (!Double.isFinite(value) || (value != 0 && Math.abs(Math.log10(Math.abs(value))) > 40)) {
        return text;
      }
      BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
      return shortest.signum() == 0 ? "0" : shortest.toPlainString();
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
