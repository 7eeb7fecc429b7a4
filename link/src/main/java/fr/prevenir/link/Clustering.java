package fr.prevenir.link;

import java.util.stream.IntStream;

/// Joins records whose pairs speak for one person: average link, the strongest groups first, never
/// across a pair that cannot be one person.
final class Clustering {
  /// Pairs below this many bits are not even doubtful.
  static final double DOUBTFUL = -4.3;

  /// Pairs above this many bits leave no doubt worth a word.
  static final double SURE = 3.3;

  /// Bits that many pairs are worth beyond their average, at most: one for each doubling of their
  /// number, since their errors are not all the same.
  private static final double MANY = 3;

  private static final double[] DOUBLINGS =
      IntStream.range(0, 1 << (int) MANY).mapToDouble(n -> Math.log(n) / Math.log(2)).toArray();

  /// Members of a group that stand for it in an average.
  private static final int MOST_COMPARED = 16;

  private final PairScores scores;
  private final Verdicts verdicts;
  private Groups groups;
  private final int size;

  /// For each record the pair that stood for the joining of its group to another, 0 where it was
  /// not joined, or by a verdict.
  private final long[] joins;

  /// The bits of that, without prudence.
  private final float[] joinBits;

  Clustering(int size, PairScores scores, Groups groups, Verdicts verdicts) {
    this.size = size;
    this.scores = scores;
    this.groups = groups;
    this.verdicts = verdicts;
    this.joins = new long[size];
    this.joinBits = new float[size];
  }

  /// Joins the candidates.
  void join(ScoredPairs candidates) {
    new AverageLink(this, groups, size).join(candidates);
    for (int rank = 0; rank < candidates.positive(); rank++) {
      int a = candidates.first(rank);
      int b = candidates.second(rank);
      if (!groups.together(a, b)) {
        double average = average(a, b, candidates.score(rank));
        if (average + together(groups.sizeOf(a) * groups.sizeOf(b)) > 0
            && verdicts.allow(groups, a, b)) {
          note(a, b, average);
          groups.join(a, b);
        }
      }
    }
    groups = Settling.settled(groups, size, verdicts, scores);
  }

  PairScores scores() {
    return scores;
  }

  /// The groups joined.
  Groups groups() {
    return groups;
  }

  /// The pair that stood for the joining of a record's group to another, smaller record in the
  /// upper half; 0 where there is none.
  long joinOf(int record) {
    return joins[record];
  }

  /// How many bits speak for that, without prudence.
  double joinBits(int record) {
    return joinBits[record];
  }

  /// What the number of pairs adds to their average.
  static double together(int pairs) {
    return pairs < DOUBLINGS.length ? DOUBLINGS[pairs] : MANY;
  }

  /// Notes that the groups of two records are about to be joined, and how sure that is.
  void note(int a, int b, double score) {
    if (groups.together(a, b)) {
      return;
    }
    joins[b] = score < SURE ? strongest(a, b) : (long) a << 32 | b;
    joinBits[b] = (float) scores.withoutPrudence((int) (joins[b] >>> 32), (int) joins[b], score);
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

  /// The average score between two groups, minus infinity where any pair is impossible.
  double average(int a, int b, double score) {
    if (groups.sizeOf(a) == 1 && groups.sizeOf(b) == 1) {
      return score;
    }
    double sum = 0;
    int count = 0;
    int x = a;
    for (int i = 0; i < MOST_COMPARED; i++) {
      int y = b;
      for (int j = 0; j < MOST_COMPARED; j++) {
        double one = scores.of(x, y);
        if (one == PairScores.IMPOSSIBLE) {
          return one;
        }
        if (!Double.isNaN(one)) {
          sum += one;
          count++;
        }
        y = groups.after(y);
        if (y == b) {
          break;
        }
      }
      x = groups.after(x);
      if (x == a) {
        break;
      }
    }
    return count == 0 ? PairScores.IMPOSSIBLE : sum / count;
  }
}
