package fr.prevenir.rehearse.population;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the children of one family have in common.
final class Children {
  private final Dice dice;
  private final List<Person> parents;
  private final String family;
  private final Set<String> names = new HashSet<>();

  /// @param people the family so far: its parents
  Children(Dice dice, List<Person> people, String family) {
    this.dice = dice;
    this.parents = List.copyOf(people);
    this.family = family;
  }

  String family() {
    return family;
  }

  /// The parent whose NIR is on the child's records, more often the mother's.
  Person insurer() {
    return dice.chance(0.6) ? parents.getLast() : parents.getFirst();
  }

  boolean taken(String given) {
    return names.contains(given);
  }

  void take(String given) {
    names.add(given);
  }
}
