package fr.prevenir.detect.prose;

/// Tells which single words of running text are first names that stand for somebody: `remis par
/// Ulysse`, `(Océane, …)`, `hôtesse : Linh`, `Karim souhaite`. In French only a proper name bears
/// a capital inside a sentence; what is left to tell apart are places, diseases and things named
/// after somebody.
final class FirstNames {
  /// Level of the last first name that counts where only a capital speaks for it.
  private static final int KNOWN = 76;

  /// Level of a first name that is more often one than the word it also is.
  private static final int OFTEN = 62;

  private static final int NAMED_AFTER = 3;

  /// Tokens that may follow a signature: a trade, a telephone.
  private static final int SIGNATURE = 24;

  private static final HashSetOfLongs EPONYMS = Beside.words("eponym");
  private static final HashSetOfLongs TOWARDS = Beside.words("towards");
  private static final HashSetOfLongs BY_FIRST_NAME = Beside.words("by_first_name");
  private static final HashSetOfLongs CLAUSES = Beside.words("clause");
  private static final HashSetOfLongs DOERS = Beside.words("doer");

  private final Text text;
  private final Beside beside;

  FirstNames(Text text, Beside beside) {
    this.text = text;
    this.beside = beside;
  }

  /// Whether a unit is such a first name.
  boolean spoken(NameUnit unit) {
    if (!could(unit) || ofSomething(unit)) {
      return false;
    }
    if (tradeBehind(unit) || signs(unit)) {
      return !unit.common() || unit.given() <= OFTEN;
    }
    return opensSentence(unit)
        ? !unit.common() && speaksOrSuffers(unit)
        : within(unit) && (!unit.common() || unit.given() <= OFTEN);
  }

  /// `Karine IDE`, `Lucie (secrétaire)`, `Yann, kiné`.
  private boolean tradeBehind(NameUnit unit) {
    int next = unit.to();
    next += text.mark(next, ',') || text.mark(next, '(') ? 1 : 0;
    return text.staff(next) && text.sameLine(unit.from(), next) && !text.mark(next + 1, ':');
  }

  /// Alone in one of the last lines.
  boolean signs(NameUnit unit) {
    int last = unit.to() - 1;
    boolean alone = text.firstOfLine(unit.from()) && text.lastOfLine(last);
    return alone && text.size() - unit.to() <= SIGNATURE && ends(unit.to());
  }

  /// Whether what follows is a trade, a telephone or nothing.
  private boolean ends(int next) {
    return next >= text.size()
        || text.staff(next)
        || text.number(next) && text.string(next).startsWith("0") && text.length(next) != 1
        || text.is(next, Trait.LABEL_PHONE);
  }

  /// `IBODE : VALERIE`: whoever has such a trade is called by a first name.
  boolean calledSo(NameUnit unit) {
    int trade = unit.from() - 1;
    trade -= text.mark(trade, ':') || text.mark(trade, '.') ? 1 : 0;
    return text.word(trade)
        && text.sameLine(trade, unit.from())
        && text.staff(trade)
        && BY_FIRST_NAME.has(text.hash(trade))
        && unit.listedGiven()
        && unit.given() <= KNOWN
        && unit.asGiven() > unit.asFamily() + 1;
  }

  /// Whether a unit may be one.
  boolean could(NameUnit unit) {
    return unit.shape() == Text.Shape.CAPITALISED
        && unit.listedGiven()
        && unit.given() <= KNOWN
        && !unit.particle()
        && unit.asGiven() > unit.asFamily()
        && !surnameAfter(unit);
  }

  /// Whether a trade stands right before or behind: `IADE Pascal`, `secrétaire : Rose`, `Josiane
  /// (kiné)`, or what was done was done `par` this person.
  boolean treats(NameUnit unit) {
    if (signs(unit)) {
      return true;
    }
    int before = unit.from() - 1;
    if (text.mark(before, ':') && text.sameLine(before, unit.from()) && text.word(before - 1)) {
      return true;
    }
    while (text.sameLine(before, unit.from())
        && (text.mark(before, ':')
            || text.mark(before, '(')
            || text.mark(before, '.') && text.staff(before - 1)
            || text.is(before, Trait.PARTICLE))) {
      before--;
    }
    boolean bracket = text.mark(unit.from() - 1, '(');
    boolean told =
        text.sameLine(before, unit.from())
            && (bracket && LoneNames.onDuty(text, unit.from() - 2)
                || text.staff(before)
                || acronym(before)
                || does(before));
    int after = unit.to();
    after += text.is(after, Trait.PARTICLE) && text.staff(after + 1) ? 1 : 0;
    while (text.mark(after, ',') || text.mark(after, '(') || text.is(after, Trait.OWN)) {
      after++;
    }
    boolean trade = text.staff(after) || after > unit.to() && acronym(after);
    return told || trade && text.sameLine(unit.from(), after);
  }

  /// Whether what was done was done `par` this person.
  boolean did(NameUnit unit) {
    return text.sameLine(unit.from() - 1, unit.from()) && does(unit.from() - 1);
  }

  private boolean does(int token) {
    return text.word(token) && DOERS.has(text.hash(token));
  }

  /// `IDE`, `AS`, `IBODE`, `ARM`: trades are cut to their letters.
  private boolean acronym(int token) {
    return text.word(token)
        && text.shape(token) == Text.Shape.UPPER
        && text.length(token) <= 5
        && Lexicon.family(text.facts(token)) == 0
        && !text.is(token, Trait.STOP);
  }

  private boolean surnameAfter(NameUnit unit) {
    int next = unit.to();
    return text.word(next)
        && text.sameLine(unit.from(), next)
        && text.shape(next) != Text.Shape.LOWER
        && !text.staff(next)
        && text.start(next) - text.end(next - 1) <= 2;
  }

  private boolean opensSentence(NameUnit unit) {
    int before = unit.from() - 1;
    boolean cut = text.word(before - 1) && text.length(before - 1) <= 2;
    return text.firstOfLine(unit.from())
        || text.mark(before, '.') && !cut && !text.staff(before - 1)
        || text.mark(before, '!')
        || text.mark(before, '?');
  }

  /// `Solène épuisée`, `Serge, son époux`: a word in small letters follows.
  private boolean speaksOrSuffers(NameUnit unit) {
    int next = text.mark(unit.to(), ',') ? unit.to() + 1 : unit.to();
    if (text.sameLine(unit.from(), next + 1)
        && text.is(next, Trait.PARTICLE)
        && text.shape(next) == Text.Shape.LOWER
        && (text.kin(next + 1) || next == unit.to() && text.staff(next + 1))) {
      return true;
    }
    return text.word(next)
        && text.sameLine(unit.from(), next)
        && text.shape(next) == Text.Shape.LOWER
        && text.length(next) > 2
        && !text.is(next, Trait.PARTICLE);
  }

  private boolean within(NameUnit unit) {
    int before = unit.from() - 1;
    if (!text.sameLine(before, unit.from())) {
      return false;
    }
    boolean dotted = text.mark(before, '.') && text.glued(before) && text.staff(before - 1);
    if (dotted) {
      return closes(unit);
    }
    if (text.mark(before, ',')) {
      boolean trade = text.mark(unit.to(), '(') && text.staff(unit.to() + 1);
      int next = text.is(unit.to(), Trait.FILLER) ? unit.to() + 1 : unit.to();
      boolean clause = text.word(unit.to()) && CLAUSES.has(text.hash(unit.to()));
      return trade || text.sameLine(unit.from(), next) && (text.kin(next) || clause && !town(unit));
    }
    if (text.mark(before, '(') || text.mark(before, ':') || text.mark(before, '/')) {
      return closes(unit)
          && !town(unit)
          && (text.mark(before, '(') || text.word(before - 1) || acronym(before + 1));
    }
    if (text.mark(before, '\'') || text.mark(before, '’')) {
      return text.word(before - 1) && text.length(before - 1) <= 2 && !town(unit);
    }
    if (!text.word(before)) {
      return false;
    }
    if (text.shape(before) != Text.Shape.LOWER) {
      boolean thanked = LoneNames.greets(text, before);
      return (acronym(before) || text.staff(before) || thanked) && closes(unit);
    }
    boolean towards = TOWARDS.has(text.hash(before));
    return !(towards && town(unit));
  }

  private boolean town(NameUnit unit) {
    String name = text.chars().substring(text.start(unit.from()), text.end(unit.to() - 1));
    return text.lexicon().town(Phrase.hash(name));
  }

  private boolean closes(NameUnit unit) {
    int next = unit.to();
    return !text.sameLine(unit.from(), next)
        || !text.word(next) && !text.mark(next, '-')
        || text.shape(next) == Text.Shape.LOWER
        || text.start(next) - text.end(next - 1) >= 2;
  }

  /// `syndrome de Gilbert`, `rue Saint-Serge`, `salle Colette`.
  private boolean ofSomething(NameUnit unit) {
    if (beside.place(unit.from())) {
      return true;
    }
    for (int i = unit.from() - 1;
        i >= unit.from() - NAMED_AFTER && text.sameLine(i, unit.from());
        i--) {
      boolean named =
          text.is(i, Trait.STREET)
              || text.is(i, Trait.HOSPITAL)
              || text.is(i, Trait.HOSPITAL_GROUP)
              || text.word(i) && EPONYMS.has(text.hash(i)) && !text.string(i).endsWith("é");
      if (named) {
        return true;
      }
      if (text.word(i) && !text.is(i, Trait.PARTICLE) && !text.is(i, Trait.BOUND)) {
        return false;
      }
    }
    return false;
  }
}
