package fr.prevenir.link;

/// Candidate pairs with their scores, the highest first: pairs too weak to leave even a doubt are
/// left out.
final class ScoredPairs {
  private final long[] pairs;
  private final float[] scores;

  /// For each rank the candidate.
  private final int[] order;

  private final int positive;

  /// @param pairs as [Blocking] gives them
  ScoredPairs(long[] pairs, float[] scores) {
    this.pairs = pairs;
    this.scores = scores;
    order = descending(scores);
    int above = 0;
    while (above < order.length && scores[order[above]] > 0) {
      above++;
    }
    positive = above;
  }

  int size() {
    return order.length;
  }

  /// How many pairs have a score above zero.
  int positive() {
    return positive;
  }

  /// The smaller record of a pair.
  int first(int rank) {
    return (int) (pairs[order[rank]] >>> 32);
  }

  int second(int rank) {
    return (int) pairs[order[rank]];
  }

  double score(int rank) {
    return scores[order[rank]];
  }

  private static int[] descending(float[] scores) {
    long[] order = new long[scores.length];
    int kept = 0;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > Clustering.DOUBTFUL - PairScores.PRUDENCE) {
        long rank = Integer.toUnsignedLong(Float.floatToIntBits(1000 - Math.min(999, scores[i])));
        order[kept++] = rank << 32 | i;
      }
    }
    RadixSort.sort(order, kept, Integer.SIZE);
    int[] result = new int[kept];
    for (int i = 0; i < kept; i++) {
      result[i] = (int) order[i];
    }
    return result;
  }
}
