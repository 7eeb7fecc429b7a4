package fr.prevenir.detect.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NirTest {
  private final byte[] out = new byte[64];

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Nir.Grade grade(String text) {
    byte[] b = bytes(text);
    return Nir.grade(b, 0, b.length, out);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "255081416802538",
        "284058832102532",
        "284052A32102552",
        "284052B32102579",
        "284202B32102528",
        "295109912611193",
        "253072B07300470",
        "253072A07300443",
        "279035121518989",
        "2 55 08 14 168 025 38",
        "2.55.08.14.168.025.38",
        "2-55-08-14-168-025-38",
        "255081416802538.0",
        "284052a32102552",
        "2 55 08 14 168 025 38"
      })
  void acceptsTheReferenceNirs(String nir) {
    assertThat(grade(nir)).isEqualTo(Nir.Grade.VALID);
  }

  @ParameterizedTest
  @CsvSource({
    "295109912611199, WRONG_KEY", "2550814168025, NO_KEY", "7112312345678, NO_KEY",
    "6144100008502, NO_KEY", "2.55081E+14, DAMAGED", "'2,55081416802538E+14', DAMAGED",
    "255081416800000, DAMAGED", "255001416802538, NONE", "255081400002538, NONE",
    "123456789, NONE", "ABCDEFGHIJKLM, NONE", "0550814168025, NONE"
  })
  void tellsTheTiersOfNirsApart(String text, Nir.Grade grade) {
    assertThat(grade(text)).isEqualTo(grade);
  }

  @Test
  void decodesSexYearMonthAndPlace() {
    assertThat(grade("284052A32102552")).isEqualTo(Nir.Grade.VALID);
    assertThat(Nir.parts(out)).isEqualTo(new Nir.Parts(2, 84, 5, "2A321"));
    assertThat(grade("284202B32102528")).isEqualTo(Nir.Grade.VALID);
    assertThat(Nir.parts(out)).isEqualTo(new Nir.Parts(2, 84, 0, "2B321"));
  }

  @Test
  void acceptsAnyNumberWithTheKeyThatTheLawGivesIt() {
    long seed = 20_261_125;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String body =
          String.format(
              "%d%02d%02d%02d%03d%03d",
              1 + random.nextInt(2),
              random.nextInt(100),
              1 + random.nextInt(12),
              1 + random.nextInt(95),
              101 + random.nextInt(800),
              1 + random.nextInt(999));
      long key = 97 - Long.parseLong(body) % 97;
      assertThat(grade(body + String.format("%02d", key)))
          .as("seed %d: %s", seed, body)
          .isEqualTo(Nir.Grade.VALID);
      assertThat(grade(body + String.format("%02d", key % 97 + 1)))
          .as(body)
          .isNotEqualTo(Nir.Grade.VALID);
    }
  }
}
