package fr.prevenir.engine.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/// Finds the decisions that a further answer would contradict: one with another who is one with a
/// third, from whom the first was said to be apart.
final class Contradictions {
  private record Said(Fingerprint to, int number) {}

  private record Step(Fingerprint from, int number) {
    static final Step NONE = new Step(new Fingerprint(0, 0), 0);
  }

  private final Map<Fingerprint, List<Said>> same = new HashMap<>();
  private final Map<Fingerprint, List<Said>> different = new HashMap<>();

  Contradictions(DecisionLog log) {
    for (Decision decision : log.decisions()) {
      decision.pairs().forEach(pair -> add(decision.verdict(), pair, decision.number()));
    }
  }

  void add(Verdict verdict, Decision.Pair pair, int number) {
    Map<Fingerprint, List<Said>> said = verdict == Verdict.SAME ? same : different;
    put(said, pair.first(), pair.second(), number);
    put(said, pair.second(), pair.first(), number);
  }

  private static void put(
      Map<Fingerprint, List<Said>> said, Fingerprint from, Fingerprint to, int number) {
    said.computeIfAbsent(from, f -> new ArrayList<>()).add(new Said(to, number));
  }

  /// The numbers of the decisions that say otherwise, in order; empty if none does.
  List<Integer> of(Verdict verdict, Decision.Pair pair) {
    Map<Fingerprint, Step> first = reached(pair.first());
    if (verdict == Verdict.DIFFERENT) {
      return first.containsKey(pair.second()) ? numbers(first, pair.second()) : List.of();
    }
    Map<Fingerprint, Step> second = reached(pair.second());
    for (Fingerprint from : first.keySet()) {
      for (Said apart : different.getOrDefault(from, List.of())) {
        if (second.containsKey(apart.to)) {
          TreeSet<Integer> all = new TreeSet<>(numbers(first, from));
          all.addAll(numbers(second, apart.to));
          all.add(apart.number);
          return List.copyOf(all);
        }
      }
    }
    return List.of();
  }

  /// All that were said to be one with an identity, each with the last step towards it.
  private Map<Fingerprint, Step> reached(Fingerprint start) {
    Map<Fingerprint, Step> reached = new HashMap<>(Map.of(start, Step.NONE));
    ArrayDeque<Fingerprint> next = new ArrayDeque<>(List.of(start));
    while (!next.isEmpty()) {
      Fingerprint from = next.remove();
      for (Said said : same.getOrDefault(from, List.of())) {
        if (reached.putIfAbsent(said.to, new Step(from, said.number)) == null) {
          next.add(said.to);
        }
      }
    }
    return reached;
  }

  private static List<Integer> numbers(Map<Fingerprint, Step> reached, Fingerprint end) {
    TreeSet<Integer> numbers = new TreeSet<>();
    Step step = Objects.requireNonNull(reached.get(end));
    while (step.number > 0) {
      numbers.add(step.number);
      step = Objects.requireNonNull(reached.get(step.from));
    }
    return List.copyOf(numbers);
  }
}
