package fr.prevenir.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why the identities of a person are one person, in codes, without any value.
///
/// @param joins one for each identity after the first: the strongest comparison with another of the
/// person
/// @param rejected the strongest neighbour that was kept apart, or null
public record Explanation(List<Comparison> joins, @Nullable Comparison rejected) {
  /// Two identities that were compared.
  ///
  /// @param ground `weights`, the stable code of the rule that decided, `same_patient` where two
  ///     relatives of one name stand beside one patient, or `decided_same` and
  ///     `decided_different` where somebody did
  /// @param bits above zero it is likelier one person than two
  /// @param prior bits before anything was compared
  /// @param evidence what each trait gave, those that say nothing left out
  public record Comparison(
      int first, int second, String ground, double bits, double prior, List<Evidence> evidence) {

    Comparison on(String otherGround) {
      return new Comparison(first, second, otherGround, bits, prior, evidence);
    }
  }

  /// What one trait gave.
  ///
  /// @param trait stable code of what was compared
  /// @param level stable code of how far it agrees
  public record Evidence(String trait, String level, double bits) {}
}
