package fr.prevenir.link;

/// Why the bounds of the count differ.
///
/// @param code stable code of the reason: `maybe_same` people who are believed to be counted twice,
///     `maybe_different` people who are believed to be hidden behind others,
///     `unseen` an allowance for errors that no pair shows,
///     `set_aside` pairs of records that were not compared, because too many others share what they
///     agree on
/// @param people how many people are expected; of `set_aside` how many pairs
public record Spread(String code, long people) {}
