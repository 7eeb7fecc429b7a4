package fr.prevenir.rehearse.population;

/// A health professional who does not exist.
///
/// @param number from 1
/// @param rpps 11 digits with a valid Luhn key
/// @param adeli 9 digits with a valid Luhn key
/// @param finess of the place of work, 9 digits with a valid Luhn key
public record Practitioner(
    int number,
    Sex sex,
    String given,
    String family,
    String rpps,
    String adeli,
    String finess,
    String specialty,
    String phone,
    String email,
    Address address) {}
