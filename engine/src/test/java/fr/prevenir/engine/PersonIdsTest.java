package fr.prevenir.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonIdsTest {
  /// The numbers of the people, for the person of each identity.
  private static List<Integer> numbers(PersonIds ids, int... persons) {
    return Arrays.stream(persons).distinct().mapToObj(ids::number).toList();
  }

  private static PersonIds next(PersonIds before, int... persons) {
    return before.next(persons, (int) Arrays.stream(persons).distinct().count());
  }

  @Test
  void numbersPeopleInTheOrderInWhichTheyAreSeen() {
    PersonIds ids = next(PersonIds.NONE, 0, 1, 0, 2);
    assertThat(numbers(ids, 0, 1, 0, 2)).containsExactly(1, 2, 3);
  }

  @Test
  void keepsTheSmallerNumberOfTwoWhoAreOneAndFindsThemUnderTheOther() {
    PersonIds two = next(PersonIds.NONE, 0, 1, 1, 2);
    PersonIds one = next(two, 0, 0, 0, 1);
    assertThat(numbers(one, 0, 0, 0, 1)).containsExactly(1, 3);
    assertThat(one.aliases(1)).containsExactly(2);
    assertThat(one.resolved(2)).isEqualTo(1);

    PersonIds again = next(one, 0, 1, 1, 2);
    assertThat(numbers(again, 0, 1, 1, 2)).containsExactly(1, 2, 3);
    assertThat(again.aliases(1)).isEmpty();
  }

  @Test
  void leavesTheNumberWithTheLargerPartAndGivesTheOtherOneThatWasNeverUsed() {
    PersonIds one = next(PersonIds.NONE, 0, 0, 0, 1);
    PersonIds two = next(one, 0, 1, 1, 2);
    assertThat(numbers(two, 0, 1, 1, 2)).containsExactly(3, 1, 2);

    PersonIds again = next(two, 0, 0, 0, 1);
    assertThat(numbers(again, 0, 0, 0, 1)).containsExactly(1, 2);
    assertThat(again.aliases(1)).containsExactly(3);
  }

  @Test
  void leavesTheNumberWithTheOneSeenFirstWhereThePartsAreEqual() {
    PersonIds two = next(next(PersonIds.NONE, 0, 0), 0, 1);
    assertThat(numbers(two, 0, 1)).containsExactly(1, 2);
  }

  @Test
  void givesNewPeopleTheNumbersAfterTheLast() {
    PersonIds ids = next(next(PersonIds.NONE, 0, 1), 0, 1, 2, 1, 3);
    assertThat(numbers(ids, 0, 1, 2, 1, 3)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void neverNamesTwoPeopleByOneNumberAndForgetsNone() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    PersonIds ids = PersonIds.NONE;
    int known = 0;
    for (int round = 0; round < 200; round++) {
      int[] persons = persons(random, 5 + round / 10);
      ids = next(ids, persons);
      List<Integer> numbers = numbers(ids, persons);
      assertThat(numbers).as("seed %s", seed).doesNotHaveDuplicates();
      for (int number = 1; number <= known; number++) {
        assertThat(numbers).as("seed %s", seed).contains(ids.resolved(number));
      }
      known = Math.max(known, numbers.stream().mapToInt(n -> n).max().orElse(0));
    }
  }

  private static int[] persons(Random random, int identities) {
    int[] raw = IntStream.range(0, identities).map(i -> random.nextInt(4)).toArray();
    int[] first = new int[4];
    Arrays.fill(first, -1);
    int next = 0;
    for (int i = 0; i < raw.length; i++) {
      if (first[raw[i]] < 0) {
        first[raw[i]] = next++;
      }
      raw[i] = first[raw[i]];
    }
    return raw;
  }
}
