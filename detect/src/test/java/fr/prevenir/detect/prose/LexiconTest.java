package fr.prevenir.detect.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LexiconTest {
  @Test
  void holdsTheRanksAndAllTraitsOfAWordInItsFacts() {
    assertThat(Lexicon.RANK_BITS + Trait.values().length).isLessThanOrEqualTo(Long.SIZE);
  }
}
