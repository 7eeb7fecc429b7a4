package fr.prevenir.reference;

/// A French département.
///
/// @param code 2 or 3 characters, such as `01`, `2A`, `974`
/// @param region INSEE code of its region
public record Department(String code, String name, String region) {}
