package fr.prevenir.rehearse.clerk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a clerk typed about a person in one record; empty where nothing was typed.
///
/// @param given first prénom in use
/// @param otherGiven further prénoms, with spaces between
/// @param phone landline
/// @param birth as typed, which may be wrong; null where it was left out
public record Entry(
    String title,
    String birthFamily,
    String usualFamily,
    String given,
    String otherGiven,
    String sex,
    @Nullable LocalDate birth,
    String birthplace,
    String birthplaceCode,
    String nir,
    String phone,
    String mobile,
    String email,
    String street,
    String extra,
    String postcode,
    String city,
    String insee) {
  /// The only family name of a file that has one column for it: the name in use.
  public String family() {
    return usualFamily.isEmpty() ? birthFamily : usualFamily;
  }

  /// All prénoms.
  public String allGiven() {
    return otherGiven.isEmpty() ? given : given + " " + otherGiven;
  }
}
