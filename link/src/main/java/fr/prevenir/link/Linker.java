package fr.prevenir.link;

import fr.prevenir.model.IdentityTable;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/// Joins records into people.
public final class Linker {
  /// Pairs from which weights are learnt.
  private static final int LEARNT_FROM = 150_000;

  /// Share of the pairs below which it is not worth weighing all of them again.
  private static final double FEW_CONCERNED = .015;

  private Linker() {}

  /// The people behind the identities; the same for any number of threads.
  public static Linkage link(IdentityTable identities, LinkOptions options) {
    return in(options, () -> link(identities));
  }

  /// The people behind the identities under verdicts of people; the same for any number of threads.
  public static Linkage link(IdentityTable identities, Verdicts verdicts, LinkOptions options) {
    Linkage linkage = link(identities, options);
    return verdicts.none()
        ? linkage
        : new Relinking(identities, linkage, options).link(verdicts).linkage();
  }

  /// The people behind the records of any table; the same for any number of threads.
  public static Clusters link(LinkTable table, LinkOptions options) {
    return in(
        options,
        () -> {
          Run run = run(table);
          int[] of = new int[table.size()];
          int people = 0;
          for (int i = 0; i < of.length; i++) {
            int first = run.groups.of(i);
            of[i] = first == i ? people++ : of[first];
          }
          return new Clusters(of, Bounds.of(people, run.doubt.uncertainty()));
        });
  }

  static <T> T in(LinkOptions options, java.util.concurrent.Callable<T> work) {
    try (ForkJoinPool pool = new ForkJoinPool(options.threads())) {
      return pool.submit(work).join();
    }
  }

  private static Linkage link(IdentityTable identities) {
    Patients patients = new Patients(identities);
    return linkage(identities, patients, run(patients.table()), Verdicts.NONE);
  }

  /// The linkage of all identities once the patients among them are joined.
  static Linkage linkage(IdentityTable identities, Patients patients, Run run, Verdicts verdicts) {
    Groups groups = new Groups(identities.size());
    for (int i = 0; i < patients.size(); i++) {
      groups.join(patients.identity(run.groups.of(i)), patients.identity(i));
    }
    new Professionals(identities, groups, verdicts).join();
    return Linkage.of(
        identities, groups, run.doubt, run.setAside, run.weights.parameters(), run.variants);
  }

  /// What a linkage made.
  record Run(
      Groups groups, Clustering.Doubt doubt, long setAside, Weights weights, Variants variants) {

    /// The same in the numbers that the records had before they were put in order.
    Run inOrderOf(SteadyOrder order, int size) {
      Groups original = new Groups(size);
      for (int place = 0; place < size; place++) {
        original.join(order.original(groups.of(place)), order.original(place));
      }
      return new Run(original, doubt, setAside, weights, variants);
    }
  }

  private static Run run(LinkTable table) {
    SteadyOrder order = new SteadyOrder(table);
    return steadyRun(order.sorted(table)).inOrderOf(order, table.size());
  }

  private static Run steadyRun(LinkTable table) {
    Features features = new Features(table);
    Blocking blocking = new Blocking(features);
    long[] pairs = blocking.pairs();
    Run run = run(features, pairs, blocking.setAside(), Variants.NONE);
    Variants variants = Variants.of(features, run.groups);
    long concerned =
        Arrays.stream(pairs).parallel().filter(p -> variants.concern(features, p)).count();
    return concerned < pairs.length * FEW_CONCERNED
        ? run
        : run(features, pairs, blocking.setAside(), variants);
  }

  private static Run run(Features features, long[] pairs, long setAside, Variants variants) {
    Comparator comparator = new Comparator(features, variants);
    Weights weights = new Weights(comparator.traits(), features.size);
    int step = Math.max(1, pairs.length / LEARNT_FROM);
    long[] sample =
        IntStream.iterate(0, p -> p < pairs.length, p -> p + step)
            .mapToLong(p -> pairs[p])
            .toArray();
    weights.learn(comparator, sample, step, RandomPairs.of(features.size, LEARNT_FROM));
    Candidates candidates =
        new Candidates(features, comparator, weights, pairs, setAside, variants);
    return join(candidates, candidates.scores(), Verdicts.NONE);
  }

  /// The pairs worth comparing, with what compares them.
  record Candidates(
      Features features,
      Comparator comparator,
      Weights weights,
      long[] pairs,
      long setAside,
      Variants variants) {

    float[] scores() {
      Clustering clustering =
          new Clustering(
              features.size, comparator, weights, new Groups(features.size), Verdicts.NONE);
      float[] scores = new float[pairs.length];
      IntStream.range(0, pairs.length)
          .parallel()
          .forEach(
              p -> scores[p] = (float) clustering.score((int) (pairs[p] >>> 32), (int) pairs[p]));
      return scores;
    }
  }

  /// @param scores of the candidates, without any verdict
  static Run join(Candidates candidates, float[] scores, Verdicts verdicts) {
    Features features = candidates.features;
    Groups groups = new Groups(features.size);
    features.keys.columns.forEach(key -> joinEqual(key, groups, verdicts));
    Clustering clustering =
        new Clustering(features.size, candidates.comparator, candidates.weights, groups, verdicts);
    Clustering.Doubt doubt = clustering.join(candidates.pairs, scores);
    return new Run(
        clustering.groups(), doubt, candidates.setAside, candidates.weights, candidates.variants);
  }

  /// A key that names one person joins whatever bears it.
  private static void joinEqual(int[] key, Groups groups, Verdicts verdicts) {
    int[] first = new int[Arrays.stream(key).max().orElse(-1) + 1];
    Arrays.fill(first, -1);
    for (int i = 0; i < key.length; i++) {
      if (key[i] >= 0) {
        if (first[key[i]] < 0) {
          first[key[i]] = i;
        } else if (verdicts.allow(groups, first[key[i]], i)) {
          groups.join(first[key[i]], i);
        }
      }
    }
  }
}
