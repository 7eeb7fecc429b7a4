package fr.prevenir.rehearse.population;

/// A postal address.
///
/// @param street number, type and name, or a BP; never empty
/// @param extra building, residence, floor; may be empty
/// @param insee code of the commune
public record Address(String street, String extra, String postcode, String city, String insee) {}
