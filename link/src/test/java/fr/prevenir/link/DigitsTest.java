package fr.prevenir.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Dictionary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
  private final Dictionary values = new Dictionary();

  @ParameterizedTest
  @CsvSource({
    "2550814168025, 2550814168026, true",
    "2550814168025, 1550814168025, true",
    "2550814168025, 2550814168052, true",
    "2550814168025, 5250814168025, true",
    "2550814168025, 2550814168025, false",
    "2550814168025, 2550814168136, false",
    "2550814168025, 2550841168052, false",
    "255081416802, 2550814168025, false",
    "255082A168025, 255082B168025, true",
    "12, 21, true",
    "12, 34, false",
    "1234567890123456, 1234567890123457, false",
    "25508-4168025, 2550814168025, false",
  })
  void seesOneSlip(String one, String other, boolean expected) {
    long a = Digits.of(values, values.add(one));
    long b = Digits.of(values, values.add(other));
    assertThat(Digits.oneSlip(a, b)).isEqualTo(expected);
    assertThat(Digits.oneSlip(b, a)).isEqualTo(expected);
    assertThat(a == b).isEqualTo(one.equals(other));
  }
}
