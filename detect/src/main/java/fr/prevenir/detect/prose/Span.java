package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;

/// A stretch of a text that holds one value.
///
/// @param start first character
/// @param end character after the last
/// @param confidence 0 to 1
public record Span(Meaning kind, int start, int end, double confidence) {
  String in(Text text) {
    return text.chars().substring(start, end);
  }
}
