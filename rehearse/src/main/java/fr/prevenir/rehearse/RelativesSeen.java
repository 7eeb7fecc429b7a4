package fr.prevenir.rehearse;

import fr.prevenir.rehearse.population.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Remembers the relatives of the household at hand, no further.
final class RelativesSeen {
  private long household;
  private final Set<Long> numbers = new HashSet<>();

  /// Whether this member of the household is met for the first time.
  boolean first(Person person, List<Person> members) {
    long head = members.getFirst().number();
    if (head != household) {
      household = head;
      numbers.clear();
    }
    return numbers.add(person.number());
  }
}
