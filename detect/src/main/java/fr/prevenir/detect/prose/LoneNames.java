package fr.prevenir.detect.prose;

import static java.util.Locale.ROOT;

import org.jspecify.annotations.Nullable;

/// Tells which single words are names by what stands beside them: a relative's first name, the
/// surname of somebody told by a trade, whoever is greeted.
final class LoneNames {
  private static final int KIN_REACH = 7;
  private static final int LIST_REACH = 12;

  /// Level of a first name that is more often one than the word it also is.
  private static final int OFTEN = 56;

  /// Level of a surname that is more often one than the word it also is: the 1,500th or so.
  private static final int SURNAME = 60;

  /// Level of the last surname that counts where only what was done speaks for it.
  private static final int KNOWN = 84;

  private static final HashSetOfLongs GREETINGS = Beside.words("greeting");

  private static final HashSetOfLongs WORKS = Beside.words("works");

  /// Behind these a drug or a method follows rather than somebody.
  private static final HashSetOfLongs TREATED = Beside.words("treated");

  private final Text text;

  LoneNames(Text text) {
    this.text = text;
  }

  /// `son épouse Annie`, `deux fils, Théo et Maxime`: a first name alone, behind a kinship word,
  /// or one of several such.
  ///
  /// @param before token after the last first name so taken, or -1
  boolean relative(NameUnit unit, int before) {
    boolean capitals = unit.shape() == Text.Shape.UPPER && unit.asGiven() > unit.asFamily() + 1;
    boolean first =
        (capitals || unit.shape() != Text.Shape.UPPER)
            && unit.listedGiven()
            && (!unit.common() || unit.given() <= OFTEN)
            && !unit.particle();
    boolean told = kinBefore(unit.from(), unit.to()) || goesOn(before, unit.from());
    return first && !surnameAfter(unit) && told;
  }

  /// Whether another word with a capital follows, which this may be the first name of.
  private boolean surnameAfter(NameUnit unit) {
    int next = unit.to();
    return text.word(next)
        && text.sameLine(unit.from(), next)
        && text.shape(next) != Text.Shape.LOWER
        && text.shape(next) != Text.Shape.INITIAL
        && !(unit.shape() == Text.Shape.UPPER && plain(next));
  }

  /// Whether a token is a word and nobody's name: `SON FILS ALAIN EST PREVENU`.
  private boolean plain(int token) {
    return text.is(token, Trait.STOP)
        || text.is(token, Trait.COMMON) && Lexicon.family(text.facts(token)) == 0;
  }

  /// Whether a kinship word stands before a token with nothing between but what tells which one:
  /// `sa tante maternelle`, `trois enfants :`, `la fratrie (`.
  private boolean kinBefore(int token, int end) {
    boolean open = false;
    int plain = 0;
    boolean enclosed = enclosed(token, end);
    for (int i = token - 1; i >= 0 && i >= token - KIN_REACH && text.sameLine(i, token); i--) {
      if (!text.word(i)) {
        boolean mark =
            text.mark(i, ',') || text.mark(i, ':') || text.mark(i, '(') || text.mark(i, '=');
        if (!mark || open) {
          return false;
        }
        open = true;
      } else if (text.is(i, Trait.MAIDEN) && text.string(i).toLowerCase(ROOT).startsWith("veu")) {
        return i < token - 1;
      } else if (text.kin(i)) {
        boolean named = text.string(i).equals("fils") && text.is(i - 1, Trait.PARTICLE);
        return !(named && !(enclosed && text.mark(token - 1, ',')))
            && (i == token - 1
                || text.mark(token - 1, ':') && text.shape(token) == Text.Shape.UPPER
                || text.shape(i) != Text.Shape.UPPER);
      } else if (text.is(i, Trait.CALLED)) {
        return true;
      } else if (!text.is(i, Trait.WHICH_KIN)
          && !(enclosed && text.shape(i) == Text.Shape.LOWER && ++plain <= 3)) {
        return false;
      }
    }
    return false;
  }

  /// `sa femme au téléphone, Kadiatou)`, `la fille (Cindy,`: between marks.
  private boolean enclosed(int token, int end) {
    boolean opens = text.mark(token - 1, ',') || text.mark(token - 1, '(');
    return opens && text.sameLine(token, end) && (text.mark(end, ',') || text.mark(end, ')'));
  }

  /// Whether `,`, `et` or an age in brackets is all that parts a first name from the one before.
  boolean goesOn(int before, int token) {
    if (before < 0 || token - before > LIST_REACH || !text.sameLine(before - 1, token)) {
      return false;
    }
    int i = before;
    if (text.mark(i, '(')) {
      while (i < token && !text.mark(i, ')')) {
        i++;
      }
      i++;
    }
    boolean aged = text.number(i) && text.is(i + 1, Trait.AGE);
    i += aged ? 2 : 0;
    boolean parted = i < token && text.mark(i, ',');
    i += parted ? 1 : 0;
    boolean and = i < token && text.word(i) && text.string(i).equals("et");
    i += and ? 1 : 0;
    return i == token && (parted || and);
  }

  /// `psychologue FERRACCI`, `cabinet infirmier DESBROSSES`: a surname alone right behind a trade.
  boolean trade(NameUnit unit, @Nullable Trait announced) {
    boolean surname =
        unit.family() > 0 && unit.asFamily() > unit.asGiven()
            || unit.shape() == Text.Shape.UPPER && !unit.brief();
    boolean known =
        !unit.common()
            || unit.family() > 0 && (unit.shape() == Text.Shape.UPPER || unit.family() <= SURNAME);
    int before = text.mark(unit.from() - 1, ':') ? unit.from() - 2 : unit.from() - 1;
    return announced == Trait.STAFF
        && surname
        && known
        && text.length(unit.from()) > 2
        && text.staff(before)
        && text.sameLine(before, unit.from())
        && (unit.family() > 0 || text.length(unit.from()) >= 4);
  }

  /// `Médecin : Casteigts`, `IDEL Morissot, 07 39 98 15 60`, `interne de garde (Diaby)`: a surname
  /// of no list, set apart behind a trade.
  boolean apposed(NameUnit unit, boolean told) {
    boolean name =
        !unit.common()
            && !unit.brief()
            && !unit.particle()
            && unit.shape() == Text.Shape.CAPITALISED
            && text.length(unit.from()) >= 4
            && unit.asFamily() > unit.asGiven()
            && !text.lexicon().town(text.hash(unit.from()));
    if (!name || surnameAfter(unit)) {
      return false;
    }
    int before = unit.from() - 1;
    if (text.mark(before, '(')) {
      return text.mark(unit.to(), ')') && onDuty(text, before - 1);
    }
    if (text.mark(before, ',')) {
      return unit.family() > 0 && text.staff(before - 1) && ends(unit);
    }
    boolean colon = text.mark(before, ':') && text.staff(before - 1);
    return text.sameLine(before, unit.from())
        && (colon && ends(unit) || told && text.staff(before));
  }

  private boolean ends(NameUnit unit) {
    int next = unit.to();
    return !text.sameLine(unit.from(), next) || !text.word(next);
  }

  /// `interne de garde`.
  static boolean onDuty(Text text, int token) {
    for (int i = token; i >= 0 && i > token - 3 && text.sameLine(i, token); i--) {
      if (text.staff(i)) {
        return true;
      }
    }
    return false;
  }

  /// `écho faite par Weiss`, `vu chez Gicquel`: a surname alone behind what somebody did.
  boolean did(NameUnit unit) {
    int before = unit.from() - 1;
    boolean surname =
        unit.family() > 0
            && unit.family() <= KNOWN
            && unit.asFamily() > unit.asGiven()
            && (!unit.common() || unit.family() <= SURNAME)
            && !unit.brief()
            && !unit.particle();
    return surname
        && !surnameAfter(unit)
        && text.sameLine(before, unit.from())
        && text.word(before)
        && switch (text.string(before)) {
          case "par" -> !(text.word(before - 1) && TREATED.has(text.hash(before - 1)));
          case "chez" -> !(text.word(before - 1) && WORKS.has(text.hash(before - 1)));
          default -> false;
        };
  }

  /// `Excusé : BREHAUT`: a surname in capitals alone behind a label.
  boolean field(NameUnit unit) {
    int colon = unit.from() - 1;
    int next = unit.to();
    return unit.shape() == Text.Shape.UPPER
        && unit.family() > 0
        && unit.family() <= KNOWN
        && unit.asFamily() > unit.asGiven()
        && !unit.common()
        && !unit.brief()
        && text.mark(colon, ':')
        && text.word(colon - 1)
        && text.shape(colon - 1) != Text.Shape.UPPER
        && text.sameLine(colon - 1, unit.from())
        && (!text.sameLine(unit.from(), next) || text.mark(next, ','));
  }

  /// `Ma chère Laurence,`, `Coucou Nadège`: a first name alone behind a greeting.
  boolean greeted(NameUnit unit) {
    int before = unit.from() - 1;
    int next = unit.to();
    boolean ends =
        !text.sameLine(unit.from(), next) || text.mark(next, ',') || text.mark(next, '!');
    boolean named = unit.listedGiven() || unit.family() == 0 && !unit.common();
    return named
        && unit.shape() == Text.Shape.CAPITALISED
        && ends
        && text.sameLine(before, unit.from())
        && greets(text, before);
  }

  static boolean greets(Text text, int before) {
    return text.word(before) && GREETINGS.has(text.hash(before));
  }

  /// `DUPERRIER (MG)`: a surname in capitals alone before a trade.
  boolean tradeAfter(NameUnit unit) {
    int i = text.mark(unit.to(), '(') ? unit.to() + 1 : unit.to();
    return i > unit.to()
        && (unit.shape() == Text.Shape.UPPER || unit.family() > 0 && unit.given() == 0)
        && !unit.common()
        && !unit.brief()
        && text.sameLine(unit.from(), i)
        && (text.staff(i) || text.word(i) && text.string(i).equals("MG"))
        && (text.mark(i + 1, ')') || text.is(i + 1, Trait.PARTICLE));
  }
}
