package fr.prevenir.link;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// How much each level of agreement speaks for one person, in bits. A pair is of one person, of two
/// people of one household, or of two strangers; each kind has its own chances of each level
/// (Fellegi and Sunter, 1969, with a third class: what relatives share speaks for nobody). Those of
/// one person are learnt from the candidate pairs, those of strangers from pairs taken at random.
final class Weights {
  private static final int ROUNDS = 12;

  /// Pairs for each record, beside one, that are believed to be of one person, or of one household,
  /// before any
  /// is seen.
  private static final double FEW = .002;

  /// Observations that what was known before learning is worth.
  private static final double BELIEF = 400;

  private static final double HARDLY_ANY_BELIEF = 4;

  /// Pairs of strangers from which a typical frequency is learnt.
  private static final double FEWEST = 3;

  private final Trait[] traits;
  private final double[][] match;

  /// As `match`, with next to no belief: what was seen.
  private final double[][] seenOfMatch;
  private final double[][] household;
  private final double[][] strangers;

  /// Bits of one person against strangers, and against a household, for each trait and level.
  private final double[][] bits;

  private final double[][] kinBits;

  /// The frequency that the value of a pair of strangers agreeing at a level typically has.
  private final double[][] reference;

  /// Logarithms of the shares of pairs of one person and of one household among all pairs.
  private double prior;
  private double kinPrior;
  private final int size;

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

  /// Chances of one person below which a pair teaches nothing: there are so many of them that
  /// they would teach what they were taught.
  private static final double PLAUSIBLE = .2;

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
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
      int level = Level.of(vector, t);
      if (level != Level.MISSING && level != Level.DIFFERENT) {
        double frequency = traits[t].frequency(a, b, level);
        if (frequency > 0) {
          sum += rarer(log2(reference(t, level) / frequency), level);
        }
      }
    }
    return sum;
  }

  /// No value counts for more than so many bits beyond its level.
  private static double rarer(double bits, int level) {
    return Math.clamp(bits, -8, level == Level.SAME ? 8 : 4);
  }

  private double reference(int trait, int level) {
    double learnt = reference[trait][level];
    return learnt > 0
        ? learnt
        : level == Level.SAME ? strangers[trait][level] : traits[trait].typical(level);
  }

  /// The bits that speak for one person, against strangers and against a household together.
  double score(int a, int b, long vector) {
    return together(
        plain(vector, bits) + prior + rarity(a, b, vector),
        plain(vector, kinBits) + prior - kinPrior);
  }

  /// The bits for a pair were its vector another, drawn one: values are rare where the two agree.
  double score(int a, int b, long drawn, long vector) {
    long kept = 0;
    for (int t = 0; t < traits.length; t++) {
      int level = Level.of(drawn, t);
      kept |= level == Level.of(vector, t) ? Level.at(t, level) : 0;
    }
    return together(
        plain(drawn, bits) + prior + rarity(a, b, kept), plain(drawn, kinBits) + prior - kinPrior);
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

  /// Learns by EM (Dempster, Laird and Rubin, 1977).
  ///
  /// @param pairs candidate pairs, each standing for `share` of them
  /// @param random pairs taken at random
  void learn(Comparator comparator, long[] pairs, double share, long[] random) {
    long[] vectors = vectors(comparator, pairs);
    long[] randomVectors = vectors(comparator, random);
    float[] logs = logs(pairs, vectors);
    float[] randomLogs = logs(random, randomVectors);
    learnStrangers(randomVectors, randomLogs, new double[random.length]);
    double all = (double) size * (size - 1) / 2;
    double[] ofMatch = new double[pairs.length];
    double[] ofKin = new double[pairs.length];
    for (int round = 0; round < ROUNDS; round++) {
      expect(vectors, logs, ofMatch, ofKin);
      double[] one = new double[random.length];
      expect(randomVectors, randomLogs, one, new double[random.length]);
      learnStrangers(randomVectors, randomLogs, one);
      double matches = 0;
      double kin = 0;
      double[][] seen = new double[traits.length][Level.COUNT];
      for (int p = 0; p < pairs.length; p++) {
        double taught = ofMatch[p] < PLAUSIBLE ? 0 : ofMatch[p];
        matches += taught;
        kin += ofKin[p];
        for (int t = 0; t < traits.length; t++) {
          seen[t][Level.of(vectors[p], t)] += taught;
        }
      }
      for (int t = 0; t < traits.length; t++) {
        update(match[t], traits[t].chances.match(), seen[t], BELIEF);
        update(seenOfMatch[t], traits[t].chances.match(), seen[t], HARDLY_ANY_BELIEF);
      }
      prior = log2((matches * share + 1 + FEW * size) / (all + size));
      kinPrior = log2((kin * share + 1 + FEW * size) / (all + size));
      weigh();
    }
  }

  private static long[] vectors(Comparator comparator, long[] pairs) {
    return IntStream.range(0, pairs.length)
        .parallel()
        .mapToLong(p -> comparator.compare((int) (pairs[p] >>> 32), (int) pairs[p]))
        .toArray();
  }

  /// For each pair and trait the logarithm of the frequency of the value agreed on, NaN where
  /// nothing is known of it.
  private float[] logs(long[] pairs, long[] vectors) {
    float[] logs = new float[pairs.length * traits.length];
    IntStream.range(0, pairs.length)
        .parallel()
        .forEach(
            p -> {
              for (int t = 0; t < traits.length; t++) {
                int level = Level.of(vectors[p], t);
                double frequency =
                    level == Level.MISSING || level == Level.DIFFERENT
                        ? 0
                        : traits[t].frequency((int) (pairs[p] >>> 32), (int) pairs[p], level);
                logs[p * traits.length + t] = frequency > 0 ? (float) log2(frequency) : Float.NaN;
              }
            });
    return logs;
  }

  private double[][] references() {
    double[][] references = new double[traits.length][Level.COUNT];
    for (int t = 0; t < traits.length; t++) {
      for (int level = 1; level < Level.COUNT; level++) {
        references[t][level] = log2(reference(t, level));
      }
    }
    return references;
  }

  private void expect(long[] vectors, float[] logs, double[] ofMatch, double[] ofKin) {
    double[][] references = references();
    IntStream.range(0, vectors.length)
        .parallel()
        .forEach(
            p -> {
              double rarity = 0;
              for (int t = 0; t < traits.length; t++) {
                float log = logs[p * traits.length + t];
                if (!Float.isNaN(log)) {
                  int level = Level.of(vectors[p], t);
                  rarity += rarer(references[t][level] - log, level);
                }
              }
              double againstStrangers = plain(vectors[p], bits) + prior + rarity;
              double againstKin = plain(vectors[p], kinBits) + prior - kinPrior;
              double one = 1 / (1 + Math.pow(2, -againstStrangers) + Math.pow(2, -againstKin));
              ofMatch[p] = one;
              ofKin[p] = one * Math.pow(2, -againstKin);
            });
  }

  private static void update(double[] chances, double[] before, double[] seen, double belief) {
    double total = 0;
    for (int level = 1; level < Level.COUNT; level++) {
      total += seen[level];
    }
    for (int level = 1; level < Level.COUNT; level++) {
      if (before[level] > 0) {
        chances[level] = (seen[level] + belief * before[level]) / (total + belief);
      }
    }
  }

  private void learnStrangers(long[] vectors, float[] logs, double[] ofMatch) {
    double[][] seen = new double[traits.length][Level.COUNT];
    double[][] sums = new double[traits.length][Level.COUNT];
    double[][] summed = new double[traits.length][Level.COUNT];
    for (int p = 0; p < vectors.length; p++) {
      double two = 1 - ofMatch[p];
      for (int t = 0; t < traits.length; t++) {
        int level = Level.of(vectors[p], t);
        seen[t][level] += two;
        float log = logs[p * traits.length + t];
        if (level > Level.SAME && !Float.isNaN(log)) {
          sums[t][level] += two * log;
          summed[t][level] += two;
        }
      }
    }
    for (int t = 0; t < traits.length; t++) {
      update(strangers[t], traits[t].chances.strangers(), seen[t], BELIEF);
      for (int level = Level.SAME + 1; level < Level.COUNT; level++) {
        reference[t][level] =
            summed[t][level] < FEWEST ? 0 : Math.pow(2, sums[t][level] / summed[t][level]);
      }
    }
  }
}
