package fr.prevenir.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Finds what stayed in doubt: groups kept apart that may be one person, and groups joined that may
/// be two.
final class DoubtFinder {
  private final Features features;
  private final Comparator comparator;
  private final Weights weights;

  DoubtFinder(Features features, Comparator comparator, Weights weights) {
    this.features = features;
    this.comparator = comparator;
    this.weights = weights;
  }

  Doubt doubt(Clustering clustering, ScoredPairs candidates, Verdicts verdicts) {
    List<Undecided> undecided = keptApart(clustering, candidates, verdicts);
    Groups groups = clustering.groups();
    Roles roles = new Roles(groups);
    Uncertainties uncertainties = Uncertainties.NONE;
    for (Undecided apart : undecided) {
      uncertainties =
          uncertainties.withApart(
              apart.chance(), roles.both(groups.of(apart.first()), groups.of(apart.second())));
    }
    Joins joins = clustering.joins();
    for (int record = 0; record < features.size; record++) {
      int x = (int) (joins.pair(record) >>> 32);
      int y = (int) joins.pair(record);
      if (x != y) {
        double bits = joins.bits(record);
        boolean patients = !features.relative(x) && !features.relative(y);
        boolean relatives = features.relative(x) && features.relative(y);
        uncertainties =
            uncertainties.withJoined(
                Undecided.chance(bits), new Uncertainties.Both(patients, relatives));
        if (bits < Joins.SURE && groups.together(x, y)) {
          undecided.add(new Undecided(x, y, bits, true));
        }
      }
    }
    double unseen = new Unseen(comparator, weights).people(ofPatients(joins));
    return new Doubt(uncertainties.withUnseen(unseen), undecided);
  }

  /// The pairs of patients that were joined.
  private LongStream ofPatients(Joins joins) {
    return IntStream.range(0, features.size)
        .mapToLong(joins::pair)
        .filter(
            pair ->
                (int) (pair >>> 32) != (int) pair
                    && !features.relative((int) (pair >>> 32))
                    && !features.relative((int) pair));
  }

  /// The strongest pair of any two groups that may well be one, as long as it does not follow from
  /// stronger ones.
  private static List<Undecided> keptApart(
      Clustering clustering, ScoredPairs candidates, Verdicts verdicts) {
    List<Undecided> undecided = new ArrayList<>();
    Groups groups = clustering.groups();
    Groups wider = new Groups(groups.size());
    Set<Long> asked = new HashSet<>();
    for (int rank = 0; rank < candidates.size(); rank++) {
      int x = candidates.first(rank);
      int y = candidates.second(rank);
      int a = groups.of(x);
      int b = groups.of(y);
      boolean alone = groups.sizeOf(a) == 1 && groups.sizeOf(b) == 1;
      if (a == b || wider.together(a, b) || !alone && !asked.add(Variants.pair(a, b))) {
        continue;
      }
      double average = clustering.average(a, b, candidates.score(rank));
      double bits = clustering.scores().withoutPrudence(x, y, average);
      if (bits > Clustering.DOUBTFUL && verdicts.allow(groups, a, b)) {
        wider.join(a, b);
        undecided.add(new Undecided(x, y, bits, false));
      }
    }
    return undecided;
  }

  /// The roles in which groups count.
  private final class Roles {
    private final boolean[] patients;
    private final boolean[] relatives;

    Roles(Groups groups) {
      patients = new boolean[groups.size()];
      relatives = new boolean[groups.size()];
      for (int record = 0; record < groups.size(); record++) {
        (features.relative(record) ? relatives : patients)[groups.of(record)] = true;
      }
    }

    Uncertainties.Both both(int a, int b) {
      return new Uncertainties.Both(patients[a] && patients[b], relatives[a] && relatives[b]);
    }
  }
}
