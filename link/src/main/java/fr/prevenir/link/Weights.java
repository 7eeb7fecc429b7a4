package fr.prevenir.link;

import java.util.Arrays;

/// How much each level of agreement speaks for one person, in bits (Fellegi and Sunter, 1969):
/// `log2(m/u)`,
/// with `u` from the frequency of the very value where values differ much in frequency.
final class Weights {
  private static final int S = Comparator.SAME;
  private static final int P = Comparator.PART;
  private static final int N = Comparator.NEAR;
  private static final int D = Comparator.DIFFERENT;
  private static final int C = Comparator.COARSE;

  /// Chances of each level among pairs of one person and of two, before anything was learnt.
  private final double[][] m = new double[Comparator.FIELDS][Comparator.LEVELS];

  private final double[][] u = new double[Comparator.FIELDS][Comparator.LEVELS];
  private final double[][] bits = new double[Comparator.FIELDS][Comparator.LEVELS];
  private final Features features;
  private double prior;
  private final int members;

  Weights(Features features, int members) {
    this.features = features;
    this.members = Math.max(2, members);
    prior = -log2(this.members);
    set(
        Comparator.SURNAME,
        new double[] {.90, .06, .03, .01},
        new double[] {.0008, .0008, .0006, .998});
    set(
        Comparator.GIVEN,
        new double[] {.91, .06, .025, .005},
        new double[] {.006, .008, .002, .984});
    set(Comparator.SEX, new double[] {.99, 0, 0, .01}, new double[] {.5, 0, 0, .5});
    set(Comparator.NIR, new double[] {.97, 0, .02, .01}, new double[] {1e-7, 0, 1e-6, .999});
    set(Comparator.PHONE, new double[] {.75, 0, 0, .25}, new double[] {2e-4, 0, 0, .999});
    set(Comparator.EMAIL, new double[] {.80, 0, 0, .20}, new double[] {2e-4, 0, 0, .999});
    set(Comparator.BIRTH_PLACE, new double[] {.93, 0, 0, .07}, new double[] {.01, 0, 0, .99});
    set(Comparator.BIRTH, new double[] {.955, 0, .03, .005}, new double[] {4e-5, 0, 2e-3, .996});
    m[Comparator.BIRTH][C] = .01;
    u[Comparator.BIRTH][C] = 4e-4;
    set(Comparator.ADDRESS, new double[] {.78, 0, 0, .12}, new double[] {3e-4, 0, 0, .98});
    m[Comparator.ADDRESS][C] = .10;
    u[Comparator.ADDRESS][C] = .002;
    m[Comparator.NIR][C] = .5;
    u[Comparator.NIR][C] = .2;
    weigh();
  }

  private void set(int field, double[] same, double[] two) {
    int[] levels = {S, P, N, D};
    for (int i = 0; i < levels.length; i++) {
      m[field][levels[i]] = same[i];
      u[field][levels[i]] = two[i];
    }
  }

  private void weigh() {
    for (int f = 0; f < Comparator.FIELDS; f++) {
      for (int level = 1; level < Comparator.LEVELS; level++) {
        bits[f][level] = m[f][level] <= 0 || u[f][level] <= 0 ? 0 : log2(m[f][level] / u[f][level]);
      }
    }
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  /// The weights that [#parameters] gave, for the same identities.
  Weights(Features features, int members, double[] parameters) {
    this(features, members);
    prior = parameters[0];
    for (int f = 0; f < Comparator.FIELDS; f++) {
      for (int level = 0; level < Comparator.LEVELS; level++) {
        m[f][level] = parameters[1 + f * Comparator.LEVELS + level];
      }
    }
    weigh();
  }

  /// What was learnt: the prior, then `m` field by field, level by level.
  double[] parameters() {
    double[] parameters = new double[1 + Comparator.FIELDS * Comparator.LEVELS];
    parameters[0] = prior;
    for (int f = 0; f < Comparator.FIELDS; f++) {
      System.arraycopy(m[f], 0, parameters, 1 + f * Comparator.LEVELS, Comparator.LEVELS);
    }
    return parameters;
  }

  double prior() {
    return prior;
  }

  /// Learns `m` by EM on the histogram of comparison vectors of candidate pairs; `u` stays, so the
  /// classes
  /// cannot swap. Each level keeps its order: agreement never weighs less than difference.
  ///
  /// @param share how many candidate pairs each counted one stands for
  void learn(long[] vectors, int[] counts, double share) {
    double first = prior;
    for (int round = 0; round < 12; round++) {
      double[][] weight = new double[Comparator.FIELDS][Comparator.LEVELS];
      double matches = 0;
      for (int v = 0; v < vectors.length; v++) {
        double odds = Math.pow(2, Math.min(60, plain(vectors[v])));
        double expected = counts[v] * odds / (1 + odds);
        matches += expected;
        for (int f = 0; f < Comparator.FIELDS; f++) {
          weight[f][Comparator.level(vectors[v], f)] += expected;
        }
      }
      for (int f = 0; f < Comparator.FIELDS; f++) {
        update(f, weight[f]);
      }
      double pairs = (double) members * (members - 1) / 2;
      double learnt = log2(Math.max(1, matches * share) / pairs);
      prior = Math.max(first - 0.5, Math.min(first + 1, learnt));
      weigh();
    }
  }

  /// Moves the chances of a field towards those seen, by as much as was seen of it.
  private void update(int field, double[] weight) {
    double seen = Arrays.stream(weight).sum() - weight[Comparator.MISSING];
    double trust = seen / (seen + 2_000);
    for (int level = 1; level < Comparator.LEVELS; level++) {
      if (m[field][level] > 0 && seen > 0) {
        double learnt = Math.max(weight[level] / seen, 1e-4);
        m[field][level] = trust * learnt + (1 - trust) * m[field][level];
      }
    }
  }

  /// The bits of a vector without the frequencies of its values.
  private double plain(long vector) {
    double sum = prior;
    for (int f = 0; f < Comparator.FIELDS; f++) {
      sum += bits[f][Comparator.level(vector, f)];
    }
    return sum;
  }

  /// The bits that speak for one person, with the frequencies of the names.
  double score(int a, int b, long vector) {
    double sum = plain(vector);
    if (Comparator.level(vector, Comparator.SURNAME) == S) {
      sum += rarity(sharedSurname(a, b), features.surnameCount, u[Comparator.SURNAME][S]);
    }
    if (Comparator.level(vector, Comparator.GIVEN) == S && features.given[a] == features.given[b]) {
      sum += rarity(features.given[a], features.givenCount, u[Comparator.GIVEN][S]);
    }
    if (Comparator.level(vector, Comparator.BIRTH) == C
        && features.birth[a] * features.birth[b] == 0) {
      sum += YEAR_ONLY - bits[Comparator.BIRTH][C];
    }
    return sum;
  }

  /// A birth year that fits within one: namesakes are often of one generation, so this is less than
  /// three
  /// years in eighty.
  private static final double YEAR_ONLY = 3.2;

  private int sharedSurname(int a, int b) {
    for (int s = features.firstSurname[a]; s < features.firstSurname[a + 1]; s++) {
      for (int t = features.firstSurname[b]; t < features.firstSurname[b + 1]; t++) {
        if (features.surnames[s] == features.surnames[t]) {
          return features.surnames[s];
        }
      }
    }
    return -1;
  }

  /// What a value's own frequency adds to the weight of agreeing on any value.
  private double rarity(int value, int[] counts, double average) {
    if (value < 0) {
      return 0;
    }
    double frequency = Math.max(counts[value], 2) / (double) members;
    double bitsOfValue = Math.log(average / frequency) / Math.log(2);
    return Math.max(-6, Math.min(5, bitsOfValue));
  }

  double bits(int field, int level) {
    return bits[field][level];
  }
}
