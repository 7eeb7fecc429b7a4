package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import java.util.List;

/// Reads the numbers in the head of a record, `name | sex | birth date | IPP | stay`, which need
/// no label: the first number behind the birth date is the patient's, the second the stay's.
final class PatientHeads {
  private PatientHeads() {}

  static void find(Text text, Spans into) {
    for (Span span : List.copyOf(into.sorted())) {
      if (span.kind() == Meaning.BIRTH_DATE) {
        after(text, into, text.tokenAt(span.end()));
      }
    }
  }

  /// Whether a gap as between columns stands before a token.
  private static boolean column(Text text, int token) {
    return token > 0 && text.start(token) - text.end(token - 1) >= 2;
  }

  private static void after(Text text, Spans into, int from) {
    boolean bar = false;
    Meaning next = Meaning.IPP;
    for (int i = from; i < text.size() && i < from + 16 && text.sameLine(from, i); i++) {
      boolean dash = text.mark(i, '-') && !text.glued(i) && !text.glued(i + 1);
      bar |= dash || text.mark(i, '|') || text.mark(i, ',') || column(text, i);
      boolean free = into.free(text.start(i), text.end(i));
      if (text.number(i) && !free) {
        next = Meaning.STAY;
      }
      if (bar
          && free
          && text.number(i)
          && text.length(i) >= 7
          && text.length(i) <= 12
          && !text.glued(i)) {
        into.add(next, text.start(i), text.end(i), 0.75);
        if (next == Meaning.STAY) {
          return;
        }
        next = Meaning.STAY;
      }
      if (text.word(i) && text.length(i) > 4 && !text.is(i, Trait.PATIENT)) {
        return;
      }
    }
  }
}
