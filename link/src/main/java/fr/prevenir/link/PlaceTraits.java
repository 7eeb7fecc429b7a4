package fr.prevenir.link;

import java.util.List;

/// Words of places and of anything else that tends to stay the same.
final class PlaceTraits {
  /// Records believed in beside those at hand, so that a small table says less of frequencies.
  private static final double OTHERS = 150;

  private PlaceTraits() {}

  /// One of the columns of addresses; clerks write the lines of an address in another order.
  static Trait address(Features.Texts texts, List<Features.Texts> all, String code) {
    Trait.Chances chances =
        Trait.Chances.builder()
            .level(Level.SAME, .78, .82, 3e-4)
            .level(Level.NEAR, .04, .03, 1e-4)
            .level(Level.ALIKE, .02, .02, 1e-3)
            .level(Level.PART, .02, .02, 1e-3)
            .level(Level.COARSE, .02, .02, .01)
            .level(Level.SWAPPED, .01, .01, 3e-4)
            .level(Level.DIFFERENT, .12, .09, .988)
            .build();
    List<int[]> columns = all.stream().map(Features.Texts::of).toList();
    return new Words(code, chances, texts, true) {
      @Override
      int level(int a, int b) {
        int level = super.level(a, b);
        return level == Level.DIFFERENT
                && (among(columns, a, value(b)) || among(columns, b, value(a)))
            ? Level.SWAPPED
            : level;
      }
    };
  }

  private static boolean among(List<int[]> columns, int record, int value) {
    for (int[] column : columns) {
      if (column[record] == value) {
        return true;
      }
    }
    return false;
  }

  static Trait city(Features.Texts texts, String code) {
    return new Words(
        code,
        Trait.Chances.builder()
            .level(Level.SAME, .85, .85, .01)
            .level(Level.NEAR, .02, .01, .0005)
            .level(Level.ALIKE, .02, .02, .003)
            .level(Level.PART, .01, .01, .002)
            .level(Level.COARSE, .01, .01, .01)
            .level(Level.DIFFERENT, .09, .10, .975)
            .build(),
        texts,
        true);
  }

  static Trait birthPlace(Features.Texts texts) {
    return new Words(
        "birth_place",
        Trait.Chances.builder()
            .level(Level.SAME, .90, .4, .015)
            .level(Level.NEAR, .02, .01, .0005)
            .level(Level.ALIKE, .02, .01, .003)
            .level(Level.PART, .01, .01, .002)
            .level(Level.COARSE, .01, .01, .01)
            .level(Level.DIFFERENT, .04, .56, .97)
            .build(),
        texts,
        false);
  }

  static Trait text(Features.Texts texts) {
    return new Words(
        texts.name(),
        Trait.Chances.builder()
            .level(Level.SAME, .80, .2, .05)
            .level(Level.NEAR, .03, .01, .001)
            .level(Level.ALIKE, .02, .01, .005)
            .level(Level.PART, .02, .01, .005)
            .level(Level.COARSE, .03, .03, .01)
            .level(Level.DIFFERENT, .10, .74, .929)
            .build(),
        texts,
        false);
  }

  private static class Words extends ValueTrait {
    private final Lexicon lexicon;
    private final boolean abode;

    /// @param abode whether a household shares it: all its members move
    Words(String code, Chances chances, Features.Texts texts, boolean abode) {
      super(code, chances, texts.of(), texts.lexicon().wholes.size(), 1, OTHERS);
      lexicon = texts.lexicon();
      this.abode = abode;
    }

    @Override
    boolean asInHousehold(int level) {
      return abode;
    }

    @Override
    int differing(int x, int y) {
      int level = lexicon.level(x, y);
      return level == Level.INITIAL ? Level.DIFFERENT : level;
    }
  }

  /// Postcodes: one slip apart, or the same area by their first half.
  static Trait postcode(Features.Texts texts, String code) {
    Lexicon lexicon = texts.lexicon();
    Trait.Chances chances =
        Trait.Chances.builder()
            .level(Level.SAME, .86, .87, .003)
            .level(Level.NEAR, .03, .02, .003)
            .level(Level.COARSE, .03, .04, .02)
            .level(Level.DIFFERENT, .08, .07, .974)
            .build();
    return new ValueTrait(code, chances, texts.of(), lexicon.wholes.size(), 1, OTHERS) {
      @Override
      boolean asInHousehold(int level) {
        return true;
      }

      @Override
      int differing(int x, int y) {
        if (lexicon.oneEdit(x, y)) {
          return Level.NEAR;
        }
        return Similarity.sameStart(lexicon.wholes, x, y) ? Level.COARSE : Level.DIFFERENT;
      }
    };
  }
}
