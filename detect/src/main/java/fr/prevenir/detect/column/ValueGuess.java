package fr.prevenir.detect.column;

import fr.prevenir.model.Meaning;

/// What the values of a column say without its header.
///
/// @param strength 0 to 1
record ValueGuess(Meaning meaning, double strength) {
  static final ValueGuess NOTHING = new ValueGuess(Meaning.UNKNOWN, 0);
}
