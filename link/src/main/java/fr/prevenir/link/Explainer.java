package fr.prevenir.link;

import fr.prevenir.link.Explanation.Comparison;
import fr.prevenir.link.Explanation.Evidence;
import fr.prevenir.model.IdentityTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Explains the people of a linkage, by comparing their identities again with the weights learnt
/// then.
public final class Explainer {
  /// Identities of a person whose neighbours are looked at.
  private static final int MOST_LOOKED_AROUND = 4;

  private static final String WEIGHTS = "weights";

  private final Linkage linkage;
  private final Kin kin;
  private final Patients patients;
  private final Comparator comparator;
  private final Weights weights;
  private final Verdicts verdicts;

  /// @param verdicts under which the linkage was made
  public Explainer(IdentityTable identities, Kin kin, Linkage linkage, Verdicts verdicts) {
    this.linkage = linkage;
    this.kin = kin;
    this.verdicts = verdicts;
    patients = new Patients(identities);
    comparator = new Comparator(new Features(patients.table()), linkage.variants());
    weights = new Weights(comparator.places().all, patients.size(), linkage.parameters());
  }

  /// Why the identities of a person were joined, and who was kept apart. Professionals and accounts
  /// are joined by their numbers, addresses and names alone; nothing is weighed of them.
  public Explanation explain(int person) {
    int[] own =
        IntStream.range(0, patients.size())
            .filter(i -> linkage.person(patients.identity(i)) == person)
            .toArray();
    List<Comparison> joins = new ArrayList<>();
    for (int k = 1; k < own.length; k++) {
      joins.add(strongest(own[k], own, k));
    }
    return new Explanation(joins, neighbour(own, person));
  }

  private Comparison strongest(int identity, int[] own, int before) {
    int best = own[0];
    double bits = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < before; k++) {
      double score =
          verdicts.together(patients.identity(own[k]), patients.identity(identity))
              ? Double.POSITIVE_INFINITY
              : weights.score(own[k], identity, comparator.compare(own[k], identity));
      if (score > bits) {
        best = own[k];
        bits = score;
      }
    }
    Comparison join = compared(best, identity);
    boolean weighed = join.bits() > 0 || !join.ground().equals(WEIGHTS);
    return weighed || !kin.ofOne(join.first(), join.second(), linkage)
        ? join
        : join.on("same_patient");
  }

  private @Nullable Comparison neighbour(int[] own, int person) {
    Comparison strongest = null;
    for (int k = 0; k < Math.min(own.length, MOST_LOOKED_AROUND); k++) {
      int identity = own[k];
      int best =
          IntStream.range(0, patients.size())
              .parallel()
              .filter(i -> linkage.person(patients.identity(i)) != person)
              .boxed()
              .max(
                  java.util.Comparator.<Integer>comparingDouble(
                          i -> weights.score(identity, i, comparator.compare(identity, i)))
                      .thenComparing(java.util.Comparator.reverseOrder()))
              .orElse(-1);
      if (best >= 0) {
        Comparison candidate = compared(identity, best);
        strongest =
            strongest == null || candidate.bits() > strongest.bits() ? candidate : strongest;
      }
    }
    return strongest;
  }

  private Comparison compared(int a, int b) {
    Comparison compared = compared(comparator, weights, a, b, patients::identity);
    return verdicts.none() ? compared : decided(compared);
  }

  /// A comparison on the ground of a verdict, where there is one.
  private Comparison decided(Comparison compared) {
    boolean same = verdicts.together(compared.first(), compared.second());
    boolean different = verdicts.apart(compared.first(), compared.second());
    return same || different ? compared.on(same ? "decided_same" : "decided_different") : compared;
  }

  /// @param identity the identity of a record
  static Comparison compared(
      Comparator comparator, Weights weights, int a, int b, IntUnaryOperator identity) {
    long vector = comparator.compare(a, b);
    String refusal = comparator.refusals().refusal(a, b, vector);
    List<Evidence> evidence = new ArrayList<>();
    double known = weights.prior();
    Trait[] traits = comparator.places().all;
    for (int t = 0; t < traits.length; t++) {
      int level = Level.of(vector, t);
      if (level != Level.MISSING) {
        double bits = weights.bits(t, level);
        known += bits;
        evidence.add(new Evidence(traits[t].code, Level.CODES.get(level), bits));
      }
    }
    double rarity = weights.rarity(a, b, vector);
    if (Math.abs(rarity) > 1e-9) {
      evidence.add(new Evidence("rarity", "same", rarity));
    }
    double score = weights.score(a, b, vector);
    double household = score - known - rarity;
    if (household < -.05) {
      evidence.add(new Evidence("household", "same", household));
    }
    double caution = PairScores.caution(comparator.places(), vector);
    if (caution > 0) {
      evidence.add(new Evidence("names_alone", "same", -caution));
      score -= caution;
    }
    String ground = refusal.isEmpty() ? WEIGHTS : refusal;
    return new Comparison(
        identity.applyAsInt(a), identity.applyAsInt(b), ground, score, weights.prior(), evidence);
  }
}
