package fr.prevenir.rehearse;

import fr.prevenir.model.Role;
import fr.prevenir.rehearse.evaluate.Agreement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Truth against found.
final class Comparison {
  private static final int EXAMPLES = 200;

  private final TrueMentions truth;
  private final FoundMentions found;
  private final Map<String, Long> lost = new TreeMap<>();
  private final List<Evaluation.Example> merges = new ArrayList<>();
  private final List<Evaluation.Example> splits = new ArrayList<>();
  private final Map<String, Long> mergePatterns = new TreeMap<>();
  private final Map<String, Long> splitPatterns = new TreeMap<>();

  private Comparison(TrueMentions truth, FoundMentions found) {
    this.truth = truth;
    this.found = found;
  }

  static Evaluation of(TrueMentions truth, FoundMentions found) {
    return new Comparison(truth, found).evaluation();
  }

  private Evaluation evaluation() {
    long[] both = both();
    Agreement agreement = Agreement.of(both, truth.sizes, found.sizes);
    examples();
    Map<String, Evaluation.Count> roles = roles();
    Evaluation.Count subjects = subjects(roles);
    return new Evaluation(
        agreement.precision(),
        agreement.recall(),
        subjects.truth(),
        subjects.found(),
        subjects.error(),
        lost.values().stream().mapToLong(n -> n).sum(),
        agreement.bCubedPrecision(),
        agreement.bCubedRecall(),
        found.extra,
        roles,
        categories(),
        found.rolesWrong,
        worstFirst(lost),
        merges,
        splits,
        mergePatterns,
        splitPatterns);
  }

  private long[] both() {
    long[] both = new long[truth.count];
    int count = 0;
    for (int i = 0; i < truth.count; i++) {
      long record = truth.records[i];
      int person = found.subjects.get(record, -1);
      if (person < 0) {
        lost.merge(truth.sources.name(truth.sourceOf[i]), 1L, Long::sum);
      } else {
        both[count++] = (long) truth.subjects.get(record, -1) << 32 | person;
      }
    }
    return Arrays.copyOf(both, count);
  }

  private Evaluation.Count subjects(Map<String, Evaluation.Count> roles) {
    if (truth.patients) {
      return roles.getOrDefault(Role.PATIENT.code(), new Evaluation.Count(0, 0));
    }
    BitSet everybody = new BitSet();
    found.peopleByRole.values().forEach(everybody::or);
    long people = Arrays.stream(truth.sizes).filter(n -> n > 0).count();
    return new Evaluation.Count(people, everybody.cardinality());
  }

  private Map<String, Evaluation.Count> roles() {
    Map<String, Evaluation.Count> roles = new TreeMap<>();
    for (Role role : Role.values()) {
      BitSet people = found.peopleByRole.getOrDefault(role.code(), new BitSet());
      long expected = truth.peopleByRole.getOrDefault(role.code(), 0L);
      if (expected > 0 || !people.isEmpty()) {
        roles.put(role.code(), new Evaluation.Count(expected, people.cardinality()));
      }
    }
    return roles;
  }

  private Map<String, Evaluation.Count> categories() {
    Map<String, Evaluation.Count> categories = new TreeMap<>();
    TreeSet<String> codes = new TreeSet<>(truth.peopleByCategory.keySet());
    codes.addAll(found.peopleByCategory.keySet());
    for (String code : codes) {
      categories.put(
          code,
          new Evaluation.Count(
              truth.peopleByCategory.getOrDefault(code, 0L),
              found.peopleByCategory.getOrDefault(code, 0L)));
    }
    return categories;
  }

  /// Goes through the records and notes where the first person seen on either side does not match.
  private void examples() {
    int[] foundOf = new int[truth.sizes.length];
    int[] sourceOf = new int[truth.sizes.length];
    int[] trueOf = new int[found.sizes.length];
    Arrays.fill(foundOf, -1);
    Arrays.fill(trueOf, -1);
    for (int i = 0; i < truth.count; i++) {
      int person = found.subjects.get(truth.records[i], -1);
      int really = truth.subjects.get(truth.records[i], -1);
      if (person < 0) {
        continue;
      }
      if (foundOf[really] < 0) {
        foundOf[really] = person;
        sourceOf[really] = truth.sourceOf[i];
      } else if (foundOf[really] != person) {
        split(really, foundOf[really], person, sourceOf[really] == truth.sourceOf[i]);
      }
      if (trueOf[person] < 0) {
        trueOf[person] = really;
      } else if (trueOf[person] != really) {
        merge(person, trueOf[person], really);
      }
    }
  }

  private void split(int really, int one, int other, boolean sameSource) {
    String pattern = sameSource ? "same_source" : "other_source";
    note(
        splits,
        splitPatterns,
        new Evaluation.Example(
            pattern,
            List.of(truth.people.name(really)),
            List.of(found.people.name(one), found.people.name(other))));
  }

  private void merge(int person, int one, int other) {
    String[] first = truth.births.getOrDefault(one, " ").split(" ", -1);
    String[] second = truth.births.getOrDefault(other, " ").split(" ", -1);
    String birth =
        first[0].isEmpty() ? "no_birth" : first[0].equals(second[0]) ? "same_birth" : "other_birth";
    String sex = first[1].equals(second[1]) ? "same_sex" : "other_sex";
    note(
        merges,
        mergePatterns,
        new Evaluation.Example(
            birth + "_" + sex,
            List.of(truth.people.name(one), truth.people.name(other)),
            List.of(found.people.name(person))));
  }

  private static void note(
      List<Evaluation.Example> examples, Map<String, Long> patterns, Evaluation.Example example) {
    patterns.merge(example.pattern(), 1L, Long::sum);
    if (examples.size() < EXAMPLES) {
      examples.add(example);
    }
  }

  private static Map<String, Long> worstFirst(Map<String, Long> counts) {
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
