package fr.prevenir.detect.french;

import fr.prevenir.model.Category;

/// Tells a disease that somebody is vaccinated against from one that they have.
final class Vaccines {
  private static final int REACH = 40;

  private final Line line;

  Vaccines(Line line) {
    this.line = line;
  }

  /// `IgG + (post-vaccinale)`: whether a vaccine is what an examination for an infection found.
  boolean explains(int u, Term term) {
    if ((term.categories() & (Category.HEPATITIS.bit() | Category.COVID.bit())) == 0) {
      return false;
    }
    for (int j = u + 1; line.together(u, j) && j - u <= REACH; j++) {
      if (line.has(j, Cue.BREAK)
          || line.has(j, Cue.TURN)
          || line.has(j, Cue.NOT)
          || line.mark(j, ',') && !line.has(j + 1, Cue.VACCINE)) {
        return false;
      }
      if (line.has(j, Cue.VACCINE)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the disease is one that a vaccine named beside it prevents.
  boolean against(int u) {
    int words = 0;
    for (int j = u - 1; line.together(u, j) && words <= 2 && u - j <= REACH; j--) {
      if (line.has(j, Cue.VACCINE)) {
        return true;
      }
      if (line.separates(j) && !line.at(j + 1).resultable() || line.has(j, Cue.BREAK)) {
        break;
      }
      words += line.plainWord(j) || line.has(j, Cue.ASSERT) || line.has(j, Cue.POSITIVE) ? 1 : 0;
    }
    int next = u + 1;
    while (line.together(u, next)
        && (line.mark(next, ':') || line.has(next, Cue.NOT) || line.has(next, Cue.LINK))) {
      next++;
    }
    return line.together(u, next) && line.has(next, Cue.VACCINE);
  }
}
