package fr.prevenir.link;

/// Groups as they are joined, and for each joining the pair that stood for it.
final class Joins {
  /// Pairs above this many bits leave no doubt worth a word.
  static final double SURE = 3.3;

  private final Groups groups;
  private final PairScores scores;
  private final Verdicts verdicts;

  /// For each record the pair that stood for the joining of its group to another, 0 where it was
  /// not joined, or by a verdict.
  private final long[] pairs;

  /// The bits of that, without prudence.
  private final float[] bits;

  Joins(Groups groups, PairScores scores, Verdicts verdicts) {
    this.groups = groups;
    this.scores = scores;
    this.verdicts = verdicts;
    pairs = new long[groups.size()];
    bits = new float[groups.size()];
  }

  Groups groups() {
    return groups;
  }

  PairScores scores() {
    return scores;
  }

  /// The pair that stood for the joining of a record's group to another, smaller record in the
  /// upper half; 0 where there is none.
  long pair(int record) {
    return pairs[record];
  }

  /// How many bits speak for that, without prudence.
  double bits(int record) {
    return bits[record];
  }

  /// Joins the groups of two records.
  ///
  /// @param score how much speaks for it
  void join(int a, int b, double score) {
    if (!groups.together(a, b)) {
      pairs[b] = score < SURE ? strongest(a, b) : (long) a << 32 | b;
      bits[b] = (float) scores.withoutPrudence((int) (pairs[b] >>> 32), (int) pairs[b], score);
      groups.join(a, b);
    }
  }

  /// The pair that speaks most for the joining of two groups, 0 if a verdict does.
  private long strongest(int a, int b) {
    long strongest = 0;
    double most = PairScores.IMPOSSIBLE;
    for (int x : groups.members(a)) {
      for (int y : groups.members(b)) {
        if (verdicts.together(x, y)) {
          return 0;
        }
        double score = scores.of(x, y);
        if (strongest == 0 || score > most) {
          strongest = (long) Math.min(x, y) << 32 | Math.max(x, y);
          most = Double.isNaN(score) ? PairScores.IMPOSSIBLE : score;
        }
      }
    }
    return strongest;
  }
}
