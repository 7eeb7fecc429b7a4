package fr.prevenir.detect.french;

/// Finds outcomes that stand elsewhere than right after a term: before it, in the next cell or
/// line, in a ticked box; and reads numbers with blanks in them.
final class Answers {
  private static final int BOXES = 6;

  private final Line line;

  Answers(Line line) {
    this.line = line;
  }

  /// The outcome that is all that stands in the next cell or line: `VIH | négatif`.
  Outcome nextCell(int u) {
    int end = u + 1;
    if (!line.mark(end, '\t') && !line.mark(end, '|') && !line.mark(end, '\n')) {
      return Outcome.NONE;
    }
    int next = end + 1;
    if (next >= line.size() || line.together(next, next + 1) && line.at(next + 1).mark() == 0) {
      return Outcome.NONE;
    }
    return line.has(next, Cue.POSITIVE)
        ? Outcome.POSITIVE
        : line.has(next, Cue.NEGATIVE) ? Outcome.NEGATIVE : Outcome.NONE;
  }

  /// What a row of boxes that begins at `open` answers: `[ ] oui [x] non`.
  Outcome ticked(int open) {
    for (int j = open; line.together(open, j) && j - open <= BOXES; j++) {
      boolean box = line.mark(j, '[') || line.mark(j, '(');
      if (box && line.together(j, j + 3) && line.word(j + 1).equals("x")) {
        return line.has(j + 3, Cue.POSITIVE)
            ? Outcome.POSITIVE
            : line.has(j + 3, Cue.NOT) ? Outcome.NEGATIVE : Outcome.NONE;
      }
    }
    return Outcome.NONE;
  }

  /// The number at `j`, also where a blank parts its thousands: `12 540`.
  double value(int j) {
    double value = line.tokens().value(line.at(j).from());
    boolean thousands =
        line.together(j, j + 1)
            && line.number(j + 1)
            && line.spacedBefore(j + 1)
            && line.word(j).matches("[1-9]\\d{0,2}")
            && line.word(j + 1).matches("\\d{3}");
    return thousands ? value * 1000 + line.tokens().value(line.at(j + 1).from()) : value;
  }

  Outcome before(int u) {
    for (int j = u - 1; line.together(u, j) && u - j <= 4; j--) {
      Unit unit = line.at(j);
      boolean negative = unit.has(Cue.NEGATIVE) && line.word(j).startsWith("neg");
      boolean stated = line.word(j).startsWith("pos") || line.word(j).equals("presence");
      if (negative || unit.has(Cue.POSITIVE) && stated) {
        return claimed(j) ? Outcome.NONE : negative ? Outcome.NEGATIVE : Outcome.POSITIVE;
      }
      if (!Outcomes.passes(unit) && !line.word(j).equals("pour") && !line.word(j).equals("en")) {
        return Outcome.NONE;
      }
    }
    return Outcome.NONE;
  }

  /// Whether an outcome word belongs to a term right before it.
  private boolean claimed(int j) {
    int i = j - 1;
    while (line.together(j, i)
        && (Outcomes.passes(line.at(i))
            || line.number(i)
            || line.mark(i, ':')
            || line.mark(i, '='))) {
      i--;
    }
    if (!line.together(j, i)) {
      return false;
    }
    Term term = line.at(i).term();
    return term != null && term.categories() != 0;
  }
}
