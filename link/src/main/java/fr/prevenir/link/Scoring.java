package fr.prevenir.link;

/// The candidate pairs of a table and what weighs them, learnt from the table itself: the innermost
/// work of a linkage, apart from it.
public final class Scoring {
  private final long[] pairs;
  private final PairScores scores;

  private Scoring(long[] pairs, PairScores scores) {
    this.pairs = pairs;
    this.scores = scores;
  }

  /// Finds the candidates and learns the weights.
  public static Scoring of(LinkTable table, LinkOptions options) {
    return Linker.in(
        options,
        () -> {
          Linker.Candidates candidates = Linker.candidates(new SteadyOrder(table).sorted(table));
          return new Scoring(
              candidates.pairs(),
              new PairScores(candidates.comparator(), candidates.weights(), Verdicts.NONE));
        });
  }

  /// How many candidate pairs there are.
  public int size() {
    return pairs.length;
  }

  /// The bits that speak for a candidate pair being one person; minus infinity where it cannot be,
  /// NaN where nothing can be compared.
  ///
  /// @param pair from 0
  public double bits(int pair) {
    return scores.of((int) (pairs[pair] >>> 32), (int) pairs[pair]);
  }
}
