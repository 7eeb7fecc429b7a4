package fr.prevenir.link;

import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// `Martin P.` and `Dr Martin` are the one of their role who bears that surname with a first name,
/// and with that initial, where there is only one and no numbers contradict. Where several do, they
/// are one of those, whichever.
final class ShortNames {
  private final IdentityTable identities;
  private final Groups groups;
  private final WorkNames names;

  /// Identities whose first names are written out, by role and surname, with their letters.
  private final Map<String, List<Bearer>> whole = new HashMap<>();

  /// Those of whom only initials, or nothing, is left of the first name, by role, surname and what
  /// is left; of two beginnings the longer comes first.
  private final Map<String, Map<String, TreeSet<Integer>>> shortened = new TreeMap<>();

  /// @param identity one who bears a name with these first letters of the first names
  private record Bearer(int identity, String letters) {}

  ShortNames(IdentityTable identities, Groups groups, WorkNames names) {
    this.identities = identities;
    this.groups = groups;
    this.names = names;
    for (int i = 0; i < identities.size(); i++) {
      if (names.works(i)) {
        for (WorkNames.Reading reading : names.readings(i)) {
          add(i, reading);
        }
      }
    }
  }

  private void add(int identity, WorkNames.Reading reading) {
    String name = identities.role(identity) + " " + reading.family();
    if (reading.whole()) {
      whole
          .computeIfAbsent(name, n -> new ArrayList<>())
          .add(new Bearer(identity, reading.letters()));
    } else {
      shortened
          .computeIfAbsent(name, n -> new TreeMap<>(Comparator.reverseOrder()))
          .computeIfAbsent(reading.letters(), n -> new TreeSet<>())
          .add(identity);
    }
  }

  /// Joins those of whom more is left first, then those with a surname alone.
  ///
  /// @param mayBeOne whether no numbers of these contradict
  /// @return for each role how many groups are left that are one of several others
  long[] join(Predicate<List<Integer>> mayBeOne) {
    joinAll(mayBeOne);
    return open();
  }

  private long[] open() {
    long[] open = new long[Role.values().length];
    shortened.forEach(
        (name, byLetters) ->
            byLetters.forEach(
                (letters, holders) -> {
                  if (bearers(name, letters).size() > 1) {
                    holders.stream()
                        .filter(i -> groups.of(i) == i && names.alone(groups, i))
                        .forEach(i -> open[identities.role(i).ordinal()]++);
                  }
                }));
    return open;
  }

  private void joinAll(Predicate<List<Integer>> mayBeOne) {
    shortened.forEach(
        (name, byLetters) ->
            byLetters.forEach(
                (letters, holders) -> {
                  Set<Integer> bearers = bearers(name, letters);
                  List<Integer> all = new ArrayList<>(bearers);
                  all.addAll(holders);
                  if (bearers.size() == 1 && mayBeOne.test(all)) {
                    all.forEach(i -> groups.join(all.getFirst(), i));
                  }
                }));
  }

  /// Those with this surname of whom more than these letters is told.
  private Set<Integer> bearers(String name, String letters) {
    TreeSet<Integer> bearers = new TreeSet<>();
    for (Bearer bearer : whole.getOrDefault(name, List.of())) {
      if (bearer.letters().startsWith(letters)) {
        bearers.add(groups.of(bearer.identity()));
      }
    }
    shortened
        .getOrDefault(name, Map.of())
        .forEach(
            (more, holders) -> {
              if (more.length() > letters.length() && more.startsWith(letters)) {
                holders.forEach(i -> bearers.add(groups.of(i)));
              }
            });
    return bearers;
  }
}
