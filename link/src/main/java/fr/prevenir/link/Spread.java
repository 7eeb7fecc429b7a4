package fr.prevenir.link;

/// Why the bounds of the count differ.
///
/// @param code stable code of the reason: `maybe_same` people counted apart who may be one,
///     `maybe_different` mentions counted as one person who may be several
/// @param people how many people more or fewer it may make
public record Spread(String code, long people) {}
