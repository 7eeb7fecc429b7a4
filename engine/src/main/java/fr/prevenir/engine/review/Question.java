package fr.prevenir.engine.review;

import fr.prevenir.link.Undecided;

/// A pair to be decided.
///
/// @param id short stable name
public record Question(String id, Undecided pair, Pattern pattern) {}
