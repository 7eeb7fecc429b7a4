package fr.prevenir.link;

import fr.prevenir.link.Explanation.Comparison;
import fr.prevenir.link.Explanation.Evidence;
import fr.prevenir.model.IdentityTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Explains the people of a linkage, by comparing their identities again with the weights learnt
/// then.
public final class Explainer {
  /// Identities of a person whose neighbours are looked at.
  private static final int MOST_LOOKED_AROUND = 4;

  private final Linkage linkage;
  private final boolean[] members;
  private final Comparator comparator;
  private final Weights weights;
  private final Clustering clustering;

  public Explainer(IdentityTable identities, Linkage linkage) {
    this.linkage = linkage;
    members = Linker.members(identities);
    Features features = new Features(identities, members);
    comparator = new Comparator(features);
    weights = new Weights(features, Linker.count(members), linkage.parameters());
    clustering = new Clustering(features, comparator, weights, new Groups(identities.size()));
  }

  /// Why the identities of a person were joined, and who was kept apart. Professionals and accounts
  /// are
  /// joined by their numbers, addresses and names alone; nothing is weighed of them.
  public Explanation explain(int person) {
    int[] own =
        IntStream.range(0, members.length)
            .filter(i -> members[i] && linkage.person(i) == person)
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
      double score = weights.score(own[k], identity, comparator.compare(own[k], identity));
      if (score > bits) {
        best = own[k];
        bits = score;
      }
    }
    return compared(best, identity);
  }

  private @Nullable Comparison neighbour(int[] own, int person) {
    Comparison strongest = null;
    for (int k = 0; k < Math.min(own.length, MOST_LOOKED_AROUND); k++) {
      int identity = own[k];
      int best =
          IntStream.range(0, members.length)
              .parallel()
              .filter(i -> members[i] && linkage.person(i) != person)
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
    long vector = comparator.compare(a, b);
    String refusal = clustering.refusal(a, b, vector);
    List<Evidence> evidence = new ArrayList<>();
    double known = weights.prior();
    for (int f = 0; f < Comparator.FIELDS; f++) {
      int level = Comparator.level(vector, f);
      if (level != Comparator.MISSING) {
        double bits = weights.bits(f, level);
        known += bits;
        evidence.add(
            new Evidence(Comparator.FIELD_CODES.get(f), Comparator.LEVEL_CODES.get(level), bits));
      }
    }
    double score = weights.score(a, b, vector);
    if (Math.abs(score - known) > 1e-9) {
      evidence.add(new Evidence("rarity", "same", score - known));
    }
    String ground = refusal.isEmpty() ? "weights" : refusal;
    return new Comparison(a, b, ground, score, weights.prior(), evidence);
  }
}
