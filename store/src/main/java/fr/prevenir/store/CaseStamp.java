package fr.prevenir.store;

/// Tells one state of a case from any other: every writing gives a new one. Holds nothing secret.
public record CaseStamp(String header) {}
