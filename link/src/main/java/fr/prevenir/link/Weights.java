package fr.prevenir.link;

import java.util.SplittableRandom;

/// How much each level of agreement speaks for one person, in bits. A pair is of one person, of two
/// people of one household, or of two strangers; each kind has its own chances of each level
/// (Fellegi and Sunter, 1969, with a third class: what relatives share speaks for nobody). Those of
/// one person are learnt from the candidate pairs, those of strangers from pairs taken at random.
final class Weights {
  final Trait[] traits;

  /// The chance of each level of each trait, for pairs of one person.
  final double[][] match;

  /// As `match`, with next to no belief: what was seen.
  final double[][] seenOfMatch;

  private final double[][] household;
  final double[][] strangers;

  /// Bits of one person against strangers, and against a household, for each trait and level.
  private final double[][] bits;

  private final double[][] kinBits;

  /// The frequency that the value of a pair of strangers agreeing at a level typically has.
  final double[][] reference;

  /// Logarithms of the shares of pairs of one person and of one household among all pairs.
  private double prior;

  private double kinPrior;
  final int size;

  Weights(Trait[] traits, int size) {
    this.traits = traits;
    this.size = Math.max(2, size);
    match = new double[traits.length][];
    seenOfMatch = new double[traits.length][];
    household = new double[traits.length][];
    strangers = new double[traits.length][];
    reference = new double[traits.length][Level.COUNT];
    bits = new double[traits.length][Level.COUNT];
    kinBits = new double[traits.length][Level.COUNT];
    for (int t = 0; t < traits.length; t++) {
      match[t] = traits[t].chances.match().clone();
      seenOfMatch[t] = match[t].clone();
      household[t] = traits[t].chances.household().clone();
      strangers[t] = traits[t].chances.strangers().clone();
    }
    prior = -log2(this.size);
    kinPrior = -log2(this.size);
    weigh();
  }

  /// The weights that [#parameters] gave, for the same traits.
  Weights(Trait[] traits, int size, double[] parameters) {
    this(traits, size);
    int at = 0;
    prior = parameters[at++];
    kinPrior = parameters[at++];
    for (int t = 0; t < traits.length; t++) {
      for (double[][] table : tables()) {
        System.arraycopy(parameters, at, table[t], 0, Level.COUNT);
        at += Level.COUNT;
      }
    }
    weigh();
  }

  /// What was learnt.
  double[] parameters() {
    double[] parameters = new double[2 + traits.length * tables().length * Level.COUNT];
    int at = 0;
    parameters[at++] = prior;
    parameters[at++] = kinPrior;
    for (int t = 0; t < traits.length; t++) {
      for (double[][] table : tables()) {
        System.arraycopy(table[t], 0, parameters, at, Level.COUNT);
        at += Level.COUNT;
      }
    }
    return parameters;
  }

  private double[][][] tables() {
    return new double[][][] {match, seenOfMatch, strangers, reference};
  }

  static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  /// Takes what was learnt: the shares of pairs of one person and of one household among all, in
  /// bits, beside the chances of the levels.
  void learnt(double prior, double kinPrior) {
    this.prior = prior;
    this.kinPrior = kinPrior;
    weigh();
  }

  private void weigh() {
    for (int t = 0; t < traits.length; t++) {
      for (int level = 1; level < Level.COUNT; level++) {
        if (match[t][level] > 0) {
          bits[t][level] = log2(match[t][level] / strangers[t][level]);
          double of =
              traits[t].asInHousehold(level) ? traits[t].chances.match()[level] : match[t][level];
          kinBits[t][level] = log2(of / household[t][level]);
        }
      }
    }
  }

  double prior() {
    return prior;
  }

  double bits(int trait, int level) {
    return bits[trait][level];
  }

  /// Bits by which a pair's own values are rarer than what agrees at their levels typically is.
  double rarity(int a, int b, long vector) {
    double sum = 0;
    for (int t = 0; t < traits.length; t++) {
      sum += rarity(a, b, t, Level.of(vector, t));
    }
    return sum;
  }

  /// The same, of traits by which two of a household would be told apart.
  private double rarityInHousehold(int a, int b, long vector) {
    double sum = 0;
    for (int t = 0; t < traits.length; t++) {
      int level = Level.of(vector, t);
      sum += traits[t].rareInHousehold(level) ? rarity(a, b, t, level) : 0;
    }
    return sum;
  }

  private double rarity(int a, int b, int trait, int level) {
    if (level == Level.MISSING || level == Level.DIFFERENT) {
      return 0;
    }
    double frequency = traits[trait].frequency(a, b, level);
    return frequency > 0 ? rarer(log2(reference(trait, level) / frequency), level) : 0;
  }

  /// No value counts for more than so many bits beyond its level.
  static double rarer(double bits, int level) {
    return Math.clamp(bits, -8, level == Level.SAME ? 8 : 4);
  }

  double reference(int trait, int level) {
    double learnt = reference[trait][level];
    return learnt > 0
        ? learnt
        : level == Level.SAME ? strangers[trait][level] : traits[trait].typical(level);
  }

  /// The bits that speak for one person, against strangers and against a household together.
  double score(int a, int b, long vector) {
    return weighed(a, b, vector, vector);
  }

  /// The bits for a pair were its vector another, drawn one: values are rare where the two agree.
  double score(int a, int b, long drawn, long vector) {
    long kept = 0;
    for (int t = 0; t < traits.length; t++) {
      int level = Level.of(drawn, t);
      kept |= level == Level.of(vector, t) ? Level.at(t, level) : 0;
    }
    return weighed(a, b, drawn, kept);
  }

  /// @param rare the levels of which the pair's own values say how rare they are
  private double weighed(int a, int b, long vector, long rare) {
    return together(
        againstStrangers(vector) + rarity(a, b, rare),
        againstKin(vector) + rarityInHousehold(a, b, rare));
  }

  /// The bits that levels speak for one person against strangers, whatever the values.
  double againstStrangers(long vector) {
    return plain(vector, bits) + prior;
  }

  /// The bits that levels speak for one person against two of one household.
  double againstKin(long vector) {
    return plain(vector, kinBits) + prior - kinPrior;
  }

  /// A vector of one person with the same traits known as in this one.
  long drawn(long vector, SplittableRandom random) {
    long drawn = 0;
    for (int t = 0; t < traits.length; t++) {
      if (Level.of(vector, t) != Level.MISSING) {
        double left = random.nextDouble();
        int level = 0;
        while (left >= 0 && level < Level.COUNT - 1) {
          left -= seenOfMatch[t][++level];
        }
        drawn |= Level.at(t, level);
      }
    }
    return drawn;
  }

  private double plain(long vector, double[][] table) {
    double sum = 0;
    for (int t = 0; t < traits.length; t++) {
      sum += table[t][Level.of(vector, t)];
    }
    return sum;
  }

  /// `-log2(2^-x + 2^-y)`.
  private static double together(double x, double y) {
    double less = Math.min(x, y);
    double apart = Math.abs(x - y);
    return apart > 40 ? less : less - log2(1 + Math.pow(2, -apart));
  }
}
