package fr.prevenir.detect.prose;

import org.jspecify.annotations.Nullable;

/// A name of somebody where it stands in a text.
///
/// @param token first token of the name, without its title
/// @param end token after the last
/// @param family surname, or null
/// @param given first names, or null
/// @param cue what announced it, or null
record Name(int token, int end, @Nullable Span family, @Nullable Span given, @Nullable Trait cue) {}
