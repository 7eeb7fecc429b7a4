package fr.prevenir.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.engine.facts.ScopeFacts.MonthCount;
import fr.prevenir.engine.report.MonthBins.Bin;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScalesTest {
  @Test
  void givesEveryMonthOfAShortPeriodItsColumnEvenAnEmptyOne() {
    MonthBins bins =
        MonthBins.of(List.of(month(2020, 11, 7), month(2020, 12, 9), month(2021, 2, 1)));

    assertThat(bins.width()).isEqualTo(1);
    assertThat(bins.bins())
        .containsExactly(
            new Bin(YearMonth.of(2020, 11), 7),
            new Bin(YearMonth.of(2020, 12), 9),
            new Bin(YearMonth.of(2021, 1), 0),
            new Bin(YearMonth.of(2021, 2), 1));
  }

  @Test
  void showsTheBusiestMonthOfEachQuarterOrYearOfALongPeriod() {
    MonthBins quarters =
        MonthBins.of(List.of(month(2016, 2, 3), month(2016, 3, 5), month(2021, 12, 8)));
    MonthBins years =
        MonthBins.of(List.of(month(1998, 5, 2), month(1998, 7, 4), month(2021, 12, 8)));

    assertThat(quarters.width()).isEqualTo(3);
    assertThat(quarters.bins()).hasSize(24).startsWith(new Bin(YearMonth.of(2016, 1), 5));
    assertThat(quarters.bins()).endsWith(new Bin(YearMonth.of(2021, 10), 8));
    assertThat(years.width()).isEqualTo(12);
    assertThat(years.bins()).hasSize(24).startsWith(new Bin(YearMonth.of(1998, 1), 4));
  }

  @Test
  void shadesAboutAsManyDepartmentsInEachClassWithRoundLimits() {
    Shades shades = Shades.of(LongStream.rangeClosed(1, 100).map(i -> i * i * 11).boxed().toList());

    assertThat(shades.limits()).containsExactly(1L, 4800L, 18_000L, 40_000L, 72_000L);
    assertThat(shades.shade(0)).isZero();
    assertThat(shades.shade(1)).isEqualTo(1);
    assertThat(shades.shade(4799)).isEqualTo(1);
    assertThat(shades.shade(4800)).isEqualTo(2);
    assertThat(shades.shade(110_000)).isEqualTo(5);
  }

  @Test
  void usesTheWholeScaleWhereThereAreFewClasses() {
    Shades two = Shades.of(List.of(1L, 1L, 1L, 50L));
    Shades one = Shades.of(List.of(1L));

    assertThat(List.of(two.shade(1), two.shade(50))).containsExactly(1, 5);
    assertThat(one.shade(1)).isEqualTo(3);
  }

  @Test
  void neverRoundsAShareToEverybodyOrNobody() {
    Words words = Words.of(java.util.Locale.UK);

    assertThat(words.share(9_999, 10_000)).isEqualTo("99%");
    assertThat(words.share(1, 10_000)).isEqualTo("< 1%");
    assertThat(words.share(10_000, 10_000)).isEqualTo("100%");
    assertThat(words.share(0, 10_000)).isEqualTo("0%");
    assertThat(words.share(0, 0)).isEmpty();
  }

  private static MonthCount month(int year, int month, long people) {
    return new MonthCount(YearMonth.of(year, month), people);
  }
}
