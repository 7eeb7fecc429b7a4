package fr.prevenir.detect.french;

/// Tells the signs that are outcomes, `VIH +`, from those that join or list: `VIH + VHC`.
final class Signs {
  private final Line line;

  Signs(Line line) {
    this.line = line;
  }

  /// A sign after a term is an outcome, or joins two terms: `VIH + VHC +` and `VIH + VHC`.
  Outcome outcome(int j, boolean resultable) {
    boolean plus = line.mark(j, '+');
    if (plus && line.mark(j + 1, '+')) {
      return Outcome.POSITIVE;
    }
    if (!plus && !resultable && !closing(j)) {
      return Outcome.NONE;
    }
    Outcome meant = plus ? Outcome.POSITIVE : Outcome.NEGATIVE;
    int next = j + 1;
    while (line.mark(next, '-') || line.mark(next, '+')) {
      next++;
    }
    if (!line.together(j, next) || line.at(next).mark() != 0) {
      return meant;
    }
    boolean doubled = next > j + 1 && line.mark(j + 1, '-');
    if (!line.spacedBefore(j) && line.spacedAfter(j) || doubled && !plus) {
      return meant;
    }
    if (dated(next)) {
      return meant;
    }
    if (line.at(next).term() != null) {
      return series(next) ? meant : Outcome.NONE;
    }
    if (line.has(next, Cue.NEGATIVE) || line.has(next, Cue.POSITIVE)) {
      return Outcome.NONE;
    }
    return plus || !line.spacedAfter(j) && line.spacedBefore(j) ? meant : Outcome.NONE;
  }

  /// `THC -, cocaïne -`: a minus that ends what is said of something, or of each in a series.
  private boolean closing(int j) {
    int next = j + 1;
    return !line.together(j, next)
        || line.mark(next, ',')
        || line.at(next).term() != null && series(next);
  }

  /// Whether a date begins at `j`: `le 12`, `il y a`, `en 2020`, `ce jour`.
  private boolean dated(int j) {
    return switch (line.word(j)) {
      case "le", "en" -> line.number(j + 1);
      case "il" -> j + 1 < line.size() && line.word(j + 1).equals("y");
      case "ce", "hier", "depuis" -> true;
      default -> false;
    };
  }

  /// Whether a series of terms and signs that starts at `j` ends in a sign.
  private boolean series(int j) {
    int i = j;
    boolean signed = false;
    while (i < line.size() && i - j < 40 && line.together(j, i)) {
      if (line.mark(i, '+')
          || line.mark(i, '-')
          || line.number(i) && line.word(i).startsWith("1/")) {
        signed = true;
      } else if (line.at(i).term() != null) {
        signed = false;
      } else if (!line.number(i) && !line.at(i).has(Cue.LINK)) {
        break;
      }
      i++;
    }
    return signed;
  }
}
