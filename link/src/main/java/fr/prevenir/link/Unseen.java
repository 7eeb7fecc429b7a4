package fr.prevenir.link;

import java.util.SplittableRandom;
import java.util.stream.LongStream;

/// Estimates how many people are counted twice because their records agree in too little to be seen
/// at all: a married name and another phone. From each pair that was joined another one is drawn,
/// with the same traits known, whose levels have the chances learnt of pairs of one person,
/// independent of one another; how many of those would have gone unseen says how many did.
final class Unseen {
  private final Comparator comparator;
  private final Weights weights;

  Unseen(Comparator comparator, Weights weights) {
    this.comparator = comparator;
    this.weights = weights;
  }

  /// How many people went unseen, by the pairs that were joined. What is drawn follows from each
  /// pair alone, so that a verdict on another does not move the estimate.
  ///
  /// @param pairs two records each, the first in the upper half
  double people(LongStream pairs) {
    long sum = pairs.parallel().map(this::seen).sum();
    long joined = sum & 0xFFFF_FFFFL;
    long lost = sum >>> 32;
    return joined == lost ? 0 : (double) joined * lost / (joined - lost);
  }

  /// 1 where the pair speaks, and 1 in the upper half too where what was drawn from it is lost.
  private long seen(long pair) {
    int a = (int) (pair >>> 32);
    int b = (int) pair;
    long vector = comparator.compare(a, b);
    if (!comparator.places().namesInPlace(vector) || unseen(a, b, vector, vector)) {
      return 0;
    }
    SplittableRandom random = new SplittableRandom(pair);
    long drawn = comparator.places().withRegisterOf(vector, weights.drawn(vector, random));
    return unseen(a, b, drawn, vector) ? 1L << 32 | 1 : 1;
  }

  /// Whether a pair would go unseen, agreeing like that. One that was joined and would was joined
  /// by what others say of the two.
  private boolean unseen(int a, int b, long drawn, long vector) {
    double alone = comparator.places().namesOnly(drawn) ? PairScores.NAMES_ALONE : 0;
    return weights.score(a, b, drawn, vector) - alone <= Clustering.DOUBTFUL;
  }
}
