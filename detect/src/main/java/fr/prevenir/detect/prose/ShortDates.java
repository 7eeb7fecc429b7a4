package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds dates without a year, where the words or dates around them speak of time.
final class ShortDates {
  private static final Pattern SHORT =
      Pattern.compile(
          "(?:0?[1-9]|[12]\\d|3[01])(?: ?/ ?(?:0[1-9]|1[0-2]|[1-9])(?!\\d| ?/|[.,]\\d| ?%)|\\.(?:0[1-9]|1[0-2])(?!\\d|\\.\\d))");

  private static final HashSetOfLongs SCORES = Beside.words("score");
  private static final HashSetOfLongs STAYS = Beside.words("stays");

  private final Text text;
  private final Spans into;
  private final String chars;

  ShortDates(Text text, Spans into) {
    this.text = text;
    this.into = into;
    chars = text.chars();
  }

  /// Day and month without a year: after `le`, `du`, `au`, or in a line of dates.
  void find() {
    for (int i = 0; i + 2 < text.size(); i++) {
      if (text.number(i)
          && text.length(i) <= 2
          && !afterLetterOrDigit(i)
          && !insideNumber(i)
          && into.free(text.start(i), text.end(i))) {
        Matcher m = SHORT.matcher(chars).region(text.start(i), chars.length());
        m.useTransparentBounds(true);
        boolean dated =
            m.lookingAt()
                && (cueBefore(i)
                    || hourAfter(m.end())
                    || !scored(i) && !outOfTen(m.group()) && amongDates(i, m.end()));
        if (dated) {
          into.add(Meaning.DATE, m.start(), m.end(), 0.6);
        }
      }
    }
  }

  /// `6/10`, `2 ans et 1/2`: without a cue rather a score or a part.
  private static boolean outOfTen(String written) {
    return written.endsWith("/10") || written.equals("1/2");
  }

  /// `08/08 9h`, `06/02 matin`.
  private boolean hourAfter(int end) {
    int next = text.tokenAt(end);
    boolean hour =
        text.number(next)
            && text.length(next) <= 2
            && text.word(next + 1)
            && text.glued(next + 1)
            && text.string(next + 1).toLowerCase(java.util.Locale.ROOT).startsWith("h");
    return text.start(Math.min(next, text.size() - 1)) == end + 1
        && (hour
            || text.word(next)
                && switch (text.string(next)) {
                  case "matin", "soir", "midi", "nuit", "après-midi", "aprem", "apm", "AM" -> true;
                  default -> false;
                });
  }

  private boolean cueBefore(int token) {
    return token > 0
        && text.sameLine(token - 1, token)
        && (text.is(token - 1, Trait.DATE_CUE) && !text.is(token - 1, Trait.YEAR_CUE)
            || STAYS.has(text.hash(token - 1)));
  }

  private boolean amongDates(int token, int end) {
    int dates = 0;
    List<Span> sorted = into.sorted();
    for (int i = into.from(text.start(token) - 120); i < sorted.size(); i++) {
      Span span = sorted.get(i);
      if (span.end() >= end + 120 || dates >= 2) {
        break;
      }
      boolean full = span.kind() == Meaning.DATE && span.end() - span.start() >= 6;
      dates += full ? 1 : 0;
    }
    return dates >= 2;
  }

  /// `EVA 5/10`, `TA 12/8`: a score or a measure.
  boolean scored(int token) {
    return text.word(token - 1) && SCORES.has(text.hash(token - 1));
  }

  /// Whether a number is glued to a letter or digit before it.
  boolean afterLetterOrDigit(int token) {
    return text.glued(token) && (text.number(token - 1) || text.word(token - 1));
  }

  /// After a dot, comma or slash glued to another number: a part of something longer.
  boolean insideNumber(int token) {
    return token > 1
        && text.glued(token)
        && text.glued(token - 1)
        && text.number(token - 2)
        && (text.mark(token - 1, '.')
            || text.mark(token - 1, ',')
            || text.mark(token - 1, '/')
            || text.mark(token - 1, '-'));
  }
}
