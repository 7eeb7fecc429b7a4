package fr.prevenir.rehearse.write;

import fr.prevenir.model.Category;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column of a source over what it is filled from.
///
/// @param role whose it is; null where it is nobody's
/// @param shows the categories that a value in it shows about the patient, as the bits of
///     [fr.prevenir.model.Categories]
public record Column<V>(
    String header, Meaning meaning, @Nullable Role role, long shows, Function<V, String> value) {

  public static <V> Column<V> patient(
      String header, Meaning meaning, Function<V, String> value, Category... shows) {
    return new Column<>(header, meaning, Role.PATIENT, bits(shows), value);
  }

  public static <V> Column<V> about(
      String header, Meaning meaning, Role role, Function<V, String> value, Category... shows) {
    return new Column<>(header, meaning, role, bits(shows), value);
  }

  /// A column about nobody.
  public static <V> Column<V> technical(String header, Meaning meaning, Function<V, String> value) {
    return new Column<>(header, meaning, null, 0, value);
  }

  public Column<V> named(String other) {
    return new Column<>(other, meaning, role, shows, value);
  }

  private static long bits(Category... categories) {
    long bits = 0;
    for (Category category : categories) {
      bits |= category.bit();
    }
    return bits;
  }
}
