package fr.prevenir.detect.column;

import fr.prevenir.model.Role;

/// Whose a header says a column is.
///
/// @param kind which person of the role: `family_doctor`, `prescriber`, `insured`… as in people.txt
public record PersonWord(Role role, String kind) {
  /// Whether the words mean the doctor whom the patient declared.
  public boolean familyDoctor() {
    return kind.equals("family_doctor");
  }

  /// Whether the words mean the person who opens the rights to insurance.
  public boolean insured() {
    return kind.equals("insured");
  }
}
