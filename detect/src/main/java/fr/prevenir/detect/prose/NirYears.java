package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import java.util.List;

/// Tells a birth date by the NIR beside it, which holds the year.
final class NirYears {
  private static final int NEAR = 90;

  private NirYears() {}

  /// Whether the nearest NIR in front or behind has the year of this date, and no nearer date has.
  static boolean agrees(Text text, List<Span> spans, int at) {
    Span date = spans.get(at);
    int year = Written.year(date.in(text));
    if (year <= 0) {
      return false;
    }
    for (int step : new int[] {-1, 1}) {
      for (int i = at + step;
          i >= 0 && i < spans.size() && distance(date, spans.get(i)) <= NEAR;
          i += step) {
        Meaning kind = spans.get(i).kind();
        if (kind == Meaning.NIR) {
          int born = Written.yearOfNir(spans.get(i).in(text));
          if (born >= 0 && off(year, born) <= 1 && !better(text, spans, at, i, born)) {
            return true;
          }
          break;
        }
        if (kind != Meaning.DATE && kind != Meaning.BIRTH_DATE && kind != Meaning.PHONE) {
          break;
        }
      }
    }
    return false;
  }

  /// Years between a year and one of two digits.
  private static int off(int year, int born) {
    int distance = Math.abs(year % 100 - born);
    return Math.min(distance, 100 - distance);
  }

  /// Whether another date near the same NIR agrees better, or as well and stands nearer.
  private static boolean better(Text text, List<Span> spans, int at, int nir, int born) {
    Span date = spans.get(at);
    Span number = spans.get(nir);
    int own = off(Written.year(date.in(text)), born);
    for (int i = Math.max(0, nir - 3); i < Math.min(spans.size(), nir + 4); i++) {
      Span other = spans.get(i);
      if (i == at || other.kind() != Meaning.DATE && other.kind() != Meaning.BIRTH_DATE) {
        continue;
      }
      int theirs = off(Written.year(other.in(text)), born);
      boolean nearer = distance(other, number) < distance(date, number);
      if (theirs < own || theirs == own && nearer) {
        return true;
      }
    }
    return false;
  }

  private static int distance(Span a, Span b) {
    return a.start() < b.start() ? b.start() - a.end() : a.start() - b.end();
  }
}
