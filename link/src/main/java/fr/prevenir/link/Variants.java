package fr.prevenir.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Pairs of names that stand for each other, learnt from the records at hand: Bob and Robert.
final class Variants {
  static final Variants NONE = new Variants(new long[0]);

  private static final int FEWEST = 3;
  private static final double SHARE = .1;
  private static final int MOST_NAMES = 12;

  private final long[] pairs;

  /// @param pairs as [#pair] makes them, in ascending order
  Variants(long[] pairs) {
    this.pairs = pairs;
  }

  /// Learns from clusters: names that stand together in several, and in a good part of those in
  /// which the rarer of them stands.
  static Variants of(Features features, Groups groups) {
    Map<Integer, Integer> alone = new HashMap<>();
    Map<Long, Integer> together = new HashMap<>();
    for (int i = 0; i < features.size; i++) {
      if (groups.of(i) == i && groups.sizeOf(i) > 1) {
        int[] names = names(features, groups, i);
        for (int x = 0; x < names.length; x++) {
          alone.merge(names[x], 1, Integer::sum);
          for (int y = x + 1; y < names.length; y++) {
            together.merge(pair(names[x], names[y]), 1, Integer::sum);
          }
        }
      }
    }
    return new Variants(
        together.entrySet().stream()
            .filter(
                entry -> {
                  int rarer =
                      Math.min(
                          alone.getOrDefault((int) (entry.getKey() >>> 32), 0),
                          alone.getOrDefault((int) (long) entry.getKey(), 0));
                  return entry.getValue() >= FEWEST && entry.getValue() >= rarer * SHARE;
                })
            .mapToLong(Map.Entry::getKey)
            .sorted()
            .toArray());
  }

  private static int[] names(Features features, Groups groups, int first) {
    Set<Integer> names = new TreeSet<>();
    int i = first;
    do {
      if (features.given[i] >= 0) {
        names.add(features.given[i]);
      }
      i = groups.after(i);
    } while (i != first && names.size() < MOST_NAMES);
    return names.stream().mapToInt(Integer::intValue).toArray();
  }

  /// The pairs, in ascending order.
  long[] pairs() {
    return pairs;
  }

  /// Whether the first names of a pair of records stand for each other.
  boolean concern(Features features, long pair) {
    int a = features.given[(int) (pair >>> 32)];
    int b = features.given[(int) pair];
    return pairs.length > 0 && a >= 0 && b >= 0 && a != b && are(a, b);
  }

  static long pair(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  boolean are(int a, int b) {
    return pairs.length > 0 && Arrays.binarySearch(pairs, pair(a, b)) >= 0;
  }
}
