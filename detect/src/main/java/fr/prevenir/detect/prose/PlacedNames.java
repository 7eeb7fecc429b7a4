package fr.prevenir.detect.prose;

/// Tells which single words are names by where they stand: at the head of the lines of a list of
/// beds, in a list of those who attended, alone in the signature, behind `voisin` or `vu avec`.
final class PlacedNames {
  /// Level of a surname that is more often one than the word it also is.
  private static final int SURNAME = 60;

  /// Level of the last surname that counts where only its place speaks for it.
  private static final int KNOWN = 84;

  /// Lines of a list that number somebody each.
  private static final int ROWS = 3;

  private static final int ATTENDED = 24;

  /// A signature stands in the last lines.
  private static final int LAST_LINES = 4;

  private static final HashSetOfLongs ATTENDANCE = Beside.words("attendance");
  private static final HashSetOfLongs CLOSING = Beside.words("closing");
  private static final HashSetOfLongs BEDS = Beside.words("bed");

  private final Text text;
  private int rows = -1;

  PlacedNames(Text text) {
    this.text = text;
  }

  /// `7 PONCET dialysé`, `L1 Blandin : PEEP 8`: the patient of a bed, where other lines begin so
  /// too.
  boolean bed(NameUnit unit) {
    return surname(unit) && numbered(unit.from()) && rows() >= ROWS;
  }

  private boolean surname(NameUnit unit) {
    return unit.family() > 0
        && unit.asFamily() > unit.asGiven()
        && (!unit.common() || unit.family() <= SURNAME)
        && !unit.brief()
        && unit.shape() != Text.Shape.INITIAL;
  }

  /// Whether the number of a bed begins the line of a token and stands right before it.
  private boolean numbered(int token) {
    int number = token - 1;
    if (!text.number(number) || text.length(number) > 3 || !text.sameLine(number, token)) {
      return false;
    }
    boolean bed =
        text.word(number - 1)
            && text.sameLine(number - 1, number)
            && BEDS.has(text.hash(number - 1));
    return text.firstOfLine(bed ? number - 1 : number);
  }

  private int rows() {
    if (rows < 0) {
      rows = 0;
      for (int i = 1; i < text.size(); i++) {
        boolean named = text.word(i) && text.shape(i) != Text.Shape.LOWER;
        boolean titled = text.is(i, Trait.TITLE_F) || text.is(i, Trait.TITLE_M);
        rows += (named || titled) && numbered(i) ? 1 : 0;
      }
    }
    return rows;
  }

  /// `Présents : Rivière, d'Amico, interne Inès`: one of those who attended.
  boolean attended(NameUnit unit) {
    if (!surname(unit) || titledAfter(unit)) {
      return false;
    }
    int from = unit.from();
    for (int i = from - 1; i >= 0 && i > from - ATTENDED && text.sameLine(i, from); i--) {
      if (text.mark(i, ':')) {
        return text.word(i - 1) && ATTENDANCE.has(text.hash(i - 1)) && parted(from);
      }
      boolean passes =
          text.mark(i, ',')
              || text.mark(i, '-')
              || text.mark(i, '\'')
              || text.mark(i, '’')
              || text.word(i) && (text.shape(i) != Text.Shape.LOWER || small(i));
      if (!passes) {
        return false;
      }
    }
    return false;
  }

  private boolean small(int token) {
    return text.is(token, Trait.PARTICLE)
        || text.is(token, Trait.BOUND)
        || text.staff(token)
        || text.string(token).equals("et");
  }

  private boolean parted(int token) {
    int before = token - 1;
    return text.mark(before, ':')
        || text.mark(before, ',')
        || text.word(before) && text.string(before).equals("et");
  }

  /// Whether another word with a capital follows, so that this is part of a longer name.
  private boolean titledAfter(NameUnit unit) {
    int next = unit.to();
    return text.word(next)
        && text.sameLine(unit.from(), next)
        && text.shape(next) != Text.Shape.LOWER;
  }

  /// `Bises` and in the next line `Coco`: a first name or nickname alone below the last greeting.
  boolean signed(NameUnit unit) {
    int from = unit.from();
    boolean alone = text.firstOfLine(from) && !text.sameLine(from, unit.to());
    if (!alone || unit.shape() != Text.Shape.CAPITALISED || from == 0) {
      return false;
    }
    boolean late = text.line(text.size() - 1) - text.line(from) < LAST_LINES;
    int closing = from - 1;
    while (closing > 0 && (text.mark(closing, ',') || text.mark(closing, '!'))) {
      closing--;
    }
    boolean greeted = text.word(closing) && CLOSING.has(text.hash(closing));
    return late && greeted && (unit.listedGiven() || !unit.common() && !unit.particle());
  }

  /// `prévenir voisin DELPECH`: the surname of somebody close, in capitals behind small letters.
  boolean close(NameUnit unit) {
    int before = unit.from() - 1;
    return unit.shape() == Text.Shape.UPPER
        && surname(unit)
        && !unit.common()
        && text.sameLine(before, unit.from())
        && text.kin(before)
        && text.shape(before) != Text.Shape.UPPER
        && !titledAfter(unit);
  }

  /// `Jean-Pierre (frère) prévenu`: a first name before a kinship word in brackets.
  boolean related(NameUnit unit) {
    int open = unit.to();
    return unit.listedGiven()
        && unit.shape() == Text.Shape.CAPITALISED
        && !unit.common()
        && text.sameLine(unit.from(), open)
        && text.mark(open, '(')
        && text.kin(open + 1)
        && text.mark(open + 2, ')');
  }

  /// `vu avec Oliveira (réa)`: somebody of the team, told by the trade or ward behind the name.
  boolean consulted(NameUnit unit, Beside beside) {
    int before = unit.from() - 1;
    int open = unit.to();
    return surname(unit)
        && unit.family() <= KNOWN
        && text.sameLine(before, open)
        && text.word(before)
        && text.string(before).equals("avec")
        && text.mark(open, '(')
        && (text.staff(open + 1) || beside.specialty(open + 1));
  }
}
