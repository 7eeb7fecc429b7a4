package fr.prevenir.rehearse.evaluate;

import java.util.Arrays;

/// How two groupings of the same mentions agree: pairs and B³ (Bagga and Baldwin 1998).
///
/// @param truePairs of all true mentions, found or not
/// @param foundPairs of the mentions that are in both
/// @param rightPairs in both groupings
/// @param bCubedPrecision averaged over the mentions found
/// @param bCubedRecall averaged over all true mentions
public record Agreement(
    long truePairs, long foundPairs, long rightPairs, double bCubedPrecision, double bCubedRecall) {
  /// @param both true person × 2³² + found person, for each mention in both; sorted here
  /// @param trueSizes mentions by true person, those not found included
  /// @param foundSizes mentions by found person, of those in both
  public static Agreement of(long[] both, int[] trueSizes, int[] foundSizes) {
    Arrays.sort(both);
    long right = 0;
    double precision = 0;
    double recall = 0;
    for (int i = 0; i < both.length; ) {
      int end = i;
      while (end < both.length && both[end] == both[i]) {
        end++;
      }
      long n = (long) end - i;
      right += n * (n - 1) / 2;
      precision += (double) n * n / foundSizes[(int) both[i]];
      recall += (double) n * n / trueSizes[(int) (both[i] >>> 32)];
      i = end;
    }
    long trueMentions = Arrays.stream(trueSizes).asLongStream().sum();
    return new Agreement(
        pairs(trueSizes),
        pairs(foundSizes),
        right,
        ratio(precision, both.length),
        ratio(recall, (double) trueMentions));
  }

  public double precision() {
    return ratio((double) rightPairs, (double) foundPairs);
  }

  public double recall() {
    return ratio((double) rightPairs, (double) truePairs);
  }

  private static long pairs(int[] sizes) {
    return Arrays.stream(sizes).mapToLong(n -> (long) n * (n - 1) / 2).sum();
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 1 : part / whole;
  }
}
