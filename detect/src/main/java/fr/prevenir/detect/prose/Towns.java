package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;

/// Finds the names of towns: behind a postcode or a street, and after words such as `habite à`.
final class Towns {
  /// So many blanks part two columns.
  private static final int COLUMN = 3;

  private final Text text;
  private final Spans into;
  private final TownNames names;
  private final HomeWords home;
  private int from;

  Towns(Text text, Spans into) {
    this.text = text;
    this.into = into;
    names = new TownNames(text, into);
    home = new HomeWords(text);
  }

  TownNames names() {
    return names;
  }

  /// The first token of the town found last.
  int from() {
    return from;
  }

  /// Whether a word names a field rather than a town: `44150 Ville : Ancenis`.
  private boolean label(int token) {
    if (!text.word(token) || !text.mark(token + 1, ':')) {
      return false;
    }
    return switch (text.string(token).toLowerCase(java.util.Locale.ROOT)) {
      case "ville", "commune", "localité", "localite", "bureau" -> true;
      default -> false;
    };
  }

  /// The character after the town that follows a postcode, or 0.
  int after(int postcode, int next, boolean sure) {
    int i = label(next) ? next + 2 : next;
    while (i < text.size()
        && (text.mark(i, ',') || text.mark(i, '-') || text.mark(i, '|'))
        && i < next + 2) {
      i++;
    }
    boolean in =
        sure && text.word(i) && text.sameLine(postcode, i) && "dans".equals(text.string(i));
    if (in) {
      for (int j = i; j < i + 6; j++) {
        if (text.is(j, Trait.CITY_CUE) && text.word(j + 1) && names.town(j + 1) > j + 1) {
          from = j + 1;
          return text.end(names.town(j + 1) - 1);
        }
      }
    }
    if (sure && text.word(i) && text.sameLine(postcode, i) && text.shape(i) == Text.Shape.LOWER) {
      from = i;
      int small = names.longest(i, false);
      boolean town = small > i && !text.is(i, Trait.COMMON) && !text.is(i, Trait.STOP);
      return town ? text.end(small - 1) : 0;
    }
    if (!text.word(i) || !text.sameLine(postcode, i) || !names.opens(i)) {
      return 0;
    }
    from = i;
    int end = Math.max(names.longest(i, false), names.written(i));
    return end > i ? text.end(names.cedex(end) - 1) : 0;
  }

  /// The first token of the commune right before a postcode of its own, which may stand in
  /// parentheses: `Brest 29200`, `Brest (29200)`; or -1.
  int before(int postcode, int department) {
    int last = postcode - 1;
    while (last >= 0 && (text.mark(last, '(') || text.mark(last, ',') || text.mark(last, '-'))) {
      last--;
    }
    int found = -1;
    for (int i = last; i >= 0 && i > last - TownNames.LONGEST && text.sameLine(i, postcode); i--) {
      boolean joins = text.mark(i, '-') || text.mark(i, '\'') || text.mark(i, '’');
      if (!text.word(i) && !joins || !into.free(text.start(i), text.end(i))) {
        break;
      }
      if (text.word(i) && text.shape(i) != Text.Shape.LOWER && names.commune(i, last, department)) {
        found = i;
      }
    }
    return found;
  }

  /// A town of some size behind the name of an establishment: `Institut Bergonié - Bordeaux`.
  void beside(int mark, boolean any) {
    if (any) {
      int at = text.mark(mark, ',') ? mark + 1 : mark;
      mark = text.word(at) && text.string(at).equals("à") ? at : mark;
    }
    boolean parts =
        text.mark(mark, ',')
            || text.mark(mark, '-')
            || text.mark(mark, '–')
            || any && text.word(mark) && text.string(mark).equals("à");
    boolean named =
        parts
            && text.word(mark + 1)
            && text.sameLine(mark - 1, mark + 1)
            && text.shape(mark + 1) != Text.Shape.LOWER
            && text.shape(mark + 1) != Text.Shape.INITIAL;
    int end = !named ? 0 : any ? names.longest(mark + 1, false) : names.town(mark + 1);
    boolean there = text.word(mark);
    if (end > mark + 1 && (!any || there || closes(mark + 1, end))) {
      into.add(Meaning.CITY, text.start(mark + 1), text.end(end - 1), 0.7);
    }
  }

  /// A town that stands by itself: `Brest, le 3 mars 2021` at the head of a letter, between commas
  /// or in brackets, behind a birth date.
  void apart(int token) {
    boolean capital = text.word(token) && text.shape(token) != Text.Shape.LOWER;
    if (!capital || text.shape(token) == Text.Shape.INITIAL || !free(token)) {
      return;
    }
    boolean column = token > 0 && text.start(token) - text.end(token - 1) >= COLUMN;
    boolean opensLine = text.firstOfLine(token) || column;
    int from = token - 1;
    boolean parted =
        text.sameLine(from, token)
            && (text.mark(from, ',')
                || text.mark(from, '(')
                || !text.glued(token) && (text.mark(from, '–') || text.mark(from, '—')));
    if (!opensLine && !parted) {
      return;
    }
    int end = names.longest(token, !opensLine);
    if (end == token || !free(end - 1)) {
      return;
    }
    boolean dated =
        text.mark(end, ',')
                && text.sameLine(token, end + 1)
                && (text.number(end + 1)
                    || text.word(end + 1) && text.string(end + 1).equalsIgnoreCase("le"))
            || opensLine && text.word(end) && text.string(end).equals("le") && text.number(end + 1);
    if (opensLine ? dated : closes(token, end) && !somebody(token, end)) {
      into.add(Meaning.CITY, text.start(token), text.end(end - 1), 0.7);
    }
  }

  private boolean free(int token) {
    return into.free(text.start(token), text.end(token));
  }

  private boolean closes(int token, int end) {
    return end >= text.size()
        || !text.sameLine(token, end)
        || text.start(end) - text.end(end - 1) >= 2
        || text.mark(end, ')')
        || text.mark(end, ',')
        || text.mark(end, ';')
        || text.mark(end, '.');
  }

  /// Whether a single word may rather be a name of somebody, or a word.
  private boolean somebody(int token, int end) {
    boolean one = end == token + 1;
    long facts = text.facts(token);
    boolean named =
        Lexicon.given(facts) > 0
            || text.shape(token) == Text.Shape.UPPER && Lexicon.family(facts) > 0;
    boolean word =
        text.is(token, Trait.STOP)
            || text.is(token, Trait.COMMON)
                && !text.mark(token - 1, '(')
                && text.sameLine(token, end);
    return one && (named || word);
  }

  /// A town of some size after a word such as `à`, `habite`, `près de`.
  void afterCue(int cue) {
    boolean letter = text.shape(cue) == Text.Shape.INITIAL;
    if (letter && (text.glued(cue) || text.mark(cue + 1, '.'))) {
      return;
    }
    int i = cue + 1;
    while (i < cue + 4 && linksTo(i)) {
      i++;
    }
    boolean initial = text.shape(i) == Text.Shape.INITIAL && !names.elided(i);
    if (!text.word(i) || !text.sameLine(cue, i) || initial) {
      return;
    }
    int end = names.town(i);
    boolean at = end == i && text.string(cue).equalsIgnoreCase("à");
    if (at && home.lived(cue)) {
      end = Math.max(names.longest(i, false), text.is(i, Trait.COMMON) ? i : names.abroad(i));
      boolean small = text.shape(i) == Text.Shape.LOWER;
      end = small && (end > i + 1 || !homely(i)) ? i : end;
    } else if (at && bornAt(cue)) {
      end = names.abroad(i);
    }
    if (end > i && !text.is(i - 1, Trait.STREET)) {
      into.add(Meaning.CITY, text.start(i), text.end(end - 1), 0.7);
    }
  }

  /// Whether a word in small letters is a town and nothing else: `habite à toulouse`.
  private boolean homely(int token) {
    return text.lexicon().town(text.hash(token))
        && !text.is(token, Trait.COMMON)
        && text.length(token) > 3;
  }

  /// Whether somebody is born at what follows: `née le 3 mai 1950 à`.
  private boolean bornAt(int cue) {
    for (int i = cue - 1; i >= 0 && i > cue - 8 && text.sameLine(i, cue); i--) {
      if (text.is(i, Trait.BORN)) {
        return true;
      }
    }
    return false;
  }

  /// `de`, `d'`, `la` between the word and the town.
  private boolean linksTo(int token) {
    if (text.mark(token, '\'') || text.mark(token, '’') || text.mark(token, ',')) {
      return true;
    }
    boolean small = text.is(token, Trait.PARTICLE) || text.is(token, Trait.BOUND);
    return small && text.shape(token) == Text.Shape.LOWER;
  }
}
