package fr.prevenir.engine.report;

import fr.prevenir.engine.facts.ScopeFacts.MonthCount;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The columns of the picture of months: every month of a short period, the busiest month of each
/// quarter or year of a long one. Months without anybody have their place.
///
/// Somebody cared for in two months counts in both, so months cannot be added up to people.
///
/// @param width months in one column: 1, 3 or 12
record MonthBins(int width, List<Bin> bins) {
  private static final int MOST_COLUMNS = 48;

  /// @param start first month of the column
  /// @param people of its busiest month
  record Bin(YearMonth start, long people) {}

  MonthBins {
    bins = List.copyOf(bins);
  }

  /// @param months at least one, in order
  static MonthBins of(List<MonthCount> months) {
    YearMonth first = months.getFirst().month();
    YearMonth last = months.getLast().month();
    long span = ChronoUnit.MONTHS.between(first, last) + 1;
    int width = span <= MOST_COLUMNS ? 1 : span <= 3 * MOST_COLUMNS ? 3 : 12;
    YearMonth start = first.withMonth(first.getMonthValue() - (first.getMonthValue() - 1) % width);
    long[] people = new long[(int) (ChronoUnit.MONTHS.between(start, last) / width) + 1];
    for (MonthCount month : months) {
      int bin = (int) (ChronoUnit.MONTHS.between(start, month.month()) / width);
      people[bin] = Math.max(people[bin], month.people());
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < people.length; i++) {
      bins.add(new Bin(start.plusMonths((long) i * width), people[i]));
    }
    return new MonthBins(width, bins);
  }
}
