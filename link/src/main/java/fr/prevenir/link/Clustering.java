package fr.prevenir.link;

/// Joins records whose pairs speak for one person: average link, the strongest groups first, never
/// across a pair that cannot be one person.
final class Clustering {
  /// Pairs below this many bits are not even doubtful.
  static final double DOUBTFUL = -4.3;

  /// Members of a group that stand for it in an average.
  private static final int MOST_COMPARED = 16;

  private final PairScores scores;
  private final Verdicts verdicts;
  private final Joins joins;
  private Groups groups;

  /// @param groups of records joined already
  Clustering(Groups groups, PairScores scores, Verdicts verdicts) {
    this.groups = groups;
    this.scores = scores;
    this.verdicts = verdicts;
    joins = new Joins(groups, scores, verdicts);
  }

  /// Joins the candidates.
  void join(ScoredPairs candidates) {
    new AverageLink(joins).join(candidates);
    for (int rank = 0; rank < candidates.positive(); rank++) {
      int a = candidates.first(rank);
      int b = candidates.second(rank);
      if (!groups.together(a, b)) {
        double average = average(a, b, candidates.score(rank));
        if (average + GroupAverages.together(groups.sizeOf(a) * groups.sizeOf(b)) > 0
            && verdicts.allow(groups, a, b)) {
          joins.join(a, b, average);
        }
      }
    }
    groups = Settling.settled(groups, verdicts, scores);
  }

  PairScores scores() {
    return scores;
  }

  /// The groups joined.
  Groups groups() {
    return groups;
  }

  /// How they were joined, before the verdicts were obeyed.
  Joins joins() {
    return joins;
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
        double one = scores.ofGrouped(x, y);
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
