package fr.prevenir.detect.column;

import fr.prevenir.detect.column.Profile.Trait;
import fr.prevenir.detect.identifier.Cells;
import fr.prevenir.detect.identifier.DateOrder;
import fr.prevenir.detect.identifier.Dates;

/// Which dates a cell may hold, in which order of their parts.
final class DateTraits {
  private DateTraits() {}

  /// Counts the traits of a cell in its column.
  ///
  /// @param digits whether the cell holds nothing else
  static void look(Profile p, byte[] b, int from, int to, boolean digits) {
    int length = to - from;
    int date = Dates.read(b, from, to, DateOrder.DAY_FIRST);
    if (date >= 0 && !(digits && (length == 4 || length == 8))) {
      p.count(Trait.DATE);
      if (date > 0) {
        p.year(date / 10_000);
        if (length > 10 && !digits) {
          p.count(Trait.DATE_TIME);
        }
        orders(p, b, from);
      }
    }
    if (!digits) {
      if (b[from] == '-' && Dates.read(b, from, to, DateOrder.EPOCH) > 0) {
        p.count(Trait.EPOCH);
      } else if (length >= 7 && Dates.read(b, from, to, DateOrder.SERIAL) != date) {
        p.count(Trait.SERIAL);
      }
      return;
    }
    switch (length) {
      case 4 -> {
        if (date > 0) {
          p.count(Trait.YEAR_4);
        }
      }
      case 5 -> {
        if (b[from] >= '1' && b[from] <= '5') {
          p.count(Trait.SERIAL);
        }
        count(p, Trait.COMPACT_DAY_FIRST, b, from, to, DateOrder.COMPACT_DAY_FIRST);
      }
      case 6, 7 -> {
        count(p, Trait.COMPACT_DAY_FIRST, b, from, to, DateOrder.COMPACT_DAY_FIRST);
        count(p, Trait.COMPACT_YEAR_FIRST, b, from, to, DateOrder.YEAR_FIRST);
      }
      case 8 -> eight(p, b, from, to);
      case 9, 10, 11, 12, 13 -> count(p, Trait.EPOCH, b, from, to, DateOrder.EPOCH);
      default -> {}
    }
  }

  private static void eight(Profile p, byte[] b, int from, int to) {
    int first = (int) Cells.number(b, from, from + 4);
    int last = (int) Cells.number(b, from + 4, to);
    boolean yearFirst = first >= 1880 && first <= 2100;
    int asYearFirst = Dates.read(b, from, to, DateOrder.YEAR_FIRST);
    if (asYearFirst > 0 && asYearFirst / 10_000 == first && yearFirst) {
      p.count(Trait.EIGHT_YEAR_FIRST);
      p.year(first);
    }
    int asDayFirst = Dates.read(b, from, to, DateOrder.COMPACT_DAY_FIRST);
    if (asDayFirst > 0 && asDayFirst / 10_000 == last && last >= 1880 && last <= 2100) {
      p.count(Trait.EIGHT_DAY_FIRST);
      if (!yearFirst) {
        p.year(last);
      }
    }
  }

  private static void count(Profile p, Trait trait, byte[] b, int from, int to, DateOrder order) {
    int date = Dates.read(b, from, to, order);
    if (date > 19_000_000) {
      p.count(trait);
    }
  }

  /// Which of the first two parts of a date goes beyond 12.
  private static void orders(Profile p, byte[] b, int from) {
    if (b[from] < '0' || b[from] > '9') {
      return;
    }
    int i = from;
    int first = 0;
    while (i < b.length && b[i] >= '0' && b[i] <= '9' && i - from < 3) {
      first = first * 10 + b[i++] - '0';
    }
    if (i - from > 2 || i >= b.length) {
      return;
    }
    int start = ++i;
    int second = 0;
    while (i < b.length && b[i] >= '0' && b[i] <= '9' && i - start < 3) {
      second = second * 10 + b[i++] - '0';
    }
    if (first > 12 && first <= 31) {
      p.count(Trait.DAY_OVER_12_FIRST);
    } else if (second > 12 && second <= 31) {
      p.count(Trait.DAY_OVER_12_SECOND);
    }
    if (first > 31) {
      p.count(Trait.COMPACT_YEAR_FIRST);
    }
  }
}
