package fr.prevenir.rehearse.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"255081416802538", "284052A32102552", "284052B32102579", "253072A07300443"})
  void keysANirAsTheReferenceDoes(String nir) {
    assertThat(Identifiers.withKey(nir.substring(0, 13))).isEqualTo(nir);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10001045367", "01234567897", "012600631", "010780054", "750712184"})
  void closesANumberByLuhn(String number) {
    assertThat(Identifiers.withLuhn(number.substring(0, number.length() - 1))).isEqualTo(number);
  }
}
