package fr.prevenir.detect.french;

import org.jspecify.annotations.Nullable;

/// A phrase of the vocabulary, or one other token, in a text.
///
/// @param from first token
/// @param to token after the last
/// @param term the reading that fits, or null
/// @param cues mask of [Cue]s
/// @param mark the character of a mark, else 0
/// @param sentence ordinal of the sentence it stands in
record Unit(int from, int to, @Nullable Term term, long cues, char mark, int sentence) {
  boolean has(Cue cue) {
    return (cues & cue.bit()) != 0;
  }

  boolean resultable() {
    return term != null && (term.resultable() || term.kind() == Kind.TEST);
  }
}
