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
  private boolean ordered = true;

  /// Adds a span unless something of it is taken.
  boolean add(Meaning kind, int start, int end, double confidence) {
    if (start >= end || !free(start, end)) {
      return false;
    }
    taken.set(start, end);
    ordered &= spans.isEmpty() || spans.getLast().start() < start;
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
    spans.set(from(old.start()), by);
  }

  /// In the order of the text.
  List<Span> sorted() {
    if (!ordered) {
      spans.sort(Comparator.comparingInt(Span::start));
      ordered = true;
    }
    return spans;
  }

  /// The index in [#sorted] of the first span that starts at a character or after it.
  int from(int position) {
    List<Span> all = sorted();
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
