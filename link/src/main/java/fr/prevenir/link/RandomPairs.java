package fr.prevenir.link;

import java.util.SplittableRandom;

/// Pairs of records taken at random, the same at each run.
final class RandomPairs {
  private static final long SEED = 20_260_101;

  private RandomPairs() {}

  /// So many pairs; all there are, if there are not more.
  static long[] of(int size, int most) {
    long all = (long) size * (size - 1) / 2;
    if (all <= most) {
      long[] pairs = new long[(int) all];
      int at = 0;
      for (int a = 0; a < size; a++) {
        for (int b = a + 1; b < size; b++) {
          pairs[at++] = (long) a << 32 | b;
        }
      }
      return pairs;
    }
    SplittableRandom random = new SplittableRandom(SEED);
    long[] pairs = new long[most];
    for (int p = 0; p < most; p++) {
      int a = random.nextInt(size);
      int b = random.nextInt(size - 1);
      b += b >= a ? 1 : 0;
      pairs[p] = (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
    return pairs;
  }
}
