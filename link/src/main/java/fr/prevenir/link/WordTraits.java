package fr.prevenir.link;

import java.util.Arrays;

/// The words of full names that are told apart as no first name or surname, and full names whose
/// parts nobody told.
final class WordTraits {
  private final Features features;
  private final NameTraits names;
  private final int[] wordCounts;

  WordTraits(Features features, NameTraits names) {
    this.features = features;
    this.names = names;
    wordCounts =
        Trait.counts(
            features.names.wholes.size(),
            Arrays.copyOf(features.extras, features.firstExtra[features.size]));
  }

  /// Middle names and whatever else stands in a full name beside first name and surname.
  Trait extra() {
    return new Trait(
        "other_names",
        Trait.Chances.builder()
            .level(Level.SAME, .75, .05, .02)
            .level(Level.NEAR, .08, .02, .01)
            .level(Level.DIFFERENT, .17, .93, .97)
            .build()) {
      @Override
      int level(int a, int b) {
        int fromA = features.firstExtra[a];
        int toA = features.firstExtra[a + 1];
        int fromB = features.firstExtra[b];
        int toB = features.firstExtra[b + 1];
        if (fromA == toA || fromB == toB || unsplit(a) || unsplit(b)) {
          return Level.MISSING;
        }
        boolean near = false;
        for (int x = fromA; x < toA; x++) {
          for (int y = fromB; y < toB; y++) {
            int level = names.level(features.extras[x], features.extras[y]);
            if (level == Level.SAME) {
              return Level.SAME;
            }
            near |= level == Level.NEAR || level == Level.VARIANT || level == Level.INITIAL;
          }
        }
        return near ? Level.NEAR : Level.DIFFERENT;
      }

      @Override
      double frequency(int a, int b, int level) {
        if (level != Level.SAME) {
          return 0;
        }
        int rarest = Integer.MAX_VALUE;
        for (int x = features.firstExtra[a]; x < features.firstExtra[a + 1]; x++) {
          for (int y = features.firstExtra[b]; y < features.firstExtra[b + 1]; y++) {
            if (features.extras[x] == features.extras[y]) {
              rarest = Math.min(rarest, wordCounts[features.extras[x]]);
            }
          }
        }
        return (rarest + 1.0) / (features.size + 150);
      }
    };
  }

  /// Whether nothing is known of a record's names but words whose part nobody told.
  private boolean unsplit(int i) {
    return features.firstExtra[i + 1] > features.firstExtra[i]
        && (features.given[i] < 0 || !features.hasSurname(i));
  }

  /// All names as a bag of words, where one of the records does not tell first name and surname
  /// apart.
  Trait full() {
    return new Trait(
        "full_name",
        Trait.Chances.builder()
            .level(Level.SAME, .86, .012, 3e-6)
            .level(Level.PART, .06, .008, 1e-5)
            .level(Level.NEAR, .05, .004, 3e-6)
            .level(Level.COARSE, .02, .70, .01)
            .level(Level.DIFFERENT, .01, .276, .99)
            .build()) {
      @Override
      int level(int a, int b) {
        if (!unsplit(a) && !unsplit(b)) {
          return Level.MISSING;
        }
        return bags(words(a), words(b));
      }

      @Override
      double frequency(int a, int b, int level) {
        if (level != Level.SAME) {
          return 0;
        }
        double product = 1;
        for (int word : words(a)) {
          int count = names.givenCount(word) + names.surnameCount(word) + wordCounts[word];
          product *= (count + 1.0) / (features.size + 150);
        }
        return Math.max(product, 1e-9);
      }
    };
  }

  private int bags(int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return Level.MISSING;
    }
    int[] few = a.length <= b.length ? a : b;
    int[] many = a.length <= b.length ? b : a;
    int same = 0;
    int near = 0;
    for (int x : few) {
      int best = Level.DIFFERENT;
      for (int y : many) {
        best = NameTraits.better(best, names.level(x, y));
      }
      same += best == Level.SAME ? 1 : 0;
      near +=
          best == Level.NEAR
                  || best == Level.VARIANT
                  || best == Level.ALIKE
                  || best == Level.INITIAL
              ? 1
              : 0;
    }
    if (same == few.length && few.length > 1) {
      return many.length == few.length ? Level.SAME : Level.PART;
    }
    if (same + near == few.length && few.length > 1) {
      return Level.NEAR;
    }
    return same + near > 0 ? Level.COARSE : Level.DIFFERENT;
  }

  /// All words of a record's names, each as a name of its own where it occurs as one.
  private int[] words(int i) {
    int surnames = features.firstSurname[i + 1] - features.firstSurname[i];
    int extras = features.firstExtra[i + 1] - features.firstExtra[i];
    int[] words = new int[surnames + extras + (features.given[i] < 0 ? 0 : 1)];
    int used = 0;
    for (int s = features.firstSurname[i]; s < features.firstSurname[i + 1]; s++) {
      words[used++] = features.surnames[s];
    }
    for (int e = features.firstExtra[i]; e < features.firstExtra[i + 1]; e++) {
      words[used++] = features.extras[e];
    }
    if (used < words.length) {
      words[used] = features.given[i];
    }
    return words;
  }
}
