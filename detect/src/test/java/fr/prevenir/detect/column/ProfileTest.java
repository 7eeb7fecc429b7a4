package fr.prevenir.detect.column;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.detect.column.Profile.Trait;
import org.junit.jupiter.api.Test;

class ProfileTest {
  @Test
  void hasABitForEachTraitOfACell() {
    assertThat(Trait.values()).hasSizeLessThanOrEqualTo(Long.SIZE);
  }

  @Test
  void remembersTheLastTraitOfACellAsItself() {
    Profile profile = new Profile();
    Trait last = Trait.values()[Trait.values().length - 1];
    profile.begin();
    profile.count(last);
    profile.again(profile.traits(), 0);
    profile.cells = 2;

    assertThat(profile.share(last)).isEqualTo(1);
    assertThat(profile.share(Trait.NIR_VALID)).isZero();
  }
}
