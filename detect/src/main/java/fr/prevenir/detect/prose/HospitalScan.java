package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;

/// Finds establishments by their name: `Hôpital Bichat`, `CHU Pellegrin`, `Centre hospitalier de
/// Beauvais`, or by a name of their own (`Lariboisière`). `CHU de Dijon` names a town.
final class HospitalScan {
  private static final int LONGEST = 7;

  /// So many blanks part two columns.
  private static final int COLUMN = 3;

  private static final HashSetOfLongs FIELDS = Beside.words("site");
  private static final HashSetOfLongs FOUNDED = Beside.words("founded");

  private static final long CLINIQUE = Letters.hash("clinique", 0, 8);

  private final Text text;
  private final Spans into;

  private HospitalScan(Text text, Spans into) {
    this.text = text;
    this.into = into;
  }

  static void find(Text text, Spans into) {
    HospitalScan scan = new HospitalScan(text, into);
    for (int i = 0; i < text.size(); i++) {
      if (text.word(i) && into.free(text.start(i), text.end(i))) {
        scan.at(i);
      }
    }
    new KnownSites(text, into).find();
  }

  private void at(int token) {
    boolean adjective =
        text.hash(token) == CLINIQUE
            && text.word(token - 1)
            && text.sameLine(token - 1, token)
            && !text.is(token - 1, Trait.PARTICLE)
            && !text.is(token - 1, Trait.FILLER);
    if (adjective) {
      return;
    }
    int dotted = dotted(token);
    if (dotted > 0) {
      named(token, dotted);
      return;
    }
    if (field(token)) {
      return;
    }
    if (text.is(token, Trait.HOSPITAL)) {
      boolean cut = text.mark(token + 1, '.') && text.glued(token + 1) && text.length(token) <= 4;
      if (!named(token, cut ? token + 2 : token + 1)) {
        after(token);
      }
      return;
    }
    if (founded(token)) {
      return;
    }
    int kind = text.is(token, Trait.HOSPITAL_GROUP) ? kindAfter(token) : -1;
    if (kind > 0) {
      if (kind == token + 1 || proper(kind + 1)) {
        named(token, kind + 1);
      }
    } else if (text.shape(token) != Text.Shape.LOWER) {
      known(token);
    }
  }

  /// The token after `H.I.A.`, `C.H.U.`, or 0.
  private int dotted(int token) {
    StringBuilder letters = new StringBuilder();
    int i = token;
    while (text.word(i)
        && text.shape(i) == Text.Shape.INITIAL
        && text.mark(i + 1, '.')
        && text.glued(i + 1)
        && (i == token || text.glued(i))) {
      letters.append(text.string(i));
      i += 2;
    }
    boolean kind =
        letters.length() >= 2
            && Trait.HOSPITAL.in(text.lexicon().get(Letters.hash(letters, 0, letters.length())));
    return kind ? i : 0;
  }

  /// `hopital : groupe hospitalier nord-essarts`: the field of a form typed without capitals.
  private boolean field(int token) {
    boolean labelled =
        text.mark(token - 1, ':')
            && text.word(token - 2)
            && text.firstOfLine(token - 2)
            && FIELDS.has(text.hash(token - 2));
    boolean kind = text.is(token, Trait.HOSPITAL) || text.is(token, Trait.HOSPITAL_GROUP);
    if (!labelled || !kind || text.shape(token) != Text.Shape.LOWER) {
      return false;
    }
    int i = token + 1;
    while (i < text.size()
        && text.sameLine(token, i)
        && (text.word(i) || text.mark(i, '-') || text.mark(i, '\'') || text.mark(i, '’'))
        && text.start(i) - text.end(i - 1) < COLUMN - 1) {
      i++;
    }
    return i > token + 1 && into.add(Meaning.HOSPITAL, text.start(token), text.end(i - 1), 0.7);
  }

  /// `Fondation Alphonse-Ricordeau`, `INSTITUT CAMILLE-THEVENOT`: named after somebody.
  private boolean founded(int token) {
    int next = token + 1;
    boolean group = text.word(token) && FOUNDED.has(text.hash(token));
    boolean proper =
        group
            && text.shape(token) != Text.Shape.LOWER
            && text.word(next)
            && text.sameLine(token, next)
            && text.shape(next) != Text.Shape.LOWER
            && !text.is(next, Trait.HOSPITAL_KIND)
            && (Lexicon.given(text.facts(next)) > 0 || !text.is(next, Trait.COMMON));
    return proper && named(token, next);
  }

  /// The word that says what a `centre` or `maison` is for, or -1: `centre hospitalier`, `centre
  /// de santé`.
  private int kindAfter(int token) {
    int i = token + 1;
    while (text.is(i, Trait.PARTICLE)
        && (text.shape(i) == Text.Shape.LOWER || text.shape(token) == Text.Shape.UPPER)) {
      i++;
    }
    boolean kind = text.is(i, Trait.HOSPITAL_KIND) && text.sameLine(token, i);
    return kind ? i : -1;
  }

  /// Whether a name follows, as in `centre de santé de Belleville`, rather than `mentale`.
  private boolean proper(int token) {
    return text.is(token, Trait.PARTICLE)
        || text.word(token)
            && text.shape(token) != Text.Shape.LOWER
            && !text.is(token, Trait.COMMON);
  }

  /// `Jefferson university hospital`.
  private void after(int token) {
    if (text.length(token) != 8 || !text.string(token).equalsIgnoreCase("hospital")) {
      return;
    }
    int from = token;
    while (from > 0
        && text.word(from - 1)
        && text.sameLine(from - 1, token)
        && token - from < 4
        && (text.shape(from - 1) != Text.Shape.LOWER
            || text.string(from - 1).equals("university"))) {
      from--;
    }
    if (from < token && text.shape(from) == Text.Shape.CAPITALISED) {
      into.add(Meaning.HOSPITAL, text.start(from), text.end(token), 0.8);
    }
  }

  private void known(int token) {
    long h = 0;
    int end = 0;
    int i = token;
    while (i < text.size() && i < token + LONGEST && text.sameLine(token, i)) {
      if (text.word(i)) {
        h = Letters.join(h, text.chars(), text.start(i), text.end(i));
        if (text.lexicon().hospital(Letters.finish(h))) {
          end = i + 1;
        }
      } else if (!text.mark(i, '-') && !text.mark(i, '\'') && !text.mark(i, '’')) {
        break;
      }
      i++;
    }
    if (end > 0 && !afterStreet(text, token) && !afterPostcode(token) && !inside(token)) {
      boolean whole = text.is(token - 1, Trait.HOSPITAL_GROUP) && text.sameLine(token - 1, token);
      int from = whole ? token - 1 : token;
      into.add(Meaning.HOSPITAL, text.start(from), text.end(end - 1), 0.7);
    }
  }

  /// `94270 Le Kremlin-Bicêtre` names the town.
  private boolean afterPostcode(int token) {
    int i = token - 1;
    while (i > token - 5
        && text.sameLine(i, token)
        && (text.word(i) && text.shape(i) != Text.Shape.LOWER || text.mark(i, '-'))) {
      i--;
    }
    return text.number(i) && text.sameLine(i, token) && text.length(i) == 5;
  }

  /// `bâtiment Laennec`: a part of an establishment that bears a name.
  private boolean inside(int token) {
    int i = token - 1;
    while (text.sameLine(i, token) && text.is(i, Trait.PARTICLE)) {
      i--;
    }
    if (!text.sameLine(i, token) || !text.word(i)) {
      return false;
    }
    return switch (text.string(i).toLowerCase(java.util.Locale.ROOT)) {
      case "bâtiment", "batiment", "bat", "bât", "pavillon", "salle", "amphithéâtre", "amphi" ->
          true;
      case "aile", "hall", "étage", "escalier", "promotion", "session", "lycée", "école" -> true;
      default -> false;
    };
  }

  static boolean afterStreet(Text text, int token) {
    for (int i = token - 1; i >= 0 && i > token - 6 && text.sameLine(i, token); i--) {
      if (text.is(i, Trait.STREET)) {
        return true;
      }
      if (text.is(i, Trait.TITLE_M) || text.is(i, Trait.TITLE_F) || text.is(i, Trait.DOCTOR)) {
        return true;
      }
    }
    return false;
  }

  /// The establishment that begins at `token` and whose name may begin at `from`.
  private boolean named(int token, int from) {
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
