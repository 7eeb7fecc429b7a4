package fr.prevenir.link;

/// Which records of a [LinkTable] are one person.
///
/// @param of the person of each record: from 0, numbered by the first record
/// @param count the number of people with its bounds
public record Clusters(int[] of, Count count) {}
