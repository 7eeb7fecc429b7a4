package fr.prevenir.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.prevenir.model.Dictionary;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {
  private final Dictionary values = new Dictionary();

  /// The examples of Winkler (1990).
  @ParameterizedTest
  @CsvSource({
    "MARTHA, MARHTA, .9611",
    "DWAYNE, DUANE, .84",
    "DIXON, DICKSONX, .8133",
    "JONES, JOHNSON, .8323",
    "ABROMS, ABRAMS, .9222",
    "ABC, XYZ, 0",
    "A, A, 1",
  })
  void agreesWithPublishedSimilarities(String one, String other, double expected) {
    assertThat(Similarity.jaroWinkler(values, values.add(one), values.add(other)))
        .isCloseTo(expected, within(1e-4));
  }

  @ParameterizedTest
  @CsvSource({
    "paul.martin@example.org, paul.matrin@exmple.org, 2, true",
    "paul.martin@example.org, paul.matrin@exmple.org, 1, false",
    "abc, abc, 1, true",
    "abc, abd, 1, true",
    "abc, acb, 1, true",
    "abc, abcd, 1, true",
    "abc, cba, 1, false",
    "ab, abcd, 2, true",
    "ab, abcde, 2, false",
    "abcd, badc, 2, true",
    "elodie.ferrant08@hotmail.fr, elodie.aoun08@hotmail.fr, 3, false",
  })
  void countsEdits(String one, String other, int edits, boolean expected) {
    int a = values.add(one);
    int b = values.add(other);
    assertThat(Similarity.withinEdits(values, a, b, edits)).isEqualTo(expected);
    assertThat(Similarity.withinEdits(values, b, a, edits)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "sabrina1982@example.org, sabrina1983@example.org, true",
    "sabrina@example.org, sabrina2@example.org, true",
    "sabrina82@example.org, sabirna82@example.org, false",
    "same, same, false",
  })
  void seesWhetherDigitsTellTwoApart(String one, String other, boolean expected) {
    assertThat(Similarity.differInDigits(values, values.add(one), values.add(other)))
        .isEqualTo(expected);
  }

  @Test
  void countsEveryCharacterOnceAsPlainCountingDoes() {
    Random random = new Random(4);
    for (int round = 0; round < 5_000; round++) {
      String one = word(random);
      String other = word(random);
      assertThat(Similarity.jaroWinkler(values, values.add(one), values.add(other)))
          .isCloseTo(plain(one, other), within(1e-12));
    }
  }

  @Test
  void neverSaysThatLessIsPossibleThanThereIs() {
    Random random = new Random(5);
    Lexicon lexicon = new Lexicon();
    int alike = 0;
    for (int round = 0; round < 5_000; round++) {
      String word = word(random);
      String end = word(random);
      int one = lexicon.add(List.of(word));
      int other = lexicon.add(List.of(end.charAt(0) + word.substring(1) + end.charAt(0)));
      double similarity = Similarity.jaroWinkler(lexicon.wholes, one, other);
      int level = lexicon.level(one, other);
      alike += level == Level.ALIKE ? 1 : 0;
      assertThat(similarity < .9 || level != Level.DIFFERENT).isTrue();
    }
    assertThat(alike).isGreaterThan(50);
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    int length = 1 + random.nextInt(random.nextInt(10) == 0 ? 63 : 12);
    for (int i = 0; i < length; i++) {
      word.append((char) ('A' + random.nextInt(5)));
    }
    return word.toString();
  }

  private static double plain(String one, String other) {
    int reach = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
    boolean[] taken = new boolean[other.length()];
    StringBuilder ofOne = new StringBuilder();
    for (int i = 0; i < one.length(); i++) {
      for (int j = Math.max(0, i - reach); j <= Math.min(other.length() - 1, i + reach); j++) {
        if (!taken[j] && one.charAt(i) == other.charAt(j)) {
          taken[j] = true;
          ofOne.append(one.charAt(i));
          break;
        }
      }
    }
    StringBuilder ofOther = new StringBuilder();
    for (int j = 0; j < other.length(); j++) {
      if (taken[j]) {
        ofOther.append(other.charAt(j));
      }
    }
    double matches = ofOne.length();
    if (matches == 0) {
      return 0;
    }
    int swaps = 0;
    for (int m = 0; m < ofOne.length(); m++) {
      swaps += ofOne.charAt(m) == ofOther.charAt(m) ? 0 : 1;
    }
    double jaro =
        (matches / one.length() + matches / other.length() + (matches - swaps / 2.0) / matches) / 3;
    int prefix = 0;
    while (prefix < Math.min(4, Math.min(one.length(), other.length()))
        && one.charAt(prefix) == other.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * .1 * (1 - jaro);
  }
}
