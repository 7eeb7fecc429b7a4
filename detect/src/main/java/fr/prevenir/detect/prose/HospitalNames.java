package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;

/// Reads the proper name behind the word that says what an establishment is.
final class HospitalNames {
  private static final int LONGEST = 7;

  /// So many blanks part two columns.
  private static final int COLUMN = 3;

  private static final long CLINIQUE = Letters.hash("clinique", 0, 8);

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
        if (joins && last == i - 2 && text.word(i) && text.shape(i) == text.shape(last)) {
          last = i++;
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
          text.is(i, Trait.STOP) && !ourLady(i) && !(last < 0 && text.is(i, Trait.DOCTOR))
              || (text.is(i, Trait.STREET) && !(last < 0 && particle >= 0))
              || text.is(i, Trait.STAFF)
              || text.is(i, Trait.LABEL_PHONE)
                  && text.sameLine(i, i + 1)
                  && !text.word(i + 1)
                  && !text.mark(i + 1, '-');
      boolean saint = last < 0 && saint(i);
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
    if (letters && particle >= 0 && town(particle + 1, last + 1)) {
      return true;
    }
    boolean word =
        text.hash(token) == CLINIQUE && text.shape(token) == Text.Shape.LOWER && particle < 0;
    int start = word ? from : token;
    return into.add(Meaning.HOSPITAL, text.start(start), text.end(last), 0.85);
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
            (text.is(i, Trait.STOP) && !text.is(i, Trait.PARTICLE) && !ourLady(i))
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
