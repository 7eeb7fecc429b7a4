package fr.prevenir.detect.prose;

/// Tells a birth date by the age beside it.
final class AgeBeside {
  /// Tokens between an age and the date of birth.
  private static final int AGE_REACH = 8;

  private AgeBeside() {}

  /// `29 ans (21/02/1994)`, `35a  (01/03/1987)`, `12/03/1956, 64 ans`: whether an age beside a
  /// date in its line makes up the years to the latest date of the text.
  static boolean aged(Text text, Span date, int latest) {
    int year = Written.year(date.in(text));
    int token = text.tokenAt(date.start());
    if (year <= 0) {
      return false;
    }
    for (int i = token - 1; i >= 0 && i > token - AGE_REACH && text.sameLine(i, token); i--) {
      if (text.number(i) && text.length(i) <= 3 && years(text, i + 1)) {
        return beside(text, i + 2, token) && adds(text, i, year, latest);
      }
    }
    int next = text.tokenAt(date.end());
    for (int i = next; i < next + AGE_REACH && text.sameLine(token, i); i++) {
      if (text.number(i) && text.length(i) <= 3 && years(text, i + 1)) {
        return beside(text, next, i) && latest > year && adds(text, i, year, latest);
      }
    }
    return false;
  }

  private static boolean years(Text text, int token) {
    return text.is(token, Trait.AGE) && !text.string(token).equals("mois")
        || text.word(token) && text.glued(token) && text.string(token).equalsIgnoreCase("a");
  }

  /// Whether nothing but marks and small words stand between an age and a date.
  private static boolean beside(Text text, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean passes =
          !text.word(i) && !text.number(i)
              || text.is(i, Trait.SEX) && text.length(i) == 1
              || text.is(i, Trait.BORN)
              || text.is(i, Trait.DATE_CUE)
              || text.is(i, Trait.FILLER);
      if (!passes) {
        return false;
      }
    }
    return true;
  }

  private static boolean adds(Text text, int age, int year, int latest) {
    int sum = year + Integer.parseInt(text.string(age));
    return latest <= year || sum >= latest - 2 && sum <= latest + 1;
  }
}
