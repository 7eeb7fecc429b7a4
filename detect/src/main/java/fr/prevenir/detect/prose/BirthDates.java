package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import java.util.List;

/// Tells birth dates from other dates: by the words before them, by the place they have in the head
/// of a record, by an age behind them, and by the NIR beside them, which holds year and month.
final class BirthDates {
  private static final int NEAR = 90;

  private BirthDates() {}

  static void mark(Text text, Spans spans) {
    List<Span> sorted = List.copyOf(spans.sorted());
    for (int i = 0; i < sorted.size(); i++) {
      Span span = sorted.get(i);
      if (span.kind() == Meaning.DATE && born(text, sorted, i)) {
        spans.replace(span, new Span(Meaning.BIRTH_DATE, span.start(), span.end(), 0.95));
      }
    }
  }

  private static boolean born(Text text, List<Span> spans, int at) {
    Span date = spans.get(at);
    int token = text.tokenAt(date.start());
    if (Labels.before(text, token) == Trait.BORN) {
      return true;
    }
    return inHead(text, spans, at, token) || agrees(text, spans, at);
  }

  /// `| F | 12/03/1956 |`, `12/03/1956 (64 ans)`.
  private static boolean inHead(Text text, List<Span> spans, int at, int token) {
    Span date = spans.get(at);
    boolean bar =
        text.mark(token - 1, '|') || text.mark(token - 1, ',') || text.mark(token - 1, ';');
    if (bar && text.is(token - 2, Trait.SEX)) {
      return true;
    }
    int next = text.tokenAt(date.end());
    boolean aged = text.mark(next, '(') && text.number(next + 1) && text.is(next + 2, Trait.AGE);
    return aged;
  }

  /// Whether the nearest NIR in front or behind has the year of this date, and no nearer date has.
  private static boolean agrees(Text text, List<Span> spans, int at) {
    Span date = spans.get(at);
    int year = Written.year(date.in(text));
    if (year <= 0) {
      return false;
    }
    for (int step : new int[] {-1, 1}) {
      for (int i = at + step;
          i >= 0 && i < spans.size() && distance(date, spans.get(i)) <= NEAR;
          i += step) {
        if (spans.get(i).kind() == Meaning.NIR) {
          int born = Written.yearOfNir(spans.get(i).in(text));
          if (born >= 0 && born == year % 100 && !better(text, spans, at, i, born)) {
            return true;
          }
          break;
        }
        if (spans.get(i).kind() != Meaning.DATE && spans.get(i).kind() != Meaning.PHONE) {
          break;
        }
      }
    }
    return false;
  }

  /// Whether another date near the same NIR agrees as well and stands nearer.
  private static boolean better(Text text, List<Span> spans, int at, int nir, int born) {
    Span date = spans.get(at);
    Span number = spans.get(nir);
    for (int i = Math.max(0, nir - 3); i < Math.min(spans.size(), nir + 4); i++) {
      Span other = spans.get(i);
      if (i != at
          && other.kind() == Meaning.DATE
          && Written.year(other.in(text)) % 100 == born
          && distance(other, number) < distance(date, number)) {
        return true;
      }
    }
    return false;
  }

  private static int distance(Span a, Span b) {
    return a.start() < b.start() ? b.start() - a.end() : a.start() - b.end();
  }
}
