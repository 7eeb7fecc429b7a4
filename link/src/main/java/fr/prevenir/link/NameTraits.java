package fr.prevenir.link;

import java.util.Arrays;

/// First name and surname.
final class NameTraits {
  private final Features features;
  private final int[] givenCounts;
  private final int[] surnameCounts;
  private final double givenTotal;
  private final double surnameTotal;
  private final Variants variants;
  private final MisplacedNames misplaced;
  private final Namesakes namesakes;

  NameTraits(Features features, Variants variants) {
    this.features = features;
    this.variants = variants;
    misplaced = new MisplacedNames(features);
    int values = features.names.wholes.size();
    givenCounts = Trait.counts(values, features.given);
    surnameCounts =
        Trait.counts(
            values, Arrays.copyOf(features.surnames, features.firstSurname[features.size]));
    givenTotal = Math.max(1, Arrays.stream(givenCounts).sum());
    surnameTotal = Math.max(1, Arrays.stream(surnameCounts).sum());
    namesakes = new Namesakes(features, givenCounts, givenTotal);
  }

  /// How many records bear a name as a first name, and as a surname.
  int givenCount(int name) {
    return givenCounts[name];
  }

  int surnameCount(int name) {
    return surnameCounts[name];
  }

  /// How far two names agree.
  int level(int a, int b) {
    int level = features.names.level(a, b);
    return level != Level.SAME && level != Level.PART && variants.are(a, b) ? Level.VARIANT : level;
  }

  Trait given() {
    return new Trait(
        "given",
        Trait.Chances.builder()
            .level(Level.SAME, .93, .03, .006)
            .level(Level.PART, .03, .01, .004)
            .level(Level.NEAR, .018, .008, .0012)
            .level(Level.VARIANT, .004, .004, .0005)
            .level(Level.ALIKE, .006, .02, .006)
            .level(Level.COARSE, .002, .01, .003)
            .level(Level.INITIAL, .004, .004, .0004)
            .level(Level.SWAPPED, .003, 1e-5, 1e-6)
            .level(Level.DIFFERENT, .003, .915, .978)
            .build()) {
      @Override
      int level(int a, int b) {
        if (features.given[a] < 0 || features.given[b] < 0) {
          return Level.MISSING;
        }
        int level = givenLevel(a, b);
        boolean elsewhere =
            level == Level.DIFFERENT && misplaced.elsewhere(a, b)
                || (level == Level.DIFFERENT || level == Level.COARSE) && misplaced.mixed(a, b);
        return elsewhere ? Level.SWAPPED : level;
      }

      @Override
      double frequency(int a, int b, int level) {
        return switch (level) {
          case Level.SAME -> Math.max(namesakes.frequency(a), namesakes.frequency(b));
          case Level.NEAR, Level.ALIKE ->
              (Math.min(givenCounts[features.given[a]], givenCounts[features.given[b]]) + .5)
                  / (givenTotal + 150);
          case Level.SWAPPED -> swappedFrequency(a, b);
          default -> 0;
        };
      }

      @Override
      boolean rareInHousehold(int level) {
        return level == Level.NEAR || level == Level.ALIKE;
      }

      @Override
      double typical(int level) {
        return level == Level.SWAPPED ? 1e-6 : .003;
      }
    };
  }

  Trait surname() {
    return new Trait(
        "surname",
        Trait.Chances.builder()
            .level(Level.SAME, .91, .72, .0008)
            .level(Level.PART, .035, .08, .0008)
            .level(Level.NEAR, .025, .02, .0006)
            .level(Level.VARIANT, .004, .002, .0003)
            .level(Level.ALIKE, .006, .006, .003)
            .level(Level.COARSE, .003, .02, .0004)
            .level(Level.INITIAL, .002, .002, .0002)
            .level(Level.DIFFERENT, .012, .16, .994)
            .build()) {
      @Override
      int level(int a, int b) {
        return surnameLevel(a, b);
      }

      @Override
      double frequency(int a, int b, int level) {
        return level == Level.SAME || level == Level.NEAR || level == Level.ALIKE
            ? surnameFrequency(a, b, level)
            : 0;
      }

      @Override
      double typical(int level) {
        return .0004;
      }
    };
  }

  private int surnameLevel(int a, int b) {
    if (!features.hasSurname(a) || !features.hasSurname(b)) {
      return Level.MISSING;
    }
    int best = Level.DIFFERENT;
    for (int s = features.firstSurname[a]; s < features.firstSurname[a + 1]; s++) {
      for (int t = features.firstSurname[b]; t < features.firstSurname[b + 1]; t++) {
        best = better(best, level(features.surnames[s], features.surnames[t]));
      }
    }
    if (best == Level.SAME) {
      return othersApart(a, b) ? Level.COARSE : best;
    }
    if (best == Level.DIFFERENT
        && features.given[a] >= 0
        && features.given[b] >= 0
        && (misplaced.swapped(a, b) || misplaced.mixed(a, b))) {
      return Level.MISSING;
    }
    return best == Level.DIFFERENT && misplaced.amongExtras(a, b) ? Level.COARSE : best;
  }

  /// Whether two have one surname in common and each another that the other lacks: born with one
  /// name and married with two, or married into one family.
  private boolean othersApart(int a, int b) {
    return alone(a, b) && alone(b, a) && common(a, b) < 2;
  }

  /// Whether a record has a surname that differs from all of another's.
  private boolean alone(int a, int b) {
    for (int s = features.firstSurname[a]; s < features.firstSurname[a + 1]; s++) {
      boolean differs = true;
      for (int t = features.firstSurname[b]; t < features.firstSurname[b + 1] && differs; t++) {
        differs = level(features.surnames[s], features.surnames[t]) == Level.DIFFERENT;
      }
      if (differs) {
        return true;
      }
    }
    return false;
  }

  private int common(int a, int b) {
    int common = 0;
    for (int s = features.firstSurname[a]; s < features.firstSurname[a + 1]; s++) {
      for (int t = features.firstSurname[b]; t < features.firstSurname[b + 1]; t++) {
        common += features.surnames[s] == features.surnames[t] ? 1 : 0;
      }
    }
    return common;
  }

  /// How frequent the surname is on which two agree at a level; the rarest of several, and where
  /// two are the same, as birth name and married name, both together.
  private double surnameFrequency(int a, int b, int level) {
    double rarest = 0;
    double second = 0;
    double slip = level == Level.SAME ? 1 : .5;
    for (int s = features.firstSurname[a]; s < features.firstSurname[a + 1]; s++) {
      for (int t = features.firstSurname[b]; t < features.firstSurname[b + 1]; t++) {
        int x = features.surnames[s];
        int y = features.surnames[t];
        if (level == Level.SAME ? x == y : features.names.level(x, y) == level) {
          double of = (Math.min(surnameCounts[x], surnameCounts[y]) + slip) / (surnameTotal + 1000);
          second = rarest == 0 || of < rarest ? rarest : second == 0 ? of : Math.min(second, of);
          rarest = rarest == 0 ? of : Math.min(rarest, of);
        }
      }
    }
    return level == Level.SAME && second > 0 ? rarest * second : rarest;
  }

  private static final int[] RANK = {0, 9, 8, 7, 1, 3, 4, 2, 5, 6};

  static int better(int x, int y) {
    return RANK[x] >= RANK[y] ? x : y;
  }

  /// Whether both have first names, and these differ.
  boolean givenApart(int a, int b) {
    return features.given[a] >= 0 && features.given[b] >= 0 && givenLevel(a, b) == Level.DIFFERENT;
  }

  /// Whether two first names begin and end alike: names of brother and sister differ at their ends.
  boolean slipInside(int a, int b) {
    return features.names.sameEnds(features.given[a], features.given[b]);
  }

  private int givenLevel(int a, int b) {
    int level = prenoms(features.given[a], features.given[b]);
    for (int[] column : features.moreGiven) {
      if (level == Level.SAME) {
        return level;
      }
      level = column[a] < 0 ? level : better(level, prenoms(column[a], features.given[b]));
      level = column[b] < 0 ? level : better(level, prenoms(features.given[a], column[b]));
      level = column[a] < 0 || column[b] < 0 ? level : better(level, prenoms(column[a], column[b]));
    }
    return level;
  }

  /// How far two first names agree. Of two that have several each, a later one in common makes no
  /// person where neither's first is the other's too: brothers and sisters share a grandfather's.
  private int prenoms(int a, int b) {
    int level = level(a, b);
    if (level != Level.COARSE) {
      return level;
    }
    Lexicon names = features.names;
    return names.hasPart(b, names.partsOf(a)[0]) || names.hasPart(a, names.partsOf(b)[0])
        ? level
        : Level.DIFFERENT;
  }

  private double swappedFrequency(int a, int b) {
    int one = features.given[a];
    int other = features.given[b];
    double first = (surnameCounts[one] + givenCounts[one] + 1) / (givenTotal + 150);
    double second = (surnameCounts[other] + givenCounts[other] + 1) / (givenTotal + 150);
    return features.hasSurname(a) && features.hasSurname(b)
        ? first * second
        : Math.min(first, second);
  }
}
