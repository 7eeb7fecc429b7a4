package fr.prevenir.engine.linking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Dictionary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDatesTest {
  @ParameterizedTest(name = "{0} is {1}: {2}")
  @CsvSource({
    "1971-06-24, 19710624, ISO",
    "1630-08-01, 16300801, older than any register",
    "19560409, 19560409, digits alone",
    "24/06/1971, 19710624, day first",
    "1971, 19710000, a year alone",
    "1971-06, 19710600, a month without day",
    "1858-21-01, 18582101, a month that cannot be is an error of typing and stays",
    "1971-06-31, 19710631, so does a day that cannot be",
    "1908120, 19081200, a digit lost at the end",
    "24/06/71, 19710624, a year of two digits",
    "1971-06-24 00:00:00, 19710624, with a time of day",
    "1971-06-24T00:00:00Z, 19710624, with a time as ISO writes it",
    "l9O8-12-09, 19081209, letters that a scanner read for digits",
    "24 juin 1971, 19710624, in words",
    "12.1.1950, 19500112, without leading zeros",
  })
  void writesDatesAsDigits(String written, String date, String why) {
    assertThat(dates("24/06/1971", "13.01.1950").read(written)).as(why).isEqualTo(date);
  }

  @ParameterizedTest(name = "{0} is {1} where months stand first")
  @CsvSource({"02/13/1950, 19500213", "03/04/1950, 19500304", "13/02/1950, 19501302"})
  void learnsThatMonthsStandFirst(String written, String date) {
    assertThat(dates("02/13/1950", "11/30/1981", "07/22/1944").read(written)).isEqualTo(date);
  }

  @ParameterizedTest(name = "{0} is {1} where eight digits begin with the day")
  @CsvSource({"13021950, 19500213", "03041950, 19500403"})
  void learnsThatDigitsBeginWithTheDay(String written, String date) {
    assertThat(dates("13021950", "30111981").read(written)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({"0000-00-00", "unknown to us", "x"})
  void givesNothingForWhatIsNoDate(String written) {
    assertThat(dates("1971-06-24").read(written)).isNull();
  }

  private static BirthDates dates(String... column) {
    Dictionary values = new Dictionary();
    for (String value : column) {
      values.add(value);
    }
    return BirthDates.of(values, "");
  }
}
