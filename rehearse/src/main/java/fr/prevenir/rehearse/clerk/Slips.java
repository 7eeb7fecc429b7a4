package fr.prevenir.rehearse.clerk;

import fr.prevenir.rehearse.population.Dice;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;

/// Single mistakes of typing and reading.
final class Slips {
  private static final String[][] OCR = {
    {"rn", "m"},
    {"m", "rn"},
    {"l", "i"},
    {"o", "0"},
    {"e", "c"},
    {"cl", "d"},
    {"u", "n"},
    {"i", "l"}
  };
  private static final String[] KEYBOARD = {"azertyuiop", "qsdfghjklm", "wxcvbn"};

  private Slips() {}

  /// One letter missing, doubled, swapped with its neighbour or hit beside.
  static String typo(Dice dice, String text) {
    if (text.length() < 3) {
      return text;
    }
    int at = dice.between(1, text.length() - 2);
    String before = text.substring(0, at);
    char c = text.charAt(at);
    String after = text.substring(at + 1);
    return switch (dice.below(4)) {
      case 0 -> before + after;
      case 1 -> before + c + c + after;
      case 2 -> before + after.charAt(0) + c + after.substring(1);
      default -> before + beside(dice, c) + after;
    };
  }

  private static char beside(Dice dice, char c) {
    char low = Character.toLowerCase(c);
    for (String row : KEYBOARD) {
      int at = row.indexOf(low);
      if (at >= 0) {
        char hit = row.charAt(Math.clamp(at + (dice.chance(0.5) ? 1 : -1), 0, row.length() - 1));
        return Character.isUpperCase(c) ? Character.toUpperCase(hit) : hit;
      }
    }
    return 'e';
  }

  static String ocr(Dice dice, String text) {
    String[] pair = OCR[dice.below(OCR.length)];
    int at = text.indexOf(pair[0], 1);
    return at < 0 ? text : text.substring(0, at) + pair[1] + text.substring(at + pair[0].length());
  }

  static String digit(Dice dice, String digits) {
    if (digits.isEmpty()) {
      return digits;
    }
    int at = dice.below(digits.length());
    char old = digits.charAt(at);
    char now = (char) ('0' + dice.below(10));
    return now == old || !Character.isDigit(old)
        ? digits
        : digits.substring(0, at) + now + digits.substring(at + 1);
  }

  static String withoutAccents(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return Normalizer.normalize(text.replace("œ", "oe"), Normalizer.Form.NFD)
            .replaceAll("\\p{Mn}", "");
      }
    }
    return text;
  }

  /// Day and month the other way round, where that is a date.
  static LocalDate swapped(LocalDate date) {
    return date.getDayOfMonth() > 12
        ? date
        : LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
  }

  /// One digit wrong in the day, the month or the year.
  static LocalDate wrongDigit(Dice dice, LocalDate date) {
    int year = date.getYear();
    int month = date.getMonthValue();
    int day = date.getDayOfMonth();
    switch (dice.below(3)) {
      case 0 -> day = Math.clamp(day + (dice.chance(0.5) ? 1 : day > 20 ? -10 : 10), 1, 28);
      case 1 -> month = Math.clamp(month + (dice.chance(0.5) ? 1 : -1), 1, 12);
      default ->
          year +=
              dice.chance(0.5)
                  ? -1
                  : year % 100 >= 10 && year < 2010 ? 10 - 20 * dice.below(2) : -1;
    }
    return LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
  }
}
