package fr.prevenir.link;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

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

  private static final long MASK = (1L << 14) - 1;

  private final float[] frequencies;

  Namesakes(Features features, int[] givenCounts, double givenTotal) {
    int size = features.size;
    frequencies = new float[size];
    int[] namesakes = people(features, true);
    int[] bearers = people(features, false);
    int[] ofGiven = perRecord(size, i -> (long) features.given[i] << 16 | generation(features, i));
    int[] ofGeneration = perRecord(size, i -> generation(features, i));
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

  /// For each record how many have its key.
  private static int[] perRecord(int size, IntToLongFunction key) {
    long[] sorted = IntStream.range(0, size).parallel().mapToLong(key).toArray();
    Arrays.parallelSort(sorted);
    int[] counts = new int[size];
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[distinct++] = sorted[i];
      }
      counts[distinct - 1]++;
    }
    int end = distinct;
    return IntStream.range(0, size)
        .parallel()
        .map(i -> counts[Arrays.binarySearch(sorted, 0, end, key.applyAsLong(i))])
        .toArray();
  }

  /// For each record how many people its surname has, of its first name if asked: those whose
  /// names differ or whose years of birth lie apart.
  private static int[] people(Features features, boolean ofGiven) {
    IntToLongFunction key =
        i -> {
          long surname =
              features.hasSurname(i) ? features.surnames[features.firstSurname[i]] + 1 : 0;
          return (ofGiven ? Keys.key(surname, features.given[i]) : Keys.key(surname, -7)) & ~MASK;
        };
    long[] sorted =
        IntStream.range(0, features.size)
            .parallel()
            .mapToLong(
                i ->
                    key.applyAsLong(i)
                        | (ofGiven
                            ? Math.min(features.year(i), MASK)
                            : Keys.key(features.given[i], features.year(i)) & MASK))
            .toArray();
    Arrays.parallelSort(sorted);
    int[] people = new int[sorted.length];
    int distinct = 0;
    long last = 0;
    for (int i = 0; i < sorted.length; i++) {
      boolean first = i == 0 || (sorted[i] & ~MASK) != (last & ~MASK);
      if (first || (sorted[i] & MASK) - (last & MASK) > (ofGiven ? APART : 0)) {
        distinct += first ? 1 : 0;
        people[distinct - 1]++;
      }
      last = sorted[i];
      sorted[distinct - 1] = last & ~MASK;
    }
    int end = distinct;
    return IntStream.range(0, features.size)
        .parallel()
        .map(i -> people[Arrays.binarySearch(sorted, 0, end, key.applyAsLong(i))])
        .toArray();
  }
}
