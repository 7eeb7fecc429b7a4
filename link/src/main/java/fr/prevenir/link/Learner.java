package fr.prevenir.link;

import java.util.stream.IntStream;

/// Learns [Weights] from pairs by EM (Dempster, Laird and Rubin, 1977): how likely each pair is of
/// one person follows from the weights, and the weights from how likely the pairs are.
final class Learner {
  private static final int ROUNDS = 12;

  /// Pairs for each record, beside one, that are believed to be of one person, or of one household,
  /// before any is seen.
  private static final double FEW = .002;

  /// Observations that what was known before learning is worth.
  private static final double BELIEF = 400;

  private static final double HARDLY_ANY_BELIEF = 4;

  /// Pairs of strangers from which a typical frequency is learnt.
  private static final double FEWEST = 3;

  /// Chances of one person below which a pair teaches nothing: there are so many of them that
  /// they would teach what they were taught.
  private static final double PLAUSIBLE = .2;

  private final Weights weights;
  private final Trait[] traits;
  private final Comparator comparator;

  Learner(Weights weights, Comparator comparator) {
    this.weights = weights;
    this.comparator = comparator;
    traits = weights.traits;
  }

  /// Pairs to learn from.
  ///
  /// @param vectors how each agrees
  /// @param logs for each pair and trait the logarithm of the frequency of the value agreed on, NaN
  /// where nothing is known of it
  /// @param ofMatch how likely each is of one person
  /// @param ofKin how likely each is of two people of one household
  private record Sample(long[] vectors, float[] logs, double[] ofMatch, double[] ofKin) {
    int size() {
      return vectors.length;
    }
  }

  /// @param candidates pairs, each standing for `share` of them
  /// @param random pairs taken at random
  void learn(long[] candidates, double share, long[] random) {
    Sample pairs = sample(candidates);
    Sample strangers = sample(random);
    learnStrangers(strangers);
    for (int round = 0; round < ROUNDS; round++) {
      expect(pairs);
      expect(strangers);
      learnStrangers(strangers);
      learnMatches(pairs, share);
    }
  }

  private Sample sample(long[] pairs) {
    long[] vectors =
        IntStream.range(0, pairs.length)
            .parallel()
            .mapToLong(p -> comparator.compare((int) (pairs[p] >>> 32), (int) pairs[p]))
            .toArray();
    return new Sample(
        vectors, logs(pairs, vectors), new double[pairs.length], new double[pairs.length]);
  }

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
                logs[p * traits.length + t] =
                    frequency > 0 ? (float) Weights.log2(frequency) : Float.NaN;
              }
            });
    return logs;
  }

  private void expect(Sample sample) {
    double[][] references = references();
    IntStream.range(0, sample.size())
        .parallel()
        .forEach(
            p -> {
              long vector = sample.vectors[p];
              double rarity = 0;
              double inHousehold = 0;
              for (int t = 0; t < traits.length; t++) {
                float log = sample.logs[p * traits.length + t];
                if (!Float.isNaN(log)) {
                  int level = Level.of(vector, t);
                  double rarer = Weights.rarer(references[t][level] - log, level);
                  rarity += rarer;
                  inHousehold += traits[t].rareInHousehold(level) ? rarer : 0;
                }
              }
              double ofStrangers = Math.pow(2, -weights.againstStrangers(vector) - rarity);
              double ofKin = Math.pow(2, -weights.againstKin(vector) - inHousehold);
              sample.ofMatch[p] = 1 / (1 + ofStrangers + ofKin);
              sample.ofKin[p] = ofKin * sample.ofMatch[p];
            });
  }

  private double[][] references() {
    double[][] references = new double[traits.length][Level.COUNT];
    for (int t = 0; t < traits.length; t++) {
      for (int level = 1; level < Level.COUNT; level++) {
        references[t][level] = Weights.log2(weights.reference(t, level));
      }
    }
    return references;
  }

  private void learnMatches(Sample sample, double share) {
    double matches = 0;
    double kin = 0;
    double[][] seen = new double[traits.length][Level.COUNT];
    for (int p = 0; p < sample.size(); p++) {
      double taught = sample.ofMatch[p] < PLAUSIBLE ? 0 : sample.ofMatch[p];
      matches += taught;
      kin += sample.ofKin[p];
      for (int t = 0; t < traits.length; t++) {
        seen[t][Level.of(sample.vectors[p], t)] += taught;
      }
    }
    for (int t = 0; t < traits.length; t++) {
      update(weights.match[t], traits[t].chances.match(), seen[t], BELIEF);
      update(weights.seenOfMatch[t], traits[t].chances.match(), seen[t], HARDLY_ANY_BELIEF);
    }
    weights.learnt(ofAll(matches * share), ofAll(kin * share));
  }

  /// The share of so many pairs among all, in bits.
  private double ofAll(double pairs) {
    double all = (double) weights.size * (weights.size - 1) / 2;
    return Weights.log2((pairs + 1 + FEW * weights.size) / (all + weights.size));
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

  private void learnStrangers(Sample sample) {
    double[][] seen = new double[traits.length][Level.COUNT];
    double[][] sums = new double[traits.length][Level.COUNT];
    double[][] summed = new double[traits.length][Level.COUNT];
    for (int p = 0; p < sample.size(); p++) {
      double two = 1 - sample.ofMatch[p];
      for (int t = 0; t < traits.length; t++) {
        int level = Level.of(sample.vectors[p], t);
        seen[t][level] += two;
        float log = sample.logs[p * traits.length + t];
        if (level > Level.SAME && !Float.isNaN(log)) {
          sums[t][level] += two * log;
          summed[t][level] += two;
        }
      }
    }
    for (int t = 0; t < traits.length; t++) {
      update(weights.strangers[t], traits[t].chances.strangers(), seen[t], BELIEF);
      for (int level = Level.SAME + 1; level < Level.COUNT; level++) {
        weights.reference[t][level] =
            summed[t][level] < FEWEST ? 0 : Math.pow(2, sums[t][level] / summed[t][level]);
      }
    }
  }
}
