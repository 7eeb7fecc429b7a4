package fr.prevenir.link;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/// Joins identities into people.
public final class Linker {
  private static final int LEARNT_FROM = 400_000;

  private Linker() {}

  /// The people behind the identities; the same for any number of threads.
  public static Linkage link(IdentityTable identities, LinkOptions options) {
    try (ForkJoinPool pool = new ForkJoinPool(options.threads())) {
      return pool.submit(() -> link(identities)).join();
    }
  }

  /// The people behind the records of any table; the same for any number of threads.
  public static Clusters link(LinkTable table, LinkOptions options) {
    Map<java.util.List<Integer>, Integer> known = new HashMap<>();
    int[] of = new int[table.size()];
    for (int i = 0; i < of.length; i++) {
      int record = i;
      Integer next = known.size();
      Integer person =
          known.putIfAbsent(table.columns().stream().map(c -> c.ids()[record]).toList(), next);
      of[i] = person == null ? next : person;
    }
    return new Clusters(of, new Count(known.size(), known.size(), known.size()));
  }

  private static Linkage link(IdentityTable identities) {
    boolean[] members = members(identities);
    Groups groups = new Groups(identities.size());
    Features features = new Features(identities, members);
    Comparator comparator = new Comparator(features);
    Weights weights = new Weights(features, count(members));
    joinByKey(identities, members, Attribute.LOCAL_ID, groups);
    joinByKey(identities, members, Attribute.INS, groups);
    long[] pairs = new Blocking(features).pairs(members);
    learn(comparator, weights, pairs);
    Clustering clustering = new Clustering(features, comparator, weights, groups);
    float[] scores = new float[pairs.length];
    IntStream.range(0, pairs.length)
        .parallel()
        .forEach(
            p -> scores[p] = (float) clustering.score((int) (pairs[p] >>> 32), (int) pairs[p]));
    Clustering.Doubt doubt = clustering.join(pairs, scores);
    new Professionals(identities, groups).join();
    return Linkage.of(identities, groups, doubt, weights.parameters());
  }

  /// The identities that are compared trait by trait: patients and their relatives.
  static boolean[] members(IdentityTable identities) {
    boolean[] members = new boolean[identities.size()];
    for (int i = 0; i < members.length; i++) {
      Role role = identities.role(i);
      members[i] = role == Role.PATIENT || role == Role.RELATIVE;
    }
    return members;
  }

  static int count(boolean[] members) {
    int count = 0;
    for (boolean member : members) {
      count += member ? 1 : 0;
    }
    return count;
  }

  /// A number that names one person within its scope joins whatever bears it.
  private static void joinByKey(
      IdentityTable identities, boolean[] members, Attribute attribute, Groups groups) {
    Map<Integer, Integer> first = new HashMap<>();
    for (int i = 0; i < members.length; i++) {
      if (members[i] && identities.role(i) == Role.PATIENT) {
        for (int v = identities.firstValue(i); v < identities.firstValue(i + 1); v++) {
          if (identities.attribute(v) == attribute) {
            Integer known = first.putIfAbsent(identities.valueId(v), i);
            if (known != null) {
              groups.join(known, i);
            }
          }
        }
      }
    }
  }

  private static void learn(Comparator comparator, Weights weights, long[] pairs) {
    int step = Math.max(1, pairs.length / LEARNT_FROM);
    long[] vectors =
        IntStream.iterate(0, p -> p < pairs.length, p -> p + step)
            .parallel()
            .mapToLong(p -> comparator.compare((int) (pairs[p] >>> 32), (int) pairs[p]))
            .toArray();
    Arrays.parallelSort(vectors);
    long[] distinct = new long[vectors.length];
    int[] counts = new int[vectors.length];
    int size = 0;
    for (int i = 0; i < vectors.length; i++) {
      if (i == 0 || vectors[i] != vectors[i - 1]) {
        distinct[size++] = vectors[i];
      }
      counts[size - 1]++;
    }
    weights.learn(Arrays.copyOf(distinct, size), Arrays.copyOf(counts, size), step);
  }
}
