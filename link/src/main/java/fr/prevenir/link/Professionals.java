package fr.prevenir.link;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Joins professionals and staff: by RPPS and ADELI, else by name where only one holder of a number
/// has it. Two numbers of one kind are two people.
final class Professionals {
  private static final Attribute[] NUMBERS = {Attribute.RPPS, Attribute.ADELI};
  private static final Attribute[] ACCOUNTS = {Attribute.EMAIL, Attribute.LOGIN};

  private final IdentityTable identities;
  private final Groups groups;
  private final Registers registers;
  private final WorkNames names;

  private Professionals(IdentityTable identities, Groups groups) {
    this.identities = identities;
    this.groups = groups;
    registers = new Registers(identities);
    names = new WorkNames(identities);
  }

  /// @param groups the identities with those of one professional joined; all others alone
  /// @param open for each role how many groups are one of several others, whichever
  record Joined(Groups groups, long[] open) {}

  static Joined joined(IdentityTable identities) {
    Groups groups = new Groups(identities.size());
    return new Joined(groups, new Professionals(identities, groups).join());
  }

  private long[] join() {
    for (Attribute attribute : NUMBERS) {
      joinEqual(attribute);
    }
    joinEqual(Attribute.LOCAL_ID);
    joinByAccount();
    Map<Set<String>, List<Integer>> namesakes = namesakes();
    namesakes.values().forEach(this::joinNamesakes);
    new SlippedNames(identities, groups, names).join(namesakes);
    return new ShortNames(identities, groups, names).join(this::mayBeOne);
  }

  private int value(int identity, Attribute attribute) {
    return identities.first(identity, attribute);
  }

  /// Joins those with one value, the first of each name with all who do not contradict it: a
  /// number written down for two people is not theirs both.
  private void joinEqual(Attribute attribute) {
    Map<Integer, List<Integer>> holders = new HashMap<>();
    for (int i = 0; i < identities.size(); i++) {
      int id = names.works(i) ? value(i, attribute) : -1;
      if (id >= 0) {
        List<Integer> known = holders.computeIfAbsent(id, n -> new ArrayList<>(1));
        int one = i;
        known.stream()
            .filter(other -> !contradict(one, other) && oneNumber(attribute, one, other))
            .findFirst()
            .ifPresentOrElse(other -> groups.join(other, one), () -> known.add(one));
      }
    }
  }

  /// Whether no two RPPS come together by another number: the number of an office names nobody.
  private boolean oneNumber(Attribute by, int one, int other) {
    return by == Attribute.RPPS || numbers(List.of(one, other), Attribute.RPPS) <= 1;
  }

  /// Whether two have a first name and a surname each, and no word of them in common.
  private boolean contradict(int one, int other) {
    return names.complete(one)
        && names.complete(other)
        && Collections.disjoint(names.words(one), names.words(other));
  }

  /// One mail and one login are one person's where a word of the names is the same too, whatever
  /// slip the others have.
  private void joinByAccount() {
    Map<List<Integer>, List<Integer>> holders = new HashMap<>();
    for (int i = 0; i < identities.size(); i++) {
      List<Integer> account = List.of(value(i, Attribute.EMAIL), value(i, Attribute.LOGIN));
      if (names.works(i) && !account.contains(-1)) {
        holders.computeIfAbsent(account, a -> new ArrayList<>(1)).add(i);
      }
    }
    for (List<Integer> all : holders.values()) {
      int first = all.getFirst();
      for (int i : all) {
        boolean named = !Collections.disjoint(names.words(first), names.words(i));
        if (named && groups.of(i) != groups.of(first) && mayBeOne(List.of(first, i))) {
          groups.join(first, i);
        }
      }
    }
  }

  /// Those whose names are equal in all words, in any order, in the order of the first of each.
  private Map<Set<String>, List<Integer>> namesakes() {
    Map<Set<String>, List<Integer>> byName = new LinkedHashMap<>();
    for (int i = 0; i < identities.size(); i++) {
      Set<String> name = names.works(i) ? names.words(i) : Set.of();
      if (!name.isEmpty()) {
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(i);
      }
    }
    return byName;
  }

  /// A number decides among namesakes.
  private void joinNamesakes(List<Integer> namesakes) {
    joinOnAccounts(namesakes);
    joinRegisters(namesakes);
    TreeSet<Integer> known = new TreeSet<>();
    for (int i : namesakes) {
      if (value(i, Attribute.RPPS) >= 0 || value(i, Attribute.ADELI) >= 0 || hasAccount(i)) {
        known.add(groups.of(i));
      }
    }
    List<Integer> without = new ArrayList<>();
    for (int i : namesakes) {
      if (!known.contains(groups.of(i))) {
        List<Integer> open = known.size() == 1 ? List.of(known.first()) : without;
        open.stream()
            .filter(other -> registers.allow(groups, other, i))
            .findFirst()
            .ifPresentOrElse(other -> groups.join(other, i), () -> without.add(i));
      }
    }
  }

  /// Namesakes with one mail or login are one person, unless two of them have numbers of their own:
  /// a login is short, and namesakes abound. A mail alone may be that of an office.
  private void joinOnAccounts(List<Integer> namesakes) {
    for (Attribute attribute : ACCOUNTS) {
      Map<Integer, List<Integer>> holders = new TreeMap<>();
      for (int i : namesakes) {
        int id = value(i, attribute);
        if (id >= 0) {
          holders.computeIfAbsent(id, account -> new ArrayList<>()).add(i);
        }
      }
      holders.values().stream()
          .filter(this::mayBeOne)
          .forEach(one -> one.forEach(i -> groups.join(one.getFirst(), i)));
    }
  }

  /// A namesake with an RPPS here and one with an ADELI there are one doctor, of whom two registers
  /// tell, where they have one telephone, or practise the same in one town.
  private void joinRegisters(List<Integer> namesakes) {
    for (int i : namesakes) {
      if (value(i, Attribute.RPPS) < 0 || !names.complete(i)) {
        continue;
      }
      namesakes.stream()
          .filter(other -> value(other, Attribute.ADELI) >= 0 && value(other, Attribute.RPPS) < 0)
          .filter(other -> practiseAlike(i, other) && mayBeOne(List.of(i, other)))
          .forEach(other -> groups.join(i, other));
    }
  }

  private boolean practiseAlike(int one, int other) {
    return equal(one, other, Attribute.PHONE)
        || equal(one, other, Attribute.SPECIALTY)
            && (equal(one, other, Attribute.CITY) || equal(one, other, Attribute.POSTCODE));
  }

  private boolean equal(int one, int other, Attribute attribute) {
    return value(one, attribute) >= 0 && value(one, attribute) == value(other, attribute);
  }

  /// Whether no two of these have different numbers of one kind.
  private boolean mayBeOne(List<Integer> holders) {
    return Arrays.stream(NUMBERS).allMatch(number -> numbers(holders, number) <= 1);
  }

  /// How many different numbers of one kind these and those joined to them have.
  private long numbers(List<Integer> holders, Attribute number) {
    return holders.stream()
        .flatMapToInt(i -> Arrays.stream(groups.members(i)))
        .map(i -> value(i, number))
        .filter(id -> id >= 0)
        .distinct()
        .count();
  }

  private boolean hasAccount(int identity) {
    return value(identity, Attribute.EMAIL) >= 0 || value(identity, Attribute.LOGIN) >= 0;
  }
}
