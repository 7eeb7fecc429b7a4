package fr.prevenir.link;

/// Why the bounds of the count differ.
///
/// @param code stable code of the reason: `maybe_same` people counted apart who may be one,
///     `maybe_different` mentions counted as one person who may be several,
///     `unseen` an allowance for errors that no pair shows,
///     `set_aside` pairs of records that were not compared, because too many others share what they
///     agree on
/// @param people how many people more or fewer it may make; of `set_aside` how many pairs
public record Spread(String code, long people) {}
