package fr.prevenir.link;

import java.util.SplittableRandom;

/// Estimates how many people are counted twice because their records agree in too little to be seen
/// at all: a married name and another phone. From each pair that was joined another one is drawn,
/// with the same traits known, whose levels have the chances learnt of pairs of one person,
/// independent of one another; how many of those would have gone unseen says how many did.
final class Unseen {
  private final Comparator comparator;
  private final Weights weights;
  private long joined;
  private long lost;

  Unseen(Comparator comparator, Weights weights) {
    this.comparator = comparator;
    this.weights = weights;
  }

  /// Takes a pair that was joined. What is drawn follows from the pair alone, so that a verdict on
  /// another does not move the estimate.
  void add(int a, int b) {
    long vector = comparator.compare(a, b);
    if (!comparator.places().namesInPlace(vector)) {
      return;
    }
    SplittableRandom random = new SplittableRandom((long) a << 32 | b);
    long drawn = comparator.places().withRegisterOf(vector, weights.drawn(vector, random));
    double alone = comparator.places().namesOnly(drawn) ? PairScores.NAMES_ALONE : 0;
    joined++;
    if (weights.score(a, b, drawn, vector) - alone <= Clustering.DOUBTFUL) {
      lost++;
    }
  }

  /// How many people went unseen.
  double people() {
    return joined == lost ? 0 : (double) joined * lost / (joined - lost);
  }
}
