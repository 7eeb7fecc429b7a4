package fr.prevenir.detect.french;

/// Tells care that was given from care that is only asked for, planned or offered, where a word
/// names no disease of its own: `traitée d'emblée`, `suivi tous les 6 mois`.
final class CareGiven {
  private static final int WORDS = 2;

  private final Line line;

  CareGiven(Line line) {
    this.line = line;
  }

  boolean given(int u) {
    return line.has(u, Cue.TREATED) && told(u) && !open(u) && !handled(u);
  }

  /// `courrier traité`, `plainte suivie par`, `repas suivi d'une sieste`, `a suivi une formation`:
  /// what becomes of papers, and one thing after another.
  private boolean handled(int u) {
    int before = u - 1;
    while (line.together(u, before)
        && (line.has(before, Cue.LINK) || line.has(before, Cue.BETWEEN))) {
      before--;
    }
    if (line.together(u, before) && line.has(before, Cue.HANDLED)) {
      return true;
    }
    int next = u + 1;
    boolean after = line.together(u, next) && line.word(next).equals("d");
    boolean some = line.together(u, next) && line.word(next).startsWith("un");
    return line.word(u).startsWith("suiv") && (after || some);
  }

  /// Whether more is said of it: a bare `suivi` or a heading `Suivi :` tells of nobody's care.
  private boolean told(int u) {
    boolean verb = !line.word(u).startsWith("suiv");
    return verb || line.together(u, u + 1) && line.at(u + 1).mark() == 0;
  }

  private boolean open(int u) {
    if (u > 0 && line.together(u, u - 1) && awaited(u - 1)) {
      return true;
    }
    int words = 0;
    for (int j = u + 1; line.together(u, j) && words <= WORDS; j++) {
      if (line.at(j).mark() != 0) {
        return line.mark(j, '?');
      }
      if (awaited(j) || line.has(j, Cue.DECLINED) || line.has(j, Cue.UNSURE)) {
        return true;
      }
      words += line.plainWord(j) ? 1 : 0;
    }
    return false;
  }

  /// Whether it is still to come: `à prévoir`, `demandé`, `souhaite être`.
  private boolean awaited(int j) {
    return line.has(j, Cue.PLANNED) || line.has(j, Cue.ASKED) || line.word(j).equals("etre");
  }
}
