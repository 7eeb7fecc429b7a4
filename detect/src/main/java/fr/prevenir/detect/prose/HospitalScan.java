package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;

/// Finds establishments by their name: `Hôpital Bichat`, `CHU Pellegrin`, `Centre hospitalier de
/// Beauvais`, or by a name of their own (`Lariboisière`). `CHU de Dijon` names a town.
final class HospitalScan {
  private static final int LONGEST = 7;

  /// So many blanks part two columns.
  private static final int COLUMN = 3;

  private static final HashSetOfLongs FIELDS = Beside.words("site");
  private static final HashSetOfLongs PARTS = Beside.words("part");
  private static final HashSetOfLongs CARED_AT = Beside.words("cared_at");
  private static final HashSetOfLongs EPONYMS = Beside.words("eponym");
  private static final HashSetOfLongs FOUNDED = Beside.words("founded");

  private static final long CLINIQUE = Letters.hash("clinique", 0, 8);

  private final Text text;
  private final Spans into;
  private final HospitalNames names;
  private final CareSites sites;

  private HospitalScan(Text text, Spans into) {
    this.text = text;
    this.into = into;
    names = new HospitalNames(text, into);
    sites = new CareSites(text, into, names);
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
    if (text.hash(token) == CLINIQUE && adjective(token)) {
      return;
    }
    int dotted = dotted(token);
    if (dotted > 0) {
      names.named(token, dotted);
      return;
    }
    if (field(token)) {
      return;
    }
    if (text.is(token, Trait.HOSPITAL)) {
      boolean cut = text.mark(token + 1, '.') && text.glued(token + 1) && text.length(token) <= 4;
      if (!names.named(token, cut ? token + 2 : token + 1)) {
        after(token);
      }
      return;
    }
    if (founded(token) || sites.at(token)) {
      return;
    }
    int kind = text.is(token, Trait.HOSPITAL_GROUP) ? kindAfter(token) : -1;
    if (kind > 0) {
      if (kind == token + 1 || proper(kind + 1)) {
        names.named(token, kind + 1);
      }
    } else if (text.shape(token) != Text.Shape.LOWER) {
      known(token);
    }
  }

  /// `examen clinique`, unlike `transfert clinique Les Lilas`.
  private boolean adjective(int token) {
    int before = token - 1;
    boolean noun =
        text.word(before)
            && text.sameLine(before, token)
            && !text.is(before, Trait.PARTICLE)
            && !text.is(before, Trait.FILLER)
            && !CARED_AT.has(text.hash(before));
    boolean name =
        text.shape(token) == Text.Shape.LOWER
            && text.sameLine(token, token + 1)
            && (text.is(token + 1, Trait.PARTICLE)
                    && text.shape(token + 1) == Text.Shape.CAPITALISED
                || text.string(token + 1).equals("d")
                    && text.glued(token + 2)
                    && text.word(token + 3)
                    && text.shape(token + 3) == Text.Shape.CAPITALISED);
    return noun && !name;
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
    if (text.is(token, Trait.HOSPITAL_GROUP) && housed(token)) {
      return names.behind(token, next);
    }
    boolean proper =
        group
            && text.shape(token) != Text.Shape.LOWER
            && text.word(next)
            && text.sameLine(token, next)
            && text.shape(next) != Text.Shape.LOWER
            && !text.is(next, Trait.HOSPITAL_KIND)
            && (Lexicon.given(text.facts(next)) > 0 || !text.is(next, Trait.COMMON));
    return proper && names.named(token, next);
  }

  /// `centre Les Embruns`, `institut Sainte-Odile`.
  private boolean housed(int token) {
    int next = token + 1;
    boolean article =
        text.is(next, Trait.PARTICLE)
            && text.sameLine(token, next)
            && text.shape(next) == Text.Shape.CAPITALISED
            && !text.string(next).startsWith("D");
    int name = text.mark(token + 2, '-') ? token + 3 : token + 2;
    return article
        && text.word(name)
        && text.sameLine(token, name)
        && text.shape(name) == Text.Shape.CAPITALISED;
  }

  /// The last word that says what a `centre` or `maison` is for, or -1: `centre hospitalier`,
  /// `centre d'imagerie médicale`.
  private int kindAfter(int token) {
    int i = token + 1;
    while (text.is(i, Trait.PARTICLE)
            && (text.shape(i) == Text.Shape.LOWER || text.shape(token) == Text.Shape.UPPER)
        || text.is(i, Trait.BOUND) && text.glued(i + 1)
        || i > token + 1 && (text.mark(i, '\'') || text.mark(i, '’'))) {
      i++;
    }
    if (!text.is(i, Trait.HOSPITAL_KIND) || !text.sameLine(token, i)) {
      return -1;
    }
    while (text.is(i + 1, Trait.HOSPITAL_KIND) && text.sameLine(token, i + 1)) {
      i++;
    }
    return i;
  }

  /// Whether a name follows, as in `centre de santé de Belleville`, rather than `mentale`.
  private boolean proper(int token) {
    return text.is(token, Trait.PARTICLE)
        || text.word(token)
            && text.shape(token) != Text.Shape.LOWER
            && (!text.is(token, Trait.COMMON) || tied(token));
  }

  /// `Castres-Mazamet`: a word tied to another that begins with a capital is a name.
  private boolean tied(int token) {
    return text.mark(token + 1, '-')
        && text.glued(token + 1)
        && text.glued(token + 2)
        && text.word(token + 2)
        && text.shape(token + 2) != Text.Shape.LOWER;
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

  /// `bâtiment Laennec`, `maladie de Dupuytren`: something else that bears a name.
  private boolean inside(int token) {
    int i = token - 1;
    while (text.sameLine(i, token) && text.is(i, Trait.PARTICLE)) {
      i--;
    }
    if (!text.sameLine(i, token) || !text.word(i)) {
      return false;
    }
    return PARTS.has(text.hash(i)) || EPONYMS.has(text.hash(i));
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
}
