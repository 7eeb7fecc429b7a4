package fr.prevenir.rehearse.population;

/// Commune or country of birth.
///
/// @param code INSEE code, 5 characters; 99xxx abroad
public record Birthplace(String code, String name) {
  public boolean abroad() {
    return code.startsWith("99");
  }
}
