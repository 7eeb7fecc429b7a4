package fr.prevenir.link;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Joins professionals and staff: by RPPS and ADELI, else by name where only one holder of a number
/// has it. Two numbers of one kind are two people.
final class Professionals {
  private static final Attribute[] NUMBERS = {Attribute.RPPS, Attribute.ADELI};
  private static final Attribute[] ACCOUNTS = {Attribute.EMAIL, Attribute.LOGIN};

  /// Says that a first name is not shortened.
  private static final String NOT_SHORT = "-";

  /// No first name is written without a vowel.
  private static final Pattern INITIALS = Pattern.compile("[B-DF-HJ-NP-TV-XZ]{2,3}");

  private final IdentityTable identities;
  private final Groups groups;
  private final Registers registers;

  private Professionals(IdentityTable identities, Groups groups) {
    this.identities = identities;
    this.groups = groups;
    registers = new Registers(identities);
  }

  /// The identities with those of one professional joined; all others alone.
  static Groups joined(IdentityTable identities) {
    Groups groups = new Groups(identities.size());
    new Professionals(identities, groups).join();
    return groups;
  }

  private void join() {
    for (Attribute attribute : NUMBERS) {
      joinEqual(attribute);
    }
    joinEqual(Attribute.LOCAL_ID);
    joinByAccount();
    joinByName();
    joinByInitials();
    joinBySurname();
  }

  private boolean works(int identity) {
    Role role = identities.role(identity);
    return role == Role.PROFESSIONAL || role == Role.STAFF;
  }

  private int value(int identity, Attribute attribute) {
    return identities.first(identity, attribute);
  }

  /// Joins those with one value, the first of each name with all who do not contradict it: a
  /// number written down for two people is not theirs both.
  private void joinEqual(Attribute attribute) {
    Map<Integer, List<Integer>> holders = new HashMap<>();
    for (int i = 0; i < identities.size(); i++) {
      int id = works(i) ? value(i, attribute) : -1;
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
    Set<String> words = names(one);
    return complete(one) && complete(other) && Collections.disjoint(words, names(other));
  }

  private boolean complete(int identity) {
    return value(identity, Attribute.GIVEN) >= 0
        && value(identity, Attribute.FAMILY) >= 0
        && initials(identity).equals(NOT_SHORT);
  }

  /// One mail and one login are one person's where a word of the names is the same too, whatever
  /// slip the others have.
  private void joinByAccount() {
    Map<List<Integer>, List<Integer>> holders = new HashMap<>();
    for (int i = 0; i < identities.size(); i++) {
      List<Integer> account = List.of(value(i, Attribute.EMAIL), value(i, Attribute.LOGIN));
      if (works(i) && !account.contains(-1)) {
        holders.computeIfAbsent(account, a -> new ArrayList<>(1)).add(i);
      }
    }
    for (List<Integer> all : holders.values()) {
      int first = all.getFirst();
      for (int i : all) {
        boolean named = !Collections.disjoint(names(first), names(i));
        if (named && groups.of(i) != groups.of(first) && mayBeOne(List.of(first, i))) {
          groups.join(first, i);
        }
      }
    }
  }

  /// Names that are equal in all words, in any order; a number decides among namesakes.
  private void joinByName() {
    Map<String, List<Integer>> byName = new HashMap<>();
    for (int i = 0; i < identities.size(); i++) {
      if (works(i)) {
        String name = name(i);
        if (!name.isEmpty()) {
          byName.computeIfAbsent(name, n -> new ArrayList<>()).add(i);
        }
      }
    }
    byName.values().forEach(this::joinNamesakes);
  }

  private void joinNamesakes(List<Integer> namesakes) {
    joinOnAccounts(namesakes);
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

  /// `Martin P.` and `Dr Martin` are the one who bears that surname with a first name, and with
  /// that initial, where there is only one and no numbers contradict; else they stay apart.
  private void joinByInitials() {
    joinShort(this::initials);
  }

  private void joinBySurname() {
    joinShort(i -> value(i, Attribute.GIVEN) < 0 ? "" : NOT_SHORT);
  }

  /// Joins those whose first name is shortened to the only one of their role with all of it.
  ///
  /// @param shortened the letters of the first name that are left, or [#NOT_SHORT]
  private void joinShort(IntFunction<String> shortened) {
    Map<String, Map<String, TreeSet<Integer>>> shorts = new TreeMap<>();
    Map<String, List<Integer>> whole = new HashMap<>();
    for (int i = 0; i < identities.size(); i++) {
      String family = works(i) ? words(i, Attribute.FAMILY) : "";
      if (!family.isEmpty() && value(i, Attribute.FULL_NAME) < 0) {
        String name = identities.role(i) + " " + family;
        String left = shortened.apply(i);
        if (!left.equals(NOT_SHORT)) {
          shorts
              .computeIfAbsent(name, n -> new TreeMap<>())
              .computeIfAbsent(left, n -> new TreeSet<>())
              .add(groups.of(i));
        } else if (value(i, Attribute.GIVEN) >= 0 && initials(i).equals(NOT_SHORT)) {
          whole.computeIfAbsent(name, n -> new ArrayList<>()).add(i);
        }
      }
    }
    shorts.forEach(
        (name, byLetters) ->
            byLetters.forEach(
                (letters, holders) ->
                    joinOnly(whole.getOrDefault(name, List.of()), letters, holders)));
  }

  private void joinOnly(List<Integer> whole, String letters, Set<Integer> holders) {
    TreeSet<Integer> bearers = new TreeSet<>();
    for (int i : whole) {
      if (firstLetters(i).startsWith(letters)) {
        bearers.add(groups.of(i));
      }
    }
    List<Integer> all = new ArrayList<>(bearers);
    all.addAll(holders);
    if (bearers.size() == 1 && mayBeOne(all)) {
      all.forEach(i -> groups.join(bearers.first(), i));
    }
  }

  /// The letters of a first name of which only initials are left, `JM` for `J.-M.` and for itself;
  /// [#NOT_SHORT] for any other.
  private String initials(int identity) {
    List<String> words = given(identity);
    boolean single =
        words.stream().allMatch(word -> word.length() == 1 || INITIALS.matcher(word).matches());
    return single && !words.isEmpty() ? String.join("", words) : NOT_SHORT;
  }

  /// The first letter of each word of a first name.
  private String firstLetters(int identity) {
    return given(identity).stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
  }

  /// The words of a first name: a lone M is an initial there, no title.
  private List<String> given(int identity) {
    int id = value(identity, Attribute.GIVEN);
    return id < 0 ? List.of() : Cleaner.words(identities.dictionary(Attribute.GIVEN).text(id));
  }

  /// The words of one name, sorted; empty where there is none.
  private String words(int identity, Attribute attribute) {
    return String.join(" ", new TreeSet<>(nameWords(identity, attribute)));
  }

  private List<String> nameWords(int identity, Attribute attribute) {
    int id = value(identity, attribute);
    return id < 0 ? List.of() : Cleaner.nameWords(identities.dictionary(attribute).text(id));
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

  /// The words of the names, sorted; a single word is too little to tell people by.
  private String name(int identity) {
    return String.join(" ", names(identity));
  }

  private Set<String> names(int identity) {
    TreeSet<String> words = new TreeSet<>(given(identity));
    words.addAll(nameWords(identity, Attribute.FAMILY));
    words.addAll(nameWords(identity, Attribute.FULL_NAME));
    return words;
  }
}
