package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import org.jspecify.annotations.Nullable;

/// Finds years that stand alone, by the words and marks around them.
final class YearScan {
  private static final HashSetOfLongs CODES = Beside.words("code");

  private static final HashSetOfLongs UNITS = Beside.words("unit");

  private final Text text;
  private final Spans into;

  YearScan(Text text, Spans into) {
    this.text = text;
    this.into = into;
  }

  /// A year alone, where the words or marks around it speak of time.
  void year(int token) {
    if (text.length(token) != 4) {
      return;
    }
    if (range(token)) {
      into.add(Meaning.DATE, text.start(token), text.end(token), 0.7);
      return;
    }
    int year = Integer.parseInt(text.string(token));
    if (year < 1900 || year > 2099 || gluedToMore(token)) {
      return;
    }
    boolean cue = text.is(token - 1, Trait.YEAR_CUE);
    boolean listed =
        text.mark(token - 1, '-') && !text.glued(token) && (token < 2 || !text.number(token - 2));
    boolean bracket =
        text.mark(token - 1, '(')
            && (text.mark(token + 1, ')')
                || text.mark(token + 1, ',')
                || text.word(token + 1) && text.string(token + 1).equals("et"));
    boolean headed = text.firstOfLine(token) && text.mark(token + 1, ':');
    if (cue && !text.mark(token + 1, '%')
        || (listed && text.word(token + 1))
        || bracket
        || headed
        || told(token) && closes(token + 1)) {
      into.add(Meaning.DATE, text.start(token), text.end(token), 0.7);
    }
  }

  /// `(amiante 1971 - 1989)`: the first or second of two years in brackets.
  private boolean range(int token) {
    boolean first = plausible(token) && dash(token + 1) && plausible(token + 2);
    boolean second = plausible(token) && dash(token - 1) && plausible(token - 2);
    int from = first ? token : token - 2;
    return (first || second)
        && text.sameLine(from, from + 2)
        && Integer.parseInt(text.string(from)) < Integer.parseInt(text.string(from + 2))
        && text.mark(from + 3, ')')
        && !(text.glued(from) && !text.mark(from - 1, '('));
  }

  private boolean dash(int token) {
    return text.mark(token, '-') || text.mark(token, '–');
  }

  private boolean plausible(int token) {
    return text.number(token)
        && text.length(token) == 4
        && (text.string(token).startsWith("19") || text.string(token).startsWith("20"));
  }

  /// Whether a year or month stands behind a word that it dates, or another year: `Epclusa 2018`,
  /// `(2012, 2015`, not behind the label of a number.
  boolean told(int token) {
    int i = token - 1;
    if (!text.sameLine(i, token)) {
      return false;
    }
    if (text.mark(i, ',') || text.word(i) && text.string(i).equals("et")) {
      Span before = into.from(text.start(i)) == 0 ? null : before(i);
      return before != null || opensList(i);
    }
    boolean brief =
        text.length(i) == 3 && Character.isUpperCase(text.chars().charAt(text.end(i) - 1))
            || side(i);
    return text.word(i)
        && (text.length(i) > 3 || brief)
        && !CODES.has(text.hash(i))
        && !text.is(i, Trait.STREET)
        && !text.is(i, Trait.LABEL_PHONE)
        && !text.is(i, Trait.LABEL_STAY)
        && !text.is(i, Trait.LABEL_OTHER)
        && !text.is(i, Trait.LABEL_NIR)
        && !text.is(i, Trait.LAW)
        && !text.is(i, Trait.ID_WORD)
        && !text.is(i, Trait.COMPLEMENT);
  }

  /// `fracture du radius G 2021`.
  private boolean side(int token) {
    return text.length(token) == 1
        && "GD".contains(text.string(token))
        && text.word(token - 1)
        && text.sameLine(token - 1, token)
        && text.shape(token - 1) == Text.Shape.LOWER;
  }

  /// `(Dr Rey, 2020)`: in brackets behind a comma.
  private boolean opensList(int comma) {
    for (int i = comma - 1; i >= 0 && i > comma - 8 && text.sameLine(i, comma); i--) {
      if (text.mark(i, '(')) {
        return text.mark(comma + 2, ')') || text.mark(comma + 2, ',');
      }
      if (!text.word(i) && !text.mark(i, '.')) {
        return false;
      }
    }
    return false;
  }

  /// The date that ends right before a token, or null.
  private @Nullable Span before(int token) {
    Span span = into.sorted().get(into.from(text.start(token)) - 1);
    return span.end() == text.start(token) || span.end() + 1 == text.start(token) ? span : null;
  }

  /// Whether what follows a year is no unit of it.
  private boolean closes(int next) {
    if (next >= text.size() || !text.sameLine(next - 1, next)) {
      return true;
    }
    if (text.word(next)) {
      return !UNITS.has(text.hash(next));
    }
    return text.mark(next, ')')
        || text.mark(next, ',')
        || text.mark(next, '.')
        || text.mark(next, ';');
  }

  private boolean gluedToMore(int token) {
    boolean before =
        text.glued(token)
            && !text.mark(token - 1, '(')
            && !text.mark(token - 1, '’')
            && !text.mark(token - 1, '\'');
    boolean after =
        text.glued(token + 1)
            && (text.word(token + 1)
                || (token + 2 < text.size() && text.glued(token + 2) && text.number(token + 2)));
    return before || after;
  }
}
