package fr.prevenir.detect.identifier;

import java.nio.charset.StandardCharsets;

/// Dates that are not plain digits: parts of any width, names of months, weekdays in front, times
/// behind.
final class DateWords {
  private static final String[] MONTHS = {
    "JANVIER", "FEVRIER", "MARS", "AVRIL", "MAI", "JUIN", "JUILLET", "AOUT", "SEPTEMBRE", "OCTOBRE",
    "NOVEMBRE", "DECEMBRE", "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY",
        "AUGUST",
    "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"
  };
  private static final String FIRST_LETTERS = "JFMASOND";
  private static final String[] IN_FRONT = {
    "LE",
    "DU",
    "NE",
    "NEE",
    "LUNDI",
    "MARDI",
    "MERCREDI",
    "JEUDI",
    "VENDREDI",
    "SAMEDI",
    "DIMANCHE",
    "MONDAY",
    "TUESDAY",
    "WEDNESDAY",
    "THURSDAY",
    "FRIDAY",
    "SATURDAY",
    "SUNDAY"
  };

  private DateWords() {}

  static int read(byte[] b, int from, int to, DateOrder order) {
    if (b[from] == '-' && order == DateOrder.EPOCH && Cells.digits(b, from + 1, to)) {
      return to - from > 17
          ? Dates.NOT_A_DATE
          : Dates.epochBefore1970(Cells.number(b, from + 1, to), to - from - 1);
    }
    if (!anyDigit(b, from, to)) {
      return Dates.NOT_A_DATE;
    }
    int[] value = new int[3];
    int[] width = new int[3];
    int month = 0;
    int monthAt = -1;
    int parts = 0;
    int i = from;
    while (i < to && parts < 3) {
      byte c = b[i];
      if (c >= '0' && c <= '9') {
        int start = i;
        while (i < to && b[i] >= '0' && b[i] <= '9') {
          i++;
        }
        if (i - start > 8) {
          return Dates.NOT_A_DATE;
        }
        value[parts] = (int) Cells.number(b, start, i);
        width[parts++] = i - start;
      } else if (letter(c)) {
        int start = i;
        while (i < to && letter(b[i])) {
          i++;
        }
        int named = month(b, start, i);
        if (named > 0 && monthAt < 0) {
          month = named;
          monthAt = parts;
          value[parts++] = named;
        } else if (!ignorable(b, start, i, parts, value)) {
          return Dates.NOT_A_DATE;
        }
      } else if (c == '/' || c == '-' || c == '.' || c == ' ' || c == ',' || c == '(' || c == ')') {
        i++;
      } else {
        return Dates.NOT_A_DATE;
      }
    }
    if (monthAt < 0 && parts >= 1 && width[0] == 8 && Dates.tail(b, i, to)) {
      return Dates.digits(b, i - 8, i, order);
    }
    if (order == DateOrder.SERIAL && parts == 2 && width[0] == 5 && i == to) {
      return Dates.serial(value[0]);
    }
    if (parts == 2 && i == to) {
      return monthAndYear(value, width, monthAt);
    }
    if (parts < 3 || !Dates.tail(b, i, to)) {
      return Dates.NOT_A_DATE;
    }
    return whole(value, width, month, monthAt, order);
  }

  private static int whole(int[] v, int[] width, int month, int monthAt, DateOrder order) {
    if (monthAt == 0) {
      return width[2] == 4 ? Dates.known(v[2], month, v[1]) : Dates.NOT_A_DATE;
    }
    if (monthAt == 2) {
      return Dates.NOT_A_DATE;
    }
    if (width[0] == 4) {
      return width[1] > 2 || width[2] > 2 ? Dates.NOT_A_DATE : Dates.known(v[0], v[1], v[2]);
    }
    if (width[0] > 2 || width[1] > 2 || (width[2] != 2 && width[2] != 4)) {
      return Dates.NOT_A_DATE;
    }
    if (monthAt == 1) {
      return Dates.known(year(v[2], width[2]), month, v[0]);
    }
    if (order == DateOrder.YEAR_FIRST && width[2] == 2) {
      return Dates.known(Dates.century(v[0]), v[1], v[2]);
    }
    return Dates.ordered(v[0], v[1], year(v[2], width[2]), order);
  }

  /// `03/1956`, `1956-03`, `mars 1956`.
  private static int monthAndYear(int[] v, int[] width, int monthAt) {
    if (width[1] == 4 && (monthAt == 0 || width[0] <= 2) && v[0] >= 1 && v[0] <= 12) {
      return Dates.known(v[1], v[0], 0);
    }
    return monthAt < 0 && width[0] == 4 && width[1] == 2 && v[1] >= 1 && v[1] <= 12
        ? Dates.known(v[0], v[1], 0)
        : Dates.NOT_A_DATE;
  }

  private static int year(int value, int width) {
    return width == 2 ? Dates.century(value) : value;
  }

  private static boolean anyDigit(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] >= '0' && b[i] <= '9') {
        return true;
      }
    }
    return false;
  }

  private static boolean letter(byte c) {
    return c < 0 || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  }

  private static int month(byte[] b, int from, int to) {
    if (b[from] >= 0 && FIRST_LETTERS.indexOf(b[from] & ~0x20) < 0) {
      return 0;
    }
    String word = folded(b, from, to);
    if (word.length() < 3 || word.equals("JUI")) {
      return 0;
    }
    for (int m = 0; m < MONTHS.length; m++) {
      if (MONTHS[m].startsWith(word)) {
        return m % 12 + 1;
      }
    }
    return 0;
  }

  /// A weekday or an article in front, `1er`.
  private static boolean ignorable(byte[] b, int from, int to, int parts, int[] value) {
    String word = folded(b, from, to);
    if (word.equals("ER")) {
      return parts == 1 && value[0] == 1;
    }
    if (parts > 0) {
      return false;
    }
    for (String known : IN_FRONT) {
      if (known.equals(word) || (word.length() == 3 && known.startsWith(word))) {
        return true;
      }
    }
    return false;
  }

  private static String folded(byte[] b, int from, int to) {
    if (to - from > 12) {
      return "";
    }
    byte[] out = new byte[to - from];
    return new String(out, 0, Fold.fold(b, from, to, out), StandardCharsets.UTF_8);
  }
}
