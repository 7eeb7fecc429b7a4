package fr.prevenir.link;

import fr.prevenir.model.IdentityTable;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
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
    return link(identities, Kin.NONE, Verdicts.NONE, options);
  }

  /// The people behind the identities under verdicts of people; the same for any number of threads.
  public static Linkage link(
      IdentityTable identities, Kin kin, Verdicts verdicts, LinkOptions options) {
    Linkage linkage = in(options, () -> link(identities, kin));
    return verdicts.none()
        ? linkage
        : new Relinking(identities, kin, linkage, options).link(verdicts).linkage();
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
          return new Clusters(of, Bounds.of(people, run.doubt.uncertainties().people()));
        });
  }

  static <T> T in(LinkOptions options, java.util.concurrent.Callable<T> work) {
    try (ForkJoinPool pool = new ForkJoinPool(options.threads())) {
      return pool.submit(work).join();
    }
  }

  private static Linkage link(IdentityTable identities, Kin kin) {
    ForkJoinTask<Professionals.Joined> professionals =
        ForkJoinTask.adapt(() -> Professionals.joined(identities)).fork();
    Patients patients = new Patients(identities);
    Run run = run(patients.table());
    return linkage(identities, kin, patients, run, professionals.join(), Verdicts.NONE);
  }

  /// The linkage of all identities once the patients among them are joined.
  ///
  static Linkage linkage(
      IdentityTable identities,
      Kin kin,
      Patients patients,
      Run run,
      Professionals.Joined professionals,
      Verdicts verdicts) {
    Groups groups = professionals.groups();
    for (int i = 0; i < patients.size(); i++) {
      groups.join(patients.identity(run.groups.of(i)), patients.identity(i));
    }
    new Relatives(identities, groups).join(kin, verdicts);
    new Accounts(identities, groups).join(verdicts);
    new StolenLogs(identities, groups).join(verdicts);
    return Linkage.of(
        identities,
        groups,
        run.doubt.uncertainties().withOpen(professionals.open()),
        run.setAside,
        run.weights.parameters(),
        run.variants);
  }

  /// What a linkage made.
  record Run(Groups groups, Doubt doubt, long setAside, Weights weights, Variants variants) {

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
    Joined joined = join(learnt(features, pairs, Variants.NONE));
    Variants variants = Variants.of(features, joined.groups());
    long concerned =
        Arrays.stream(pairs).parallel().filter(p -> variants.concern(features, p)).count();
    return (concerned < pairs.length * FEW_CONCERNED
            ? joined
            : join(learnt(features, pairs, variants)))
        .run(blocking.setAside());
  }

  /// The candidates of a table whose records stand in a [SteadyOrder].
  static Candidates candidates(LinkTable table) {
    Features features = new Features(table);
    return learnt(features, new Blocking(features).pairs(), Variants.NONE);
  }

  private static Candidates learnt(Features features, long[] pairs, Variants variants) {
    Comparator comparator = new Comparator(features, variants);
    Weights weights = new Weights(comparator.places().all, features.size);
    int step = Math.max(1, pairs.length / LEARNT_FROM);
    long[] sample =
        IntStream.iterate(0, p -> p < pairs.length, p -> p + step)
            .mapToLong(p -> pairs[p])
            .toArray();
    new Learner(weights, comparator)
        .learn(sample, step, RandomPairs.of(features.size, LEARNT_FROM));
    return new Candidates(features, comparator, weights, pairs, variants);
  }

  /// The pairs worth comparing, with what compares them.
  record Candidates(
      Features features, Comparator comparator, Weights weights, long[] pairs, Variants variants) {

    /// The pairs with their scores, without any verdict.
    ScoredPairs scored() {
      PairScores scores = new PairScores(comparator, weights, Verdicts.NONE);
      float[] bits = new float[pairs.length];
      IntStream.range(0, pairs.length)
          .parallel()
          .forEach(p -> bits[p] = (float) scores.of((int) (pairs[p] >>> 32), (int) pairs[p]));
      return new ScoredPairs(pairs, bits);
    }
  }

  /// Records joined, before it is asked what stayed in doubt.
  record Joined(
      Candidates candidates, ScoredPairs scored, Verdicts verdicts, Clustering clustering) {
    Groups groups() {
      return clustering.groups();
    }

    Run run(long setAside) {
      Weights weights = candidates.weights;
      Doubt doubt =
          new DoubtFinder(candidates.features, candidates.comparator, weights)
              .doubt(clustering, scored, verdicts);
      return new Run(groups(), doubt, setAside, weights, candidates.variants);
    }
  }

  private static Joined join(Candidates candidates) {
    return join(candidates, candidates.scored(), Verdicts.NONE);
  }

  static Joined join(Candidates candidates, ScoredPairs scored, Verdicts verdicts) {
    Features features = candidates.features;
    Groups groups = new Groups(features.size);
    joinEqual(features.keys, groups, verdicts);
    PairScores scores = new PairScores(candidates.comparator, candidates.weights, verdicts);
    Clustering clustering = new Clustering(groups, scores, verdicts);
    clustering.join(scored);
    return new Joined(candidates, scored, verdicts, clustering);
  }

  /// A key that names one person joins whatever bears it, in whichever column.
  private static void joinEqual(Numbers keys, Groups groups, Verdicts verdicts) {
    int[] first = new int[keys.values.size()];
    Arrays.fill(first, -1);
    for (int[] column : keys.columns) {
      for (int i = 0; i < column.length; i++) {
        if (column[i] >= 0) {
          if (first[column[i]] < 0) {
            first[column[i]] = i;
          } else if (verdicts.allow(groups, first[column[i]], i)) {
            groups.join(first[column[i]], i);
          }
        }
      }
    }
  }
}
