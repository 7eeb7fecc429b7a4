package fr.prevenir.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Brings together what was decided to be one person, once the weights have made their groups.
/// Whole groups are joined, so that an answer takes nobody away from where the weights put them.
/// Only where that would bring together two who were decided to be two people, those who speak
/// least for the person leave it.
final class Settling {
  private final Verdicts verdicts;
  private final PairScores scores;

  /// The group of each record: its smallest record.
  private final int[] of;

  private final Map<Integer, int[]> changed = new HashMap<>();

  private Settling(Groups groups, Verdicts verdicts, PairScores scores) {
    this.verdicts = verdicts;
    this.scores = scores;
    of = new int[groups.size()];
    Arrays.setAll(of, groups::of);
  }

  /// The groups with the verdicts obeyed.
  static Groups settled(Groups groups, Verdicts verdicts, PairScores scores) {
    if (verdicts.none()) {
      return groups;
    }
    Settling settling = new Settling(groups, verdicts, scores);
    verdicts.ones().forEach(one -> settling.settle(one, groups));
    Groups settled = new Groups(groups.size());
    for (int i = 0; i < groups.size(); i++) {
      settled.join(settling.of[i], i);
    }
    return settled;
  }

  private void settle(int[] one, Groups groups) {
    Set<Integer> concerned = new TreeSet<>();
    Arrays.stream(one).forEach(record -> concerned.add(of[record]));
    if (concerned.size() == 1) {
      return;
    }
    List<Integer> person = new ArrayList<>(Arrays.stream(one).boxed().toList());
    Map<Integer, List<Integer>> left = new HashMap<>();
    for (int record : others(concerned, one, groups)) {
      if (person.stream().noneMatch(member -> verdicts.apart(member, record))) {
        person.add(record);
      } else {
        left.computeIfAbsent(of[record], group -> new ArrayList<>()).add(record);
      }
    }
    put(person);
    left.values().forEach(this::put);
  }

  /// The other members of the groups, those who speak most for the person first.
  private List<Integer> others(Set<Integer> concerned, int[] one, Groups groups) {
    Map<Integer, Double> bits = new HashMap<>();
    for (int group : concerned) {
      for (int record : changed.getOrDefault(group, groups.members(group))) {
        bits.put(record, strongest(record, one));
      }
    }
    Arrays.stream(one).forEach(bits::remove);
    return bits.keySet().stream()
        .sorted(
            Comparator.<Integer>comparingDouble(bits::get)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private double strongest(int record, int[] one) {
    return Arrays.stream(one)
        .mapToDouble(member -> scores.of(member, record))
        .filter(bits -> !Double.isNaN(bits))
        .max()
        .orElse(Double.NEGATIVE_INFINITY);
  }

  private void put(List<Integer> group) {
    int[] members = group.stream().mapToInt(record -> record).sorted().toArray();
    changed.put(members[0], members);
    Arrays.stream(members).forEach(record -> of[record] = members[0]);
  }
}
