package fr.prevenir.link;

import java.util.Arrays;

/// How frequent a first name is among those who could be meant: people of one surname and of one
/// generation. First names go by origin and by fashion, so that namesakes of strangers are more
/// frequent than the frequencies of first name and surname alone would have it.
final class Namesakes {
  /// Years of birth further apart than this are of two people.
  private static final int APART = 2;

  /// Years of a generation.
  private static final int GENERATION = 10;

  /// Bearers that the frequency at large is worth, beside those of the surname, and of the
  /// generation.
  private static final double OF_SURNAME = 30;

  private static final double OF_GENERATION = 200;

  private final float[] frequencies;

  Namesakes(Features features, int[] givenCounts, double givenTotal) {
    int size = features.size;
    frequencies = new float[size];
    int[] namesakes = people(features, true);
    int[] bearers = people(features, false);
    int[] ofGiven =
        SameKey.counts(
            size,
            i -> Keys.key(features.given[i], generation(features, i)),
            (group, from, to) -> to - from);
    int[] ofGeneration =
        SameKey.counts(size, i -> generation(features, i), (group, from, to) -> to - from);
    for (int i = 0; i < size; i++) {
      if (features.given[i] >= 0) {
        double atLarge = (givenCounts[features.given[i]] + 1) / (givenTotal + 150);
        double inGeneration =
            features.year(i) == 0
                ? atLarge
                : (ofGiven[i] + OF_GENERATION * atLarge) / (ofGeneration[i] + OF_GENERATION);
        double ofSurname =
            (Math.max(0, namesakes[i] - 1) + OF_SURNAME * atLarge) / (bearers[i] + OF_SURNAME);
        frequencies[i] = (float) Math.min(1, inGeneration * Math.max(1, ofSurname / atLarge));
      }
    }
  }

  /// How frequent the first name of a record is among those it could be of.
  double frequency(int i) {
    return frequencies[i];
  }

  private static int generation(Features features, int i) {
    return features.year(i) / GENERATION;
  }

  /// For each record how many people its surname has, of its first name if asked: those whose
  /// names differ or whose years of birth lie apart.
  private static int[] people(Features features, boolean ofGiven) {
    return SameKey.counts(
        features.size,
        i -> {
          long surname =
              features.hasSurname(i) ? features.surnames[features.firstSurname[i]] + 1 : 0;
          return ofGiven ? Keys.key(surname, features.given[i]) : Keys.key(surname, -7);
        },
        (group, from, to) -> {
          long[] people = new long[to - from];
          for (int m = from; m < to; m++) {
            int i = group.record(m);
            people[m - from] =
                ofGiven ? features.year(i) : Keys.key(features.given[i], features.year(i)) >>> 1;
          }
          return apart(people, ofGiven ? APART : 0);
        });
  }

  /// How many of these numbers lie further than that from the one before.
  private static int apart(long[] numbers, int distance) {
    Arrays.sort(numbers);
    int apart = 1;
    for (int n = 1; n < numbers.length; n++) {
      apart += numbers[n] - numbers[n - 1] > distance ? 1 : 0;
    }
    return apart;
  }
}
