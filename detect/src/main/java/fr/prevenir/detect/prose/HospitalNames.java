package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;

/// Reads the proper name behind the word that says what an establishment is.
final class HospitalNames {
  private static final int LONGEST = 7;

  /// So many blanks part two columns.
  private static final int COLUMN = 3;

  private static final HashSetOfLongs HOUSES = Beside.words("house");
  private static final HashSetOfLongs HOUSED = Beside.words("housed");

  private final Text text;
  private final Spans into;

  HospitalNames(Text text, Spans into) {
    this.text = text;
    this.into = into;
  }

  /// The establishment that begins at `token` and whose name may begin at `from`.
  boolean named(int token, int from) {
    int heading = heading(token);
    if (heading > from) {
      return into.add(Meaning.HOSPITAL, text.start(token), text.end(heading - 1), 0.85);
    }
    return quoted(from) || behind(token, from);
  }

  /// `l'EHPAD « Les Aulnes »`: a name between quotation marks.
  boolean quoted(int mark) {
    boolean opens = text.mark(mark, '«') || text.mark(mark, '"') || text.mark(mark, '“');
    int first = mark + 1;
    if (!opens || !text.word(first) || text.shape(first) == Text.Shape.LOWER) {
      return false;
    }
    for (int i = first + 1; i < mark + 2 * LONGEST && text.sameLine(mark, i); i++) {
      if (text.mark(i, '»') || text.mark(i, '"') || text.mark(i, '”')) {
        return into.add(Meaning.HOSPITAL, text.start(first), text.end(i - 1), 0.85);
      }
    }
    return false;
  }

  /// The same, whatever the rest of its line is.
  boolean behind(int token, int from) {
    int i = from;
    int last = -1;
    int particle = -1;
    boolean upper = text.shape(token) == Text.Shape.UPPER;
    while (i < text.size() && i < token + 2 * LONGEST && text.sameLine(token, i)) {
      boolean joins = text.mark(i, '-') && text.glued(i) && text.glued(i + 1);
      boolean elides = (text.mark(i, '\'') || text.mark(i, '’')) && text.glued(i);
      boolean dotted =
          text.mark(i, '.') && text.glued(i) && text.length(i - 1) <= 2 && last == i - 1;
      if (joins || elides || dotted) {
        i++;
        if (elides && last == i - 2 && text.glued(i) && text.shape(i) == Text.Shape.LOWER) {
          last = i++;
        }
        int next = joins ? joined(i) : i;
        boolean goesOn = joins && last == i - 2 && text.word(next);
        if (goesOn && (next > i || text.shape(i) == text.shape(last))) {
          last = next;
          i = next + 1;
        }
        continue;
      }
      int gap = text.start(i) - text.end(i - 1);
      boolean column = gap >= COLUMN || gap == COLUMN - 1 && last >= 0 && text.is(i, Trait.COMMON);
      if (!text.word(i) || column || !into.free(text.start(i), text.end(i))) {
        break;
      }
      if (text.is(i, Trait.HOSPITAL_KIND) || (last < 0 && text.is(i, Trait.HOSPITAL))) {
        i++;
        continue;
      }
      boolean small = text.is(i, Trait.PARTICLE) || text.is(i, Trait.BOUND);
      if (small && (text.shape(i) == Text.Shape.LOWER || text.length(i) == 1)) {
        particle = particle < 0 && last < 0 ? i : particle;
        i++;
        continue;
      }
      boolean stops =
          text.is(i, Trait.STOP)
                  && !ourLady(i)
                  && !serves(i)
                  && !(last < 0 && text.is(i, Trait.DOCTOR))
              || text.is(i, Trait.STREET) && !(last < 0 && particle >= 0) && !housed(i)
              || text.is(i, Trait.STAFF)
              || text.is(i, Trait.LABEL_PHONE)
                  && text.sameLine(i, i + 1)
                  && !text.word(i + 1)
                  && !text.mark(i + 1, '-');
      stops |= last < 0 && particle < 0 && byDay(i - 1) && text.is(i, Trait.COMMON);
      boolean saint = last < 0 && (saint(i) || house(token, i));
      if (text.shape(i) == Text.Shape.LOWER && !saint || (stops && !text.is(i, Trait.PARTICLE))) {
        break;
      }
      if (upper
          && text.shape(i) == Text.Shape.UPPER
          && text.is(i, Trait.COMMON)
          && last >= 0
          && Lexicon.family(text.facts(i)) == 0) {
        break;
      }
      last = i++;
    }
    if (last < 0) {
      return false;
    }
    boolean letters =
        text.length(token) <= 4 && text.length(token) > 1 && text.shape(token) == Text.Shape.UPPER;
    boolean local = text.string(token).equals("CH");
    if (letters && !local && particle >= 0 && town(particle + 1, last + 1)) {
      return true;
    }
    int start = theClinic(token) && particle < 0 ? from : token;
    return into.add(Meaning.HOSPITAL, text.start(start), text.end(last), 0.85);
  }

  /// `à la clinique Val d'Ouest`: behind its article the word is not part of the name.
  private boolean theClinic(int token) {
    return text.shape(token) == Text.Shape.LOWER
        && text.string(token).equals("clinique")
        && text.word(token - 1)
        && text.string(token - 1).equals("la");
  }

  /// `hôpital de jour Gériatrie`: what is done there is no name.
  private boolean byDay(int token) {
    return text.word(token)
        && switch (text.string(token)) {
          case "jour", "nuit", "semaine" -> true;
          default -> false;
        };
  }

  /// The word with a capital behind the small words that hyphens tie: `Armentières-en-Weppe`.
  private int joined(int token) {
    int i = token;
    while (text.word(i)
        && text.shape(i) == Text.Shape.LOWER
        && text.mark(i + 1, '-')
        && text.glued(i + 1)
        && text.glued(i + 2)) {
      i += 2;
    }
    return text.word(i) && text.shape(i) != Text.Shape.LOWER ? i : token;
  }

  /// `EHPAD Résidence du Lac`.
  private boolean housed(int token) {
    return HOUSED.has(text.hash(token)) && text.shape(token) != Text.Shape.LOWER;
  }

  /// `Santé Service`, as establishments of care at home are called.
  boolean serves(int token) {
    return text.word(token)
        && text.word(token - 1)
        && text.string(token).equals("Service")
        && text.string(token - 1).equals("Santé");
  }

  /// `ehpad les tilleuls`, typed without capitals.
  boolean house(int kind, int token) {
    return HOUSES.has(text.hash(token))
        && text.is(token - 1, Trait.PARTICLE)
        && text.sameLine(kind, token);
  }

  /// `hôpital sainte-blandine`, typed without capitals.
  private boolean saint(int token) {
    int before = text.mark(token - 1, '-') ? token - 2 : token - 1;
    return text.word(before)
        && switch (text.string(before)) {
          case "saint", "sainte", "st", "ste" -> true;
          default -> false;
        };
  }

  private boolean ourLady(int token) {
    int next = text.mark(token + 1, '-') ? token + 2 : token + 1;
    return text.string(token).equalsIgnoreCase("notre")
        && text.word(next)
        && text.string(next).equalsIgnoreCase("dame");
  }

  /// The end of a heading in capitals that begins at a token and is nothing but the name of an
  /// establishment: `CENTRE HOSPITALIER DES TROIS RIVIÈRES`. 0 where it is none.
  private int heading(int token) {
    if (!text.firstOfLine(token) || text.shape(token) != Text.Shape.UPPER) {
      return 0;
    }
    int i = token;
    int words = 0;
    boolean common = false;
    while (i < text.size() && text.sameLine(token, i)) {
      boolean column = i > token && text.start(i) - text.end(i - 1) >= COLUMN;
      boolean joins = text.mark(i, '\'') || text.mark(i, '’') || text.mark(i, '-') && text.glued(i);
      if (column || !joins && !text.word(i)) {
        break;
      }
      if (text.word(i)) {
        boolean capitals = text.shape(i) == Text.Shape.UPPER || text.shape(i) == Text.Shape.INITIAL;
        boolean stops =
            (text.is(i, Trait.STOP)
                    && !text.is(i, Trait.PARTICLE)
                    && !text.is(i, Trait.HOSPITAL_KIND)
                    && !ourLady(i))
                || text.is(i, Trait.STAFF);
        if (!capitals || stops || !into.free(text.start(i), text.end(i))) {
          return 0;
        }
        words++;
        common |=
            words > 2
                && text.is(i, Trait.COMMON)
                && !text.is(i, Trait.HOSPITAL_KIND)
                && !text.is(i, Trait.PARTICLE)
                && Lexicon.family(text.facts(i)) == 0;
      }
      i++;
    }
    boolean ends =
        i >= text.size()
            || !text.sameLine(token, i)
            || text.start(i) - text.end(i - 1) >= COLUMN
            || text.mark(i, '–')
            || text.mark(i, '—')
            || text.mark(i, '-');
    return ends && common && words > 3 ? i : 0;
  }

  private boolean town(int from, int to) {
    int start = from;
    while (start < to && !text.word(start)) {
      start++;
    }
    if (start == to) {
      return false;
    }
    String name = text.chars().substring(text.start(start), text.end(to - 1));
    return text.lexicon().town(Phrase.hash(name))
        && into.add(Meaning.CITY, text.start(start), text.end(to - 1), 0.8);
  }
}
