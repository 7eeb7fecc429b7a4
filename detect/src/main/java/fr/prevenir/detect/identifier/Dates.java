package fr.prevenir.detect.identifier;

/// Dates in every French habit, and the American and ISO ones met beside them.
///
/// Years are taken from 1850 to 2100; years of two digits up to 26 are of this century. An unknown
/// day or month (`00`, `99`, a year alone) is `00` in the answer.
public final class Dates {
  /// The cell is no date.
  public static final int NOT_A_DATE = -1;

  /// The cell is what programs write for "no date": `0000-00-00`, `1900-01-01`, `31/12/9999`…
  public static final int NO_DATE = 0;

  private static final int PIVOT = 26;

  private Dates() {}

  /// The date of a trimmed cell as the number YYYYMMDD, [#NO_DATE] or [#NOT_A_DATE].
  public static int read(byte[] b, int from, int to, DateOrder order) {
    int length = to - from;
    if (length < 4 || length > 48) {
      return NOT_A_DATE;
    }
    if (length >= 10 && separated(b, from, 4, 7) && tail(b, from + 10, to)) {
      int year = four(b, from);
      int month = two(b, from + 5);
      int day = two(b, from + 8);
      if (year >= 0 && month >= 0 && day >= 0) {
        return known(year, month, day);
      }
    }
    if (length >= 10 && separated(b, from, 2, 5) && tail(b, from + 10, to)) {
      int day = two(b, from);
      int month = two(b, from + 3);
      int year = four(b, from + 6);
      if (year >= 0 && month >= 0 && day >= 0) {
        return ordered(day, month, year, order);
      }
    }
    if (Cells.digits(b, from, to)) {
      return digits(b, from, to, order);
    }
    return DateWords.read(b, from, to, order);
  }

  private static boolean separated(byte[] b, int from, int one, int two) {
    byte c = b[from + one];
    return c == b[from + two] && (c == '/' || c == '-' || c == '.' || c == ' ');
  }

  private static int two(byte[] b, int at) {
    int tens = b[at] - '0';
    int ones = b[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }

  private static int four(byte[] b, int at) {
    int high = two(b, at);
    int low = two(b, at + 2);
    return high < 0 || low < 0 ? -1 : high * 100 + low;
  }

  /// Whether what stands behind a date is nothing or a time of day.
  static boolean tail(byte[] b, int from, int to) {
    if (from == to) {
      return true;
    }
    byte c = b[from];
    if (c != ' ' && c != 'T' && c != 't' && c != ',' && c != '-' && c != 'Z' && c != '+') {
      return false;
    }
    boolean time = c == 'Z' || c == '+';
    for (int i = from + 1; i < to; i++) {
      byte d = b[i];
      if (d == ':' || d == 'h' || d == 'H') {
        time = true;
      } else if (!(d >= '0' && d <= '9')
          && d != '.'
          && d != ' '
          && d != '+'
          && d != '-'
          && d != 'Z'
          && "aàAtTmMpPuUcCsSnNeEgGiI(),".indexOf(d & 0xFF) < 0
          && d >= 0) {
        return false;
      }
    }
    return time;
  }

  static int digits(byte[] b, int from, int to, DateOrder order) {
    int length = to - from;
    if (length > 17) {
      return NOT_A_DATE;
    }
    if (order == DateOrder.EPOCH) {
      return length >= 8 ? epoch(Cells.number(b, from, to), length) : NOT_A_DATE;
    }
    return switch (length) {
      case 4 -> yearAlone(four(b, from));
      case 5, 6, 7 -> fewDigits((int) Cells.number(b, from, to), length, order);
      case 8 -> eightDigits(b, from, order);
      case 12, 14, 17 -> {
        int date = known(four(b, from), two(b, from + 4), two(b, from + 6));
        yield two(b, from + 8) < 24 && two(b, from + 10) < 60 ? date : NOT_A_DATE;
      }
      default -> NOT_A_DATE;
    };
  }

  static int yearAlone(int year) {
    return year >= 1880 && year <= 2100 ? year * 10_000 : NOT_A_DATE;
  }

  private static int fewDigits(int n, int length, DateOrder order) {
    if (order == DateOrder.SERIAL) {
      return serial(n);
    }
    if (length == 6 && order == DateOrder.YEAR_FIRST) {
      return known(century(n / 10_000), n / 100 % 100, n % 100);
    }
    if (order != DateOrder.COMPACT_DAY_FIRST) {
      return NOT_A_DATE;
    }
    return length == 7
        ? known(n % 10_000, n / 10_000 % 100, n / 1_000_000)
        : known(century(n % 100), n / 100 % 100, n / 10_000);
  }

  private static int eightDigits(byte[] b, int from, DateOrder order) {
    int yearFirst = known(four(b, from), two(b, from + 4), two(b, from + 6));
    if (yearFirst >= 0 && order != DateOrder.COMPACT_DAY_FIRST) {
      return yearFirst;
    }
    int year = four(b, from + 4);
    int one = two(b, from);
    int other = two(b, from + 2);
    int dayFirst =
        order == DateOrder.MONTH_FIRST ? known(year, one, other) : known(year, other, one);
    return dayFirst >= 0 ? dayFirst : yearFirst;
  }

  /// A spreadsheet's count of days: 20,000 is 3 October 1954, 50,000 is 21 November 2036.
  static int serial(int days) {
    return days < 1_000 || days > 60_000 ? NOT_A_DATE : civil(days - 25_569L);
  }

  private static int epoch(long n, int length) {
    long seconds = length >= 12 ? Math.floorDiv(n, 1000L) : n;
    return civil(Math.floorDiv(seconds, 86_400L));
  }

  /// Epoch values before 1970 are negative.
  static int epochBefore1970(long n, int length) {
    return epoch(-n, length);
  }

  /// The civil date of a day counted from 1 January 1970 (Howard Hinnant's days algorithm).
  private static int civil(long day) {
    long z = day + 719_468;
    long era = Math.floorDiv(z, 146_097L);
    long doe = z - era * 146_097;
    long yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    long doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    long mp = (5 * doy + 2) / 153;
    int dayOfMonth = (int) (doy - (153 * mp + 2) / 5 + 1);
    int month = (int) (mp < 10 ? mp + 3 : mp - 9);
    int year = (int) (yoe + era * 400 + (month <= 2 ? 1 : 0));
    return known(year, month, dayOfMonth);
  }

  static int century(int year) {
    return year <= PIVOT ? 2000 + year : 1900 + year;
  }

  /// Day and month in the column's order, or in the other one where only that is possible.
  static int ordered(int first, int second, int year, DateOrder order) {
    int dayFirst = known(year, second, first);
    int monthFirst = known(year, first, second);
    if (order == DateOrder.MONTH_FIRST) {
      return monthFirst >= 0 ? monthFirst : dayFirst;
    }
    return dayFirst >= 0 ? dayFirst : monthFirst;
  }

  static int known(int year, int month, int day) {
    if (placeholder(year, month, day)) {
      return NO_DATE;
    }
    if (year < 1850 || year > 2100) {
      return NOT_A_DATE;
    }
    int m = month == 99 ? 0 : month;
    int d = day == 99 || m == 0 && day == 0 ? 0 : day;
    if (m > 12 || d > 31 || d > days(year, m)) {
      return NOT_A_DATE;
    }
    return year * 10_000 + m * 100 + d;
  }

  private static int days(int year, int month) {
    return switch (month) {
      case 2 -> (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  private static boolean placeholder(int year, int month, int day) {
    boolean firstOfYear = day <= 1 && month <= 1;
    return switch (year) {
      case 0, 1, 1753, 1900 -> firstOfYear;
      case 1899 -> month == 12 && day >= 30;
      case 1111 -> month == 11 && day == 11;
      case 2999, 4000, 9999 -> true;
      default -> false;
    };
  }
}
