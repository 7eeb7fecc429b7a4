package fr.prevenir.read.health;

import fr.prevenir.model.KnownColumn;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import org.jspecify.annotations.Nullable;

/// A column as the standard of a format defines it.
///
/// @param name where the value stands in the format and what it is, such as `PID-5 nom d'usage`
public record HealthColumn(String name, KnownColumn known) {
  public static HealthColumn of(String name, Meaning meaning, @Nullable Role role) {
    return new HealthColumn(name, new KnownColumn(meaning, role));
  }

  public static HealthColumn of(String name, Meaning meaning, @Nullable Role role, int person) {
    return new HealthColumn(name, new KnownColumn(meaning, role, person));
  }

  /// A column that says nothing of people.
  public static HealthColumn technical(String name) {
    return of(name, Meaning.TECHNICAL, null);
  }
}
