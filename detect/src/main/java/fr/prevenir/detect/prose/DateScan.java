package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds dates from a year upwards, in digits and in words. Dates of laws and what only looks like
/// a date (doses, fractions, blood pressures) are none.
final class DateScan {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  static final String MONTHS =
      "(?:janv(?:ier)?|jan(?:uary)?|f[ée]vr?(?:ier)?|feb(?:ruary)?|mar(?:s|ch)?|avr(?:il)?"
          + "|apr(?:il)?|mai|may|juin|june?|juil(?:let)?|july?|ao[ûu]t|aug(?:ust)?"
          + "|sept?(?:embre|ember)?|oct(?:obre|ober)?|nov(?:embre|ember)?|d[ée]c(?:embre|ember)?)"
          + "(?!\\p{L})";
  private static final String YEAR = "(?:1[89]|20)\\d\\d";
  private static final String WORDS =
      "(?:un|une|premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze"
          + "|quinze|seize|vingt|trente|quarante|cinquante|soixante|cents?|mille|et)(?!\\p{L})";
  private static final String SPELT = WORDS + "(?:[ -]" + WORDS + ")*";

  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?:[0-3]?\\d ?([/.|-]) ?[01]?\\d ?([/.|-]) ?(?:(?:1[89]|2[01])\\d\\d|\\d\\d)"
              + "|"
              + YEAR
              + "([/.-])[01]?\\d\\3[0-3]?\\d)(?![\\d/]|[.,-]\\d)");
  private static final Pattern NAMED =
      Pattern.compile(
          "[0-3]?\\d(?:er)?[ .-]?[ ]?"
              + MONTHS
              + "[ ,.-]{0,2}(?:"
              + YEAR
              + "|\\d\\d(?![\\d/:h]))(?!\\d)",
          FLAGS);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          MONTHS + "\\.? ?(?:[0-3]?\\d(?:st|nd|rd|th)?,? ?)?" + YEAR + "(?!\\d)", FLAGS);
  private static final Pattern DAY_MONTH =
      Pattern.compile("[0-3]?\\d(?:er)?(?: ?)" + MONTHS + "(?![ ]?\\d)", FLAGS);
  private static final Pattern SPELT_DATE =
      Pattern.compile(
          SPELT + " (?:" + MONTHS + "|[01]\\d) (?:" + YEAR + "|\\d\\d(?!\\d)|" + SPELT + ")",
          FLAGS);
  private static final String DAY = "(?:0[1-9]|[12]\\d|3[01])";
  private static final Pattern LOOSE =
      Pattern.compile(
          DAY
              + "(?:(?:0[1-9]|1[0-2])| (?:0[1-9]|1[0-2]) |X(?:1[0-2]|0?[1-9])?X?)"
              + YEAR
              + "(?![\\d/])");
  private static final Pattern COMPACT =
      Pattern.compile(YEAR + "(?:0[1-9]|1[0-2])" + DAY + "(?!\\d)");
  private static final Pattern MONTH_YEAR =
      Pattern.compile("(?:0[1-9]|1[0-2])[/ -]" + YEAR + "(?![\\d/-])");

  private final Text text;
  private final Spans into;
  private final String chars;
  private final YearScan years;
  private final ShortDates shorts;

  private DateScan(Text text, Spans into) {
    this.text = text;
    this.into = into;
    chars = text.chars();
    years = new YearScan(text, into);
    shorts = new ShortDates(text, into);
  }

  static void find(Text text, Spans into) {
    DateScan scan = new DateScan(text, into);
    for (int i = 0; i < text.size(); i++) {
      if (text.number(i)) {
        scan.number(i);
      } else if (text.is(i, Trait.MONTH) && !scan.shorts.afterLetterOrDigit(i)) {
        scan.take(MONTH_FIRST, i, 0.9);
      } else if (text.is(i, Trait.NUMBER_WORD) && scan.spelt(i)) {
        scan.take(SPELT_DATE, i, 0.9);
      }
    }
    scan.shorts.find();
  }

  /// Whether a month or a number follows a number in words, so that it may be a date.
  private boolean spelt(int token) {
    int i = token + 1;
    while (i < token + 6 && (text.is(i, Trait.NUMBER_WORD) || text.mark(i, '-'))) {
      i++;
    }
    return text.is(i, Trait.MONTH) || text.number(i) && text.length(i) == 2;
  }

  private void number(int token) {
    if (shorts.afterLetterOrDigit(token) || text.length(token) > 8 || shorts.insideNumber(token)) {
      return;
    }
    boolean counted = text.mark(token - 1, '°') && text.glued(token);
    if (month(token)) {
      if (counted) {
        return;
      }
      if (take(NAMED, token, 0.95) || take(DAY_MONTH, token, 0.7)) {
        return;
      }
    } else if (!shorts.scored(token) && take(NUMERIC, token, 0.95)
        || take(LOOSE, token, 0.8)
        || Labels.before(text, token) == Trait.BORN && take(COMPACT, token, 0.8)
        || monthAndYear(token)) {
      return;
    }
    years.year(token);
  }

  /// Whether the name of a month follows a number: `3 mars`, `1er mai`, `03-mar-2020`.
  private boolean month(int token) {
    int i = token + 1;
    while (i < token + 3
        && (text.mark(i, '-') || text.mark(i, '.') || text.word(i) && text.length(i) == 2)) {
      i++;
    }
    return text.is(i, Trait.MONTH);
  }

  private boolean take(Pattern pattern, int token, double confidence) {
    Matcher m = pattern.matcher(chars).region(text.start(token), chars.length());
    m.useTransparentBounds(true);
    if (!m.lookingAt() || (pattern == NUMERIC && !sound(m.group()))) {
      return false;
    }
    if (ofAStreet(token)) {
      return false;
    }
    if (ofALaw(token)) {
      into.block(m.start(), m.end());
      return true;
    }
    return into.add(Meaning.DATE, m.start(), m.end(), confidence);
  }

  /// Whether the parts of a numeric date are a day and a month, and its marks agree.
  private static boolean sound(String date) {
    String[] parts = date.split("[ /.|-]+");
    if (parts.length != 3) {
      return false;
    }
    boolean yearFirst = parts[0].length() == 4;
    int day = Integer.parseInt(parts[yearFirst ? 2 : 0]);
    int month = Integer.parseInt(parts[1]);
    if (day > 31 || month > 31 || day == 0 || month == 0 || (day > 12 && month > 12)) {
      return false;
    }
    boolean blanks = date.indexOf(' ') >= 0;
    boolean shortYear = !yearFirst && parts[2].length() == 2;
    char mark = date.charAt(date.length() - parts[2].length() - 1);
    boolean slash = date.indexOf('/') >= 0;
    if (shortYear && !slash) {
      boolean twoDigits = parts[0].length() == 2 && parts[1].length() == 2;
      return !blanks && month <= 12 && (twoDigits || mark == '.' && date.indexOf('-') < 0);
    }
    return !(shortYear && blanks && date.indexOf('-') >= 0);
  }

  /// `12 rue du 8 mai 1945`.
  private boolean ofAStreet(int token) {
    for (int i = token - 1; i > 0 && i > token - 5 && text.sameLine(i, token); i--) {
      if (text.is(i, Trait.STREET)) {
        return text.number(i - 1) || text.is(i - 1, Trait.STREET_START) || text.mark(i - 1, ',');
      }
      boolean passes =
          text.is(i, Trait.PARTICLE)
              || text.is(i, Trait.FILLER)
              || text.is(i, Trait.MONTH)
              || text.number(i);
      if (!passes) {
        return false;
      }
    }
    return false;
  }

  private boolean ofALaw(int token) {
    if (text.word(token - 1) && text.string(token - 1).equals("le")) {
      return false;
    }
    for (int i = token - 1; i >= 0 && i > token - 9 && text.sameLine(i, token); i--) {
      if (text.is(i, Trait.LAW)) {
        return !prescribed(i, token);
      }
      if (!text.is(i, Trait.FILLER) && !text.is(i, Trait.DATE_CUE) && text.word(i)) {
        return false;
      }
    }
    return false;
  }

  /// `ordonnance du 12 janvier`, unlike `ordonnance n° 2020-12 du 12 janvier`: a doctor's.
  private boolean prescribed(int law, int token) {
    return text.string(law).equalsIgnoreCase("ordonnance") && token - law <= 2;
  }

  private boolean monthAndYear(int token) {
    boolean cue =
        text.is(token - 1, Trait.YEAR_CUE)
            || text.is(token - 1, Trait.DATE_CUE)
            || text.mark(token - 1, '(')
            || years.told(token);
    return cue && take(MONTH_YEAR, token, 0.8);
  }
}
