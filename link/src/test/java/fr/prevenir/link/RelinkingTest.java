package fr.prevenir.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenir.model.IdentityTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelinkingTest {
  private static final LinkOptions OPTIONS = new LinkOptions(2);

  private People town;
  private int[] identities;
  private IdentityTable table;
  private Linkage before;
  private Relinking relinking;
  private int[] truth;

  @BeforeEach
  void link() {
    link(Town.of(21, 2500, false));
  }

  private void link(People of) {
    town = of;
    identities = new int[town.size()];
    table = town.table(identities);
    before = Linker.link(table, OPTIONS);
    relinking = new Relinking(table, Kin.NONE, before, OPTIONS);
    truth = new int[table.size()];
    for (int m = 0; m < town.size(); m++) {
      truth[identities[m]] = town.truth(m);
    }
  }

  private Verdicts verdicts(List<Verdicts.Pair> same, List<Verdicts.Pair> different) {
    return Verdicts.of(table.size(), same, different);
  }

  private static int[] people(Linkage linkage, int size) {
    int[] people = new int[size];
    for (int i = 0; i < size; i++) {
      people[i] = linkage.person(i);
    }
    return people;
  }

  @Test
  void givesTheSamePeopleAsBeforeWhereNothingWasDecided() {
    Relinking.Result again = relinking.link(Verdicts.NONE);

    assertThat(people(again.linkage(), table.size())).isEqualTo(people(before, table.size()));
    assertThat(again.linkage().count()).isEqualTo(before.count());
    assertThat(again.linkage().spreads()).isEqualTo(before.spreads());
  }

  @Test
  void namesAPairForEachDoubt() {
    link(Town.of(12, 2500, true));
    Relinking.Result again = relinking.link(Verdicts.NONE);
    double same = 0;
    for (Undecided pair : again.undecided()) {
      same += pair.joined() ? 0 : pair.chance();
    }

    assertThat(again.undecided()).anyMatch(Undecided::joined).anyMatch(pair -> !pair.joined());
    assertThat(spread(before, "maybe_same")).isGreaterThanOrEqualTo((long) same);
    for (Undecided pair : again.undecided()) {
      assertThat(before.person(pair.first()) == before.person(pair.second()))
          .isEqualTo(pair.joined());
      assertThat(pair.effect()).isBetween(0., 1.);
    }
  }

  @Test
  void countsWithoutThoseErrorsThatWereInDoubtOnceAllIsAnsweredByTheTruth() {
    link(Town.of(12, 2500, true));
    List<Verdicts.Pair> same = new ArrayList<>();
    List<Verdicts.Pair> different = new ArrayList<>();
    Relinking.Result result = relinking.link(Verdicts.NONE);
    int wrongBefore = wrong(result.linkage());
    while (!result.undecided().isEmpty()) {
      for (Undecided pair : result.undecided()) {
        boolean one = truth[pair.first()] == truth[pair.second()];
        (one ? same : different).add(new Verdicts.Pair(pair.first(), pair.second()));
      }
      result = relinking.link(verdicts(same, different));
    }

    assertThat(wrong(result.linkage())).isLessThan(wrongBefore);
    assertThat(spread(result.linkage(), "maybe_same")).isLessThan(spread(before, "maybe_same"));
    assertThat(spread(result.linkage(), "maybe_different"))
        .isLessThanOrEqualTo(spread(before, "maybe_different"));
    obeyed(21, result.linkage(), same, different);
  }

  private static long spread(Linkage linkage, String code) {
    return linkage.spreads().stream()
        .filter(spread -> spread.code().equals(code))
        .mapToLong(Spread::people)
        .sum();
  }

  /// People of whom two were made, and people who were made one with others.
  private int wrong(Linkage linkage) {
    Map<Integer, Set<Integer>> found = new HashMap<>();
    Map<Integer, Set<Integer>> mixed = new HashMap<>();
    for (int i = 0; i < table.size(); i++) {
      found.computeIfAbsent(truth[i], t -> new HashSet<>()).add(linkage.person(i));
      mixed.computeIfAbsent(linkage.person(i), p -> new HashSet<>()).add(truth[i]);
    }
    return found.values().stream().mapToInt(s -> s.size() - 1).sum()
        + mixed.values().stream().mapToInt(s -> s.size() - 1).sum();
  }

  @Test
  void obeysAnyVerdictsThatDoNotContradictOneAnother() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 10; round++) {
      List<Verdicts.Pair> same = new ArrayList<>();
      List<Verdicts.Pair> different = new ArrayList<>();
      for (int n = 0; n < 60; n++) {
        Verdicts.Pair pair = pair(random);
        boolean one = random.nextInt(3) == 0;
        Groups tried = new Groups(table.size());
        same.forEach(p -> tried.join(p.first(), p.second()));
        if (one) {
          tried.join(pair.first(), pair.second());
        }
        boolean contradiction =
            different.stream().anyMatch(p -> tried.together(p.first(), p.second()))
                || (!one && tried.together(pair.first(), pair.second()));
        if (!contradiction) {
          (one ? same : different).add(pair);
        }
      }
      obeyed(seed, relinking.link(verdicts(same, different)).linkage(), same, different);
    }
  }

  private static void obeyed(
      long seed, Linkage linkage, List<Verdicts.Pair> same, List<Verdicts.Pair> different) {
    assertThat(same)
        .as("seed %s", seed)
        .allMatch(p -> linkage.person(p.first()) == linkage.person(p.second()));
    assertThat(different)
        .as("seed %s", seed)
        .allMatch(p -> linkage.person(p.first()) != linkage.person(p.second()));
  }

  /// Two patients: of one person, of neighbours in the table, or of anybody.
  private Verdicts.Pair pair(Random random) {
    while (true) {
      int a = random.nextInt(table.size());
      int b =
          random.nextBoolean() ? random.nextInt(table.size()) : Math.min(a + 1, table.size() - 1);
      boolean patients =
          table.role(a) == fr.prevenir.model.Role.PATIENT
              && table.role(b) == fr.prevenir.model.Role.PATIENT;
      if (a != b && patients) {
        return new Verdicts.Pair(a, b);
      }
    }
  }

  @Test
  void takesNobodyAwayByTheAnswerThatTwoAreOne() {
    link(Town.of(12, 2500, true));
    Undecided apart = firstUndecided(false);
    Linkage after =
        relinking
            .link(verdicts(List.of(new Verdicts.Pair(apart.first(), apart.second())), List.of()))
            .linkage();

    assertThat(after.people()).isEqualTo(before.people() - 1);
    for (int i = 0; i < table.size(); i++) {
      for (int other : new int[] {apart.first(), apart.second()}) {
        if (before.person(i) == before.person(other)) {
          assertThat(after.person(i)).isEqualTo(after.person(apart.first()));
        }
      }
    }
  }

  @Test
  void changesNobodyElseByAnAnswer() {
    link(Town.of(12, 2500, true));
    Undecided joined = firstUndecided(true);
    Linkage after =
        relinking
            .link(verdicts(List.of(), List.of(new Verdicts.Pair(joined.first(), joined.second()))))
            .linkage();

    assertThat(after.people()).isEqualTo(before.people() + 1);
    Map<Integer, Integer> renamed = new HashMap<>();
    for (int i = 0; i < table.size(); i++) {
      if (before.person(i) != before.person(joined.first())) {
        assertThat(after.person(i))
            .isEqualTo(renamed.computeIfAbsent(before.person(i), p -> after.person(firstOf(p))));
      }
    }
  }

  private Undecided firstUndecided(boolean joined) {
    return relinking.link(Verdicts.NONE).undecided().stream()
        .filter(pair -> pair.joined() == joined)
        .findFirst()
        .orElseThrow();
  }

  private int firstOf(int person) {
    for (int i = 0; i < table.size(); i++) {
      if (before.person(i) == person) {
        return i;
      }
    }
    throw new IllegalArgumentException();
  }

  @Test
  void refusesVerdictsThatContradictOneAnother() {
    List<Verdicts.Pair> same = List.of(new Verdicts.Pair(0, 1), new Verdicts.Pair(1, 2));
    List<Verdicts.Pair> different = List.of(new Verdicts.Pair(2, 0));
    assertThatThrownBy(() -> verdicts(same, different))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void explainsWhatSomebodyDecided() {
    link(Town.of(12, 2500, true));
    Undecided apart = firstUndecided(false);
    Verdicts one = verdicts(List.of(new Verdicts.Pair(apart.first(), apart.second())), List.of());
    Linkage after = relinking.link(one).linkage();
    Explanation explanation =
        new Explainer(table, Kin.NONE, after, one).explain(after.person(apart.first()));

    assertThat(explanation.joins())
        .anyMatch(comparison -> comparison.ground().equals("decided_same"));
  }
}
