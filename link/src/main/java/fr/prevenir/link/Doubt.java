package fr.prevenir.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What stayed in doubt once records were joined.
///
/// @param uncertainty how far that may change the count
/// @param undecided a pair of records for each doubt worth a question
record Doubt(Uncertainty uncertainty, List<Undecided> undecided) {
  Doubt {
    undecided = List.copyOf(undecided);
  }

  /// The doubt about the groups that were joined and about those that were kept apart.
  static Doubt of(
      Clustering clustering,
      ScoredPairs candidates,
      Verdicts verdicts,
      Comparator comparator,
      Weights weights) {
    List<Undecided> undecided = keptApart(clustering, candidates, verdicts);
    Uncertainty uncertainty = Uncertainty.NONE;
    for (Undecided apart : undecided) {
      uncertainty = uncertainty.withApart(apart.chance());
    }
    Unseen unseen = new Unseen(comparator, weights);
    Joins joins = clustering.joins();
    for (int record = 0; record < clustering.groups().size(); record++) {
      int x = (int) (joins.pair(record) >>> 32);
      int y = (int) joins.pair(record);
      if (x != y) {
        double bits = joins.bits(record);
        uncertainty = uncertainty.withJoined(Undecided.chance(bits));
        unseen.add(x, y);
        if (bits < Joins.SURE && clustering.groups().together(x, y)) {
          undecided.add(new Undecided(x, y, bits, true));
        }
      }
    }
    return new Doubt(uncertainty.withUnseen(unseen.people()), undecided);
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
}
