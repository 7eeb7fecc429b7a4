package fr.prevenir.link;

/// One thing that is compared of two records, with what is known of it before anything was learnt.
abstract class Trait {
  /// Stable code in explanations.
  final String code;

  /// The chance of each [Level] where both records have a value.
  final Chances chances;

  Trait(String code, Chances chances) {
    this.code = code;
    this.chances = chances;
  }

  /// The level of agreement of two records.
  abstract int level(int a, int b);

  /// The level of two records that differ here, looked at more closely: done only where the rest
  /// makes one person plausible.
  int closer(int a, int b) {
    return Level.DIFFERENT;
  }

  /// Whether one person and a household have a level as often as one another as was known before
  /// learning, whatever is learnt of the level: how often it can be compared at all is no evidence.
  boolean asInHousehold(int level) {
    return false;
  }

  /// Whether the frequency of the values tells one person from two of a household too: theirs are
  /// as frequent as those of strangers, a slip makes a rare one.
  boolean rareInHousehold(int level) {
    return false;
  }

  /// How frequent the value is on which the records agree at this level, for weights by the very
  /// value; 0 where the level's own chance is all that is known.
  double frequency(int a, int b, int level) {
    return 0;
  }

  /// What [#frequency] typically is of strangers that agree at a level short of the same, before it
  /// was learnt.
  double typical(int level) {
    return 0;
  }

  /// Chances of the levels.
  ///
  /// @param match among pairs of one person
  /// @param household among pairs of two people of one family or household
  /// @param strangers among pairs of any other two people
  record Chances(double[] match, double[] household, double[] strangers) {
    static Builder builder() {
      return new Builder();
    }

    static final class Builder {
      private final Chances chances =
          new Chances(new double[Level.COUNT], new double[Level.COUNT], new double[Level.COUNT]);

      Builder level(int level, double match, double household, double strangers) {
        chances.match[level] = match;
        chances.household[level] = household;
        chances.strangers[level] = strangers;
        return this;
      }

      Chances build() {
        return chances;
      }
    }
  }

  /// How many records bear each value.
  static int[] counts(int values, int[] of) {
    int[] counts = new int[values];
    for (int value : of) {
      if (value >= 0) {
        counts[value]++;
      }
    }
    return counts;
  }
}
