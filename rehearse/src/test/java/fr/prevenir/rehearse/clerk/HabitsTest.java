package fr.prevenir.rehearse.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HabitsTest {
  private static Habits writing(String dates) {
    return new Habits(
        Habits.Capitals.FAMILY, true, dates, Habits.Nir.SPACED, Habits.Phone.DOTTED, true);
  }

  @ParameterizedTest
  @CsvSource({
    "DD/MM/YYYY,04/09/1987",
    "YYYYMMDD,19870904",
    "D/M/YYYY,4/9/1987",
    "DD.MM.YY,04.09.87"
  })
  void writesDatesInEveryHabit(String pattern, String written) {
    assertThat(writing(pattern).date(LocalDate.of(1987, 9, 4))).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"01000,1000", "75012,75012"})
  void losesTheLeadingZeroOfAPostcodeAsASpreadsheetDoes(String postcode, String written) {
    assertThat(writing("YYYY").postcode(postcode)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"255081416802538,2 55 08 14 168 025 38", "2550814168025,2 55 08 14 168 025"})
  void spacesANir(String nir, String written) {
    assertThat(writing("YYYY").nir(nir)).isEqualTo(written);
  }
}
