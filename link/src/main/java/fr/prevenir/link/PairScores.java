package fr.prevenir.link;

/// How many bits speak for two records being one person: the weights of what they agree in, less
/// what caution asks, or the certainty that they are two.
final class PairScores {
  /// Of a pair that cannot be one person.
  static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

  /// Bits that an agreement in names and age alone is worth less than the weights say: first name,
  /// surname and age go together by origin and fashion.
  static final double NAMES_ALONE = 1;

  /// Bits by which it must be likelier that an agreement in names and age alone is of one person
  /// than of two, before two records are joined on it: a false join takes a victim away.
  static final double PRUDENCE = 4;

  /// Where first names and birth dates that both differ weigh less than this, such pairs are not
  /// weighed any further.
  private static final double FAR_APART = -11;

  private static final double HOPELESS = -50;

  private final Comparator comparator;
  private final TraitPlaces places;
  private final Refusals refusals;
  private final Weights weights;
  private final Verdicts verdicts;
  private final boolean skipFarApart;

  PairScores(Comparator comparator, Weights weights, Verdicts verdicts) {
    this.comparator = comparator;
    this.places = comparator.places();
    this.refusals = comparator.refusals();
    this.weights = weights;
    this.verdicts = verdicts;
    skipFarApart = refusals.farApart(weights) < FAR_APART;
  }

  /// The bits for a pair, [#IMPOSSIBLE] where it cannot be one person, NaN where it says nothing.
  double of(int a, int b) {
    return score(a, b, false);
  }

  /// The bits for a pair of which one is joined to others already: NaN also where nothing but names
  /// of the two could be compared, since those others speak for them.
  double ofGrouped(int a, int b) {
    return score(a, b, true);
  }

  private double score(int a, int b, boolean grouped) {
    if (verdicts.apart(a, b) || refusals.ownNumbers(a, b)) {
      return IMPOSSIBLE;
    }
    if (skipFarApart && refusals.farApart(a, b)) {
      return HOPELESS;
    }
    long vector = comparator.compare(a, b);
    if (places.saysNothing(vector)
        || grouped && places.namesAlone(vector)
        || refusals.ofRelative(a, b, vector)) {
      return Double.NaN;
    }
    if (!refusals.impossible(vector).isEmpty()) {
      return IMPOSSIBLE;
    }
    return weights.score(a, b, vector) - caution(places, vector);
  }

  /// Bits that the score of a pair has less than its weights say.
  static double caution(TraitPlaces places, long vector) {
    return places.namesOnly(vector) ? NAMES_ALONE + PRUDENCE : 0;
  }

  /// The bits with which a pair speaks for one person, without the prudence in its score.
  double withoutPrudence(int a, int b, double score) {
    return places.namesOnly(comparator.compare(a, b)) ? score + PRUDENCE : score;
  }
}
