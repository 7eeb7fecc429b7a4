package fr.prevenir.engine.review;

/// Names an identity by what it says, without showing any of it: the same in whatever order and
/// beside whatever else it is read.
public record Fingerprint(long high, long low) {}
