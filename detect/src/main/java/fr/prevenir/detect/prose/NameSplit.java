package fr.prevenir.detect.prose;

import java.util.List;

/// Tells first names from surnames in units that stand side by side: by the lists, the writing and
/// what is usual.
final class NameSplit {
  private static final double[] GIVEN_COUNT = {-4, 0, -1, -1.6, -3, -6};
  private static final double[] FAMILY_COUNT = {-9, 0, -3.5, -6, -9};
  private static final double FAMILY_FIRST = -0.7;
  private static final double MIXED = -3.5;
  private static final double UPPER_FAMILY = 2.5;

  private NameSplit() {}

  /// Where the second kind of name begins, and which comes first.
  ///
  /// @param cut units of the first kind
  /// @param givenFirst whether these are first names
  record Cut(int cut, boolean givenFirst) {}

  /// The most probable cut of one or more units.
  static Cut best(List<NameUnit> units) {
    int n = units.size();
    if (abridged(units)) {
      return new Cut(n - 1, true);
    }
    Cut best = new Cut(n, false);
    double top = Double.NEGATIVE_INFINITY;
    boolean upper = units.stream().anyMatch(u -> u.shape() == Text.Shape.UPPER && !u.initial());
    boolean lower = units.stream().anyMatch(u -> u.shape() == Text.Shape.CAPITALISED);
    for (int cut = 1; cut <= n; cut++) {
      for (boolean givenFirst : new boolean[] {true, false}) {
        double score = score(units, cut, givenFirst, upper && lower);
        if (score > top) {
          top = score;
          best = new Cut(cut, givenFirst);
        }
      }
    }
    return best;
  }

  /// `Yann G.`: first names behind which the surname is cut to its initial.
  private static boolean abridged(List<NameUnit> units) {
    int last = units.size() - 1;
    return last > 0
        && units.get(last).initial()
        && units.get(last).to() - units.get(last).from() <= 2
        && units.subList(0, last).stream()
            .allMatch(
                u ->
                    u.shape() == Text.Shape.CAPITALISED
                        && u.listedGiven()
                        && !u.particle()
                        && u.asGiven() > u.asFamily());
  }

  private static double score(List<NameUnit> units, int cut, boolean givenFirst, boolean twoCases) {
    int n = units.size();
    int givens = givenFirst ? cut : n - cut;
    double score =
        GIVEN_COUNT[Math.min(givens, GIVEN_COUNT.length - 1)]
            + FAMILY_COUNT[Math.min(n - givens, FAMILY_COUNT.length - 1)];
    score += givenFirst ? 0 : FAMILY_FIRST;
    for (int i = 0; i < n; i++) {
      NameUnit unit = units.get(i);
      boolean given = i < cut == givenFirst;
      score += given ? unit.asGiven() : unit.asFamily();
      if (twoCases && !unit.initial()) {
        score += unit.shape() == Text.Shape.UPPER && !given ? UPPER_FAMILY : 0;
        boolean sameKind = i > 0 && i != cut && !units.get(i - 1).initial();
        score += sameKind && units.get(i - 1).shape() != unit.shape() ? MIXED : 0;
      }
    }
    return score;
  }
}
