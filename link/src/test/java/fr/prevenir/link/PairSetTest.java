package fr.prevenir.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PairSetTest {
  @Test
  void holdsEachPairOnceInOrderWhateverWasAdded() {
    Random random = new Random(6);
    PairSet set = new PairSet();
    TreeSet<Long> expected = new TreeSet<>();
    for (int round = 0; round < 20; round++) {
      long[] more = random.longs(round * 50L, 0, 3_000).toArray();
      int count = more.length - more.length / 10;
      for (int i = 0; i < count; i++) {
        expected.add(more[i]);
      }
      set.add(more, count);
      assertThat(set.pairs()).containsExactly(expected.stream().mapToLong(n -> n).toArray());
    }
  }
}
