package fr.prevenir.engine.linking;

import fr.prevenir.detect.identifier.DateOrder;
import fr.prevenir.detect.identifier.Dates;
import fr.prevenir.model.Dictionary;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Writes the birth dates of one column as `YYYYMMDD`, whatever their century and habit.
///
/// A date that cannot be is kept as it is written (`1858-21-01` is `18582101`): an error of typing
/// is evidence too. Unknown months and days are `00`.
final class BirthDates {
  private static final int MOST_EXAMINED = 100_000;

  private final DateOrder order;
  private final boolean monthFirst;
  private final boolean eightDayFirst;
  private final boolean shortYearFirst;

  private BirthDates(
      DateOrder order, boolean monthFirst, boolean eightDayFirst, boolean shortYearFirst) {
    this.order = order;
    this.monthFirst = monthFirst;
    this.eightDayFirst = eightDayFirst;
    this.shortYearFirst = shortYearFirst;
  }

  /// Learns the habit of a column from its distinct values.
  ///
  /// @param form the detector's word for it
  static BirthDates of(Dictionary values, String form) {
    int firstOver12 = 0;
    int secondOver12 = 0;
    int yearLast = 0;
    int yearFirst = 0;
    int shortFirst = 0;
    int shortLast = 0;
    for (int id = 0; id < Math.min(values.size(), MOST_EXAMINED); id++) {
      int[] groups = groups(values.text(id));
      if (groups.length == 2 && groups[1] == 8) {
        int n = groups[0];
        yearFirst += plausible(n / 10_000, n / 100 % 100, n % 100) ? 1 : 0;
        int year = n % 10_000;
        int one = n / 1_000_000;
        int two = n / 10_000 % 100;
        boolean last = plausible(year, one, two) || plausible(year, two, one);
        yearLast += last ? 1 : 0;
        firstOver12 += last && one > 12 ? 1 : 0;
        secondOver12 += last && two > 12 ? 1 : 0;
      } else if (groups.length >= 6 && groups[1] <= 2 && groups[3] <= 2) {
        firstOver12 += groups[0] > 12 && groups[0] <= 31 ? 1 : 0;
        secondOver12 += groups[2] > 12 ? 1 : 0;
        if (groups[5] == 2) {
          shortFirst += groups[0] > 31 ? 1 : 0;
          shortLast += groups[4] > 31 ? 1 : 0;
        }
      }
    }
    DateOrder known = DateOrder.DAY_FIRST;
    for (DateOrder order : DateOrder.values()) {
      known = order.code().equals(form) ? order : known;
    }
    return new BirthDates(
        known, secondOver12 > 4 * firstOver12, yearLast > yearFirst, shortFirst > shortLast);
  }

  private static boolean plausible(int year, int month, int day) {
    return year >= 1000 && year <= 2100 && month <= 12 && day <= 31;
  }

  /// The date of a value, or null where it holds none.
  @Nullable String read(String value) {
    if (order == DateOrder.SERIAL || order == DateOrder.EPOCH) {
      String counted = known(value);
      if (counted != null) {
        return counted;
      }
    }
    int[] groups = groups(value);
    String date =
        switch (groups.length / 2) {
          case 0 -> null;
          case 1 -> digits(value, groups[0], groups[1]);
          case 2 -> two(groups);
          default -> three(groups);
        };
    return date == null ? known(value) : "00000000".equals(date) ? null : date;
  }

  /// The numbers of a value, each followed by how many digits it has; none where words stand in it.
  private static int[] groups(String value) {
    int[] groups = new int[12];
    int n = 0;
    int number = 0;
    int length = 0;
    for (int i = 0; i <= value.length(); i++) {
      int c = i < value.length() ? digit(value.charAt(i)) : ' ';
      if (c >= '0' && c <= '9') {
        if (length == 8) {
          continue;
        }
        number = number * 10 + (c - '0');
        length++;
      } else {
        if (length > 0 && n < groups.length) {
          groups[n++] = number;
          groups[n++] = length;
        }
        number = 0;
        length = 0;
        if (n >= 6 && c != ' ') {
          break;
        }
        if (Character.isLetter(c) && c != 'T' && c != 'Z') {
          return new int[0];
        }
      }
    }
    return java.util.Arrays.copyOf(groups, n);
  }

  /// A digit as a scanner may have misread it.
  private static int digit(char c) {
    return switch (c) {
      case 'O', 'o' -> '0';
      case 'l', 'I' -> '1';
      default -> c;
    };
  }

  private @Nullable String digits(String value, int number, int length) {
    if (length == 8) {
      return eightDayFirst && !monthFirst
          ? date(number % 10_000, number / 10_000 % 100, number / 1_000_000)
          : eightDayFirst
              ? date(number % 10_000, number / 1_000_000, number / 10_000 % 100)
              : padded(number, 1);
    }
    if (length == 4) {
      return padded(number, 10_000);
    }
    String known = known(value);
    if (known != null) {
      return known;
    }
    return switch (length) {
      case 6 -> padded(number, 100);
      case 7 -> padded(number, 10);
      default -> null;
    };
  }

  private static @Nullable String two(int[] groups) {
    if (groups[1] == 4) {
      return date(groups[0], groups[2], 0);
    }
    return groups[3] == 4 ? date(groups[2], groups[0], 0) : null;
  }

  private @Nullable String three(int[] groups) {
    if (groups[1] >= 3) {
      return date(groups[0], groups[2], groups[4]);
    }
    if (groups[5] >= 3) {
      return monthFirst
          ? date(groups[4], groups[0], groups[2])
          : date(groups[4], groups[2], groups[0]);
    }
    if (shortYearFirst) {
      return date(century(groups[0]), groups[2], groups[4]);
    }
    return monthFirst
        ? date(century(groups[4]), groups[0], groups[2])
        : date(century(groups[4]), groups[2], groups[0]);
  }

  private static int century(int year) {
    return year <= 26 ? 2000 + year : 1900 + year;
  }

  /// A date of three numbers; too long ones lose their end.
  static @Nullable String date(int year, int month, int day) {
    if (year > 9999 || month > 99 || day > 99) {
      return null;
    }
    return padded(year * 10_000 + month * 100 + day, 1);
  }

  private static String padded(int number, int times) {
    String digits = Integer.toString(number * times);
    return "0".repeat(8 - digits.length()) + digits;
  }

  private @Nullable String known(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    int date = Dates.read(bytes, 0, bytes.length, order);
    return date > 0 ? padded(date, 1) : null;
  }
}
