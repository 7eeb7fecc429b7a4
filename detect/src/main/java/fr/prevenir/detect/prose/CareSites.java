package fr.prevenir.detect.prose;

/// Finds establishments whose kind is also the word for what is done there, or short letters: `SSR
/// Les Genêts`, `labo Bioterra`, `foyer-logement Les Aulnes`. Only a proper name behind the kind
/// makes one: `labo de biochimie` and `SSR demandé` are none.
final class CareSites {
  private static final HashSetOfLongs KINDS = Beside.words("care_site");

  /// What may stand between the kind and the name: `de vie`, `d'analyses médicales`.
  private static final HashSetOfLongs WHICH = Beside.words("which_site");

  private static final HashSetOfLongs HOME = Beside.words("home_care");
  private static final long RESIDENCE = Letters.hash("residence", 0, 9);

  /// The longest letters that a kind is cut to.
  private static final int LETTERS = 5;

  private final Text text;
  private final HospitalNames names;
  private final TownNames towns;

  /// 1 where the text speaks of a home, -1 before it is known.
  private int home = -1;

  CareSites(Text text, Spans into, HospitalNames names) {
    this.text = text;
    towns = new TownNames(text, into);
    this.names = names;
  }

  /// Whether an establishment begins at a token and was taken.
  boolean at(int token) {
    boolean kind = KINDS.has(text.hash(token));
    if (!kind || text.hash(token) == RESIDENCE && !(text.firstOfLine(token) && home())) {
      return false;
    }
    int from = token + 1;
    while (text.sameLine(token, from) && (which(from) || joins(from) && which(from + 1))) {
      from++;
    }
    if (names.quoted(from)) {
      return true;
    }
    int first = first(token, from);
    return proper(token, from, first) && !town(first) && names.behind(token, from);
  }

  /// Whether the text speaks of people who live in a home: a residence that opens a line is one.
  private boolean home() {
    if (home < 0) {
      home = 0;
      for (int i = 0; i < text.size() && home == 0; i++) {
        home = text.word(i) && HOME.has(text.hash(i)) ? 1 : 0;
      }
    }
    return home == 1;
  }

  private boolean town(int token) {
    int end = towns.longest(token, true);
    return end > token && !text.mark(end, '-');
  }

  private boolean which(int token) {
    boolean link =
        text.shape(token) == Text.Shape.LOWER
            && (text.is(token, Trait.PARTICLE) || text.is(token, Trait.BOUND))
            && (which(token + 1) || joins(token + 1));
    return text.word(token) && (WHICH.has(text.hash(token)) || link);
  }

  private boolean joins(int token) {
    return (text.mark(token, '-') || text.mark(token, '\'') || text.mark(token, '’'))
        && text.glued(token);
  }

  /// The first word behind articles and prepositions.
  private int first(int kind, int from) {
    int i = from;
    while (i < from + 4
        && text.sameLine(kind, i)
        && (joins(i) || text.is(i, Trait.PARTICLE) || text.is(i, Trait.BOUND))) {
      i++;
    }
    return i;
  }

  /// Whether the words from `from` on, the first of them at `i`, can be nothing but a name.
  private boolean proper(int kind, int from, int i) {
    boolean article = false;
    boolean of = false;
    for (int k = from; k < i; k++) {
      article |= text.shape(k) == Text.Shape.CAPITALISED || text.word(k) && !of(k);
      of |= text.shape(k) == Text.Shape.LOWER;
    }
    if (names.house(kind, i)) {
      return true;
    }
    if (!opens(kind, i)) {
      return false;
    }
    boolean capitals = text.shape(i) == Text.Shape.UPPER;
    if (capitals && (text.shape(kind) != Text.Shape.UPPER || text.length(i) <= LETTERS)) {
      return article && text.length(i) > LETTERS;
    }
    if (text.is(i, Trait.COMMON)) {
      boolean named =
          article && !(of && text.is(i, Trait.HOSPITAL_KIND)) || names.serves(i + 1) || goesOn(i);
      return named && !capitals;
    }
    boolean somebody = Lexicon.given(text.facts(i)) > 0 || surname(kind, i);
    return article || of || !somebody;
  }

  /// `Bois d'Olives`, `Val de Brenne`: an ordinary word with a capital and another behind it.
  private boolean goesOn(int token) {
    int i = token + 1;
    while (text.sameLine(token, i)
        && text.shape(i) == Text.Shape.LOWER
        && (text.is(i, Trait.PARTICLE) || text.is(i, Trait.BOUND) || joins(i + 1))) {
      i += joins(i + 1) ? 2 : 1;
    }
    return i > token + 1
        && text.word(i)
        && text.sameLine(token, i)
        && text.shape(i) == Text.Shape.CAPITALISED;
  }

  private boolean of(int token) {
    return text.length(token) == 1 || text.string(token).equals("de");
  }

  private boolean opens(int kind, int token) {
    return text.word(token)
        && text.sameLine(kind, token)
        && text.shape(token) != Text.Shape.LOWER
        && text.length(token) > 1
        && !text.is(token, Trait.STOP)
        && !text.is(token, Trait.DOCTOR)
        && !text.is(token, Trait.HOSPITAL)
        && !text.is(token, Trait.HOSPITAL_GROUP)
        && !text.is(token, Trait.MONTH)
        && !text.is(token, Trait.PATIENT)
        && !text.staff(token);
  }

  /// Whether a surname stands behind letters, as in a list of patients.
  private boolean surname(int kind, int token) {
    return text.length(kind) <= LETTERS && Lexicon.family(text.facts(token)) > 0;
  }
}
