package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// The spans of a text found so far. Two never share a character: the first come stays.
final class Spans {
  private final List<Span> spans = new ArrayList<>();
  private final BitSet taken = new BitSet();

  /// Adds a span unless something of it is taken.
  boolean add(Meaning kind, int start, int end, double confidence) {
    if (start >= end || !free(start, end)) {
      return false;
    }
    taken.set(start, end);
    spans.add(new Span(kind, start, end, confidence));
    return true;
  }

  /// Keeps characters from being part of a span.
  void block(int start, int end) {
    taken.set(start, end);
  }

  boolean free(int start, int end) {
    int next = taken.nextSetBit(start);
    return next < 0 || next >= end;
  }

  /// The first taken character from one on, or the end.
  int nextTaken(int start, int end) {
    int next = taken.nextSetBit(start);
    return next < 0 || next > end ? end : next;
  }

  void replace(Span old, Span by) {
    spans.set(spans.indexOf(old), by);
  }

  /// In the order of the text.
  List<Span> sorted() {
    spans.sort(Comparator.comparingInt(Span::start));
    return spans;
  }
}
