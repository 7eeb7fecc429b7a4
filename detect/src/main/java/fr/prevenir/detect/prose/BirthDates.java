package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells birth dates from other dates: by the words before them, by the place they have in the
/// head of a record, by an age behind them, and by the NIR beside them, which holds year and
/// month.
final class BirthDates {
  /// Blanks between two columns of a form, with a letter for the sex.
  private static final int COLUMN = 12;

  private static final int NEAR = 90;
  private static final int GENERATION = 12;

  /// What may stand between a name and the date of birth: sex and age.
  private static final Pattern SEX_AND_AGE =
      Pattern.compile(
          "[\\s,;:()|/–—-]*(?:(?:[HFM]|Mr|M\\.|Mme|Mlle|[Mm]asculin|[Ff]éminin|[Hh]omme|[Ff]emme)[\\s,;:()|/–—-]+)?"
              + "(?:\\d{1,3} ?(?:ans|a|A)[\\s,;:()|/–—-]+)?(?:n[ée]+e? +)?");

  /// Files that leak are younger than this: an earlier date behind a name is when they were born.
  private static final int COMPUTERS = 1995;

  private BirthDates() {}

  static void mark(Text text, Spans spans) {
    List<Span> sorted = List.copyOf(spans.sorted());
    int latest = latest(text, sorted);
    for (int i = 0; i < sorted.size(); i++) {
      Span span = sorted.get(i);
      if (span.kind() == Meaning.DATE
          && (born(text, sorted, i) || AgeBeside.aged(text, span, latest))) {
        spans.replace(span, new Span(Meaning.BIRTH_DATE, span.start(), span.end(), 0.95));
      }
    }
  }

  /// Marks those that only the names beside them tell: a date right behind a name, where the
  /// letter has later dates, or in a list of patients with their dates.
  static void mark(Text text, Spans spans, List<Name> names) {
    List<Span> sorted = List.copyOf(spans.sorted());
    int latest = latest(text, sorted);
    boolean several = several(text, sorted, names);
    for (Span span : sorted) {
      Name name = span.kind() == Meaning.DATE ? rightBefore(text, span, names) : null;
      if (name == null) {
        continue;
      }
      int year = Written.year(span.in(text));
      boolean older = year > 0 && (year <= latest - GENERATION || year < COMPUTERS);
      boolean patient = name.cue() == Trait.PATIENT || several || listed(text, sorted, span);
      if (!bornLater(spans, span) && (older || patient || identified(text, sorted, span))) {
        spans.replace(span, new Span(Meaning.BIRTH_DATE, span.start(), span.end(), 0.8));
      }
    }
  }

  private static int latest(Text text, List<Span> spans) {
    int latest = 0;
    for (Span span : spans) {
      if (span.kind() == Meaning.DATE) {
        latest = Math.max(latest, Written.year(span.in(text)));
      }
    }
    return latest;
  }

  /// Whether at least two names have a date right behind them, one of them old enough: a list of
  /// people with their birth dates.
  private static boolean several(Text text, List<Span> sorted, List<Name> names) {
    int dated = 0;
    boolean old = false;
    for (Span span : sorted) {
      if (span.kind() == Meaning.DATE && rightBefore(text, span, names) != null) {
        dated++;
        old |= Written.year(span.in(text)) < COMPUTERS;
      }
    }
    return dated > 1 && old;
  }

  /// Whether the birth date follows.
  private static boolean bornLater(Spans spans, Span date) {
    for (Span span : spans.sorted()) {
      int gap = span.start() - date.end();
      if (span.kind() == Meaning.BIRTH_DATE && gap >= 0 && gap < NEAR / 2) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Name rightBefore(Text text, Span date, List<Name> names) {
    for (Name name : names) {
      int gap = date.start() - text.end(name.end() - 1);
      if (gap >= 0 && gap <= COLUMN + 10) {
        String between = text.chars().substring(text.end(name.end() - 1), date.start());
        boolean blank =
            SEX_AND_AGE.matcher(between).matches() && !between.contains(":") && lines(between) <= 1;
        boolean whole = name.family() != null && name.given() != null;
        boolean bracketed = between.strip().equals("(") && titled(name);
        if (blank && (whole || bracketed || name.cue() == Trait.MAIDEN)) {
          return name;
        }
      }
    }
    return null;
  }

  /// `M. PRAT (1944)`: a title of patients, not of doctors.
  private static boolean titled(Name name) {
    return name.cue() == Trait.TITLE_M || name.cue() == Trait.TITLE_F;
  }

  private static long lines(String text) {
    return text.chars().filter(c -> c == '\n').count();
  }

  /// Between commas behind a birth date between commas.
  private static boolean listed(Text text, List<Span> spans, Span date) {
    int token = text.tokenAt(date.start());
    if (!text.mark(token - 1, ',') || !text.word(token - 2)) {
      return false;
    }
    for (Span span : spans) {
      boolean other = span.start() != date.start() && Math.abs(span.start() - date.start()) < NEAR;
      boolean dated = span.kind() == Meaning.DATE || span.kind() == Meaning.BIRTH_DATE;
      if (other && dated && text.mark(text.tokenAt(span.start()) - 1, ',')) {
        return true;
      }
    }
    return false;
  }

  private static boolean identified(Text text, List<Span> spans, Span date) {
    for (Span span : spans) {
      int gap = span.start() - date.end();
      boolean number = span.kind() == Meaning.IPP || span.kind() == Meaning.NIR;
      if (number && gap >= 0 && gap <= 6) {
        return true;
      }
    }
    int next = text.tokenAt(date.end());
    boolean comma = text.mark(next, ',') || text.mark(next, '|');
    return comma && text.number(next + 1) && text.length(next + 1) >= 7;
  }

  private static boolean born(Text text, List<Span> spans, int at) {
    Span date = spans.get(at);
    int token = text.tokenAt(date.start());
    boolean year = text.number(token) && text.length(token) == 4 && text.is(token - 2, Trait.BORN);
    if (Labels.before(text, token) == Trait.BORN || year && text.string(token - 1).equals("en")) {
      return true;
    }
    return maiden(text, token)
        || inHead(text, spans, at, token)
        || NirYears.agrees(text, spans, at);
  }

  /// `née ESCOFFIER le 21/08/1930`, `né à Lyon le`: a name or a place stands between.
  private static boolean maiden(Text text, int date) {
    int i = date - 1;
    if (!text.word(i) || !text.string(i).equals("le")) {
      return false;
    }
    for (int j = i - 1; j > i - 8 && text.sameLine(j, date); j--) {
      if (text.is(j, Trait.BORN)) {
        return true;
      }
      boolean passes =
          text.word(j) ? text.shape(j) != Text.Shape.LOWER || small(text, j) : between(text, j);
      if (!passes) {
        return false;
      }
    }
    return false;
  }

  private static boolean small(Text text, int token) {
    return text.is(token, Trait.PARTICLE) || text.is(token, Trait.BOUND) || text.length(token) <= 2;
  }

  private static boolean between(Text text, int mark) {
    return text.mark(mark, '-')
        || text.mark(mark, '\'')
        || text.mark(mark, '’')
        || text.mark(mark, '(')
        || text.mark(mark, ')')
        || text.mark(mark, ',');
  }

  /// `| F | 12/03/1956 |`, `12/03/1956 (64 ans)`.
  private static boolean inHead(Text text, List<Span> spans, int at, int token) {
    Span date = spans.get(at);
    boolean bar =
        text.mark(token - 1, '|') || text.mark(token - 1, ',') || text.mark(token - 1, ';');
    if (bar && text.is(token - 2, Trait.SEX)
        || text.mark(token - 1, '|') && sexBefore(text, token)) {
      return true;
    }
    int next = text.tokenAt(date.end());
    boolean aged = text.mark(next, '(') && text.number(next + 1) && text.is(next + 2, Trait.AGE);
    return aged;
  }

  private static boolean sexBefore(Text text, int token) {
    for (int i = token - 2; i > token - 24 && text.sameLine(i, token); i--) {
      boolean letter = text.is(i, Trait.SEX) && text.shape(i) == Text.Shape.INITIAL;
      if (letter && text.mark(i - 1, '|')) {
        return true;
      }
    }
    return false;
  }
}
