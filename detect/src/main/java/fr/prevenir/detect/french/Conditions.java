package fr.prevenir.detect.french;

/// Tells what is said under a condition: `si VIH positif, adresser`, `en cas de grossesse arrêter`.
final class Conditions {
  private static final int CONDITION_WORDS = 5;
  private static final int CONDITIONED = 12;

  private final Line line;

  Conditions(Line line) {
    this.line = line;
  }

  /// Whether `si` or `en cas de` opens the clause of an outcome: `si VIH positif, adresser`.
  boolean governs(int u) {
    for (int j = u - 1; line.together(u, j) && u - j <= CONDITION_WORDS; j--) {
      if (line.separates(j) || line.at(j).has(Cue.BREAK)) {
        return false;
      }
      if (line.at(j).has(Cue.MAYBE)) {
        switch (line.word(j)) {
          case "si", "s", "en" -> {
            return true;
          }
          default -> {
            if (line.tokens().texts[line.at(j).to() - 1].equals("si")) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  /// Whether a condition opens the sentence of a term and reaches it: no comma, no word about the
  /// person between.
  boolean opens(int u) {
    int j = u - 1;
    while (line.together(u, j) && u - j <= CONDITIONED) {
      Unit unit = line.at(j);
      if (line.separates(j)
          || unit.mark() == ':'
          || unit.has(Cue.BREAK)
          || unit.has(Cue.TURN)
          || unit.has(Cue.PATIENT)) {
        return false;
      }
      if (!line.together(u, j - 1)) {
        return unit.has(Cue.MAYBE)
            && (line.word(j).equals("si") || line.word(j).equals("en"))
            && !courtesy(j + 1);
      }
      j--;
    }
    return false;
  }

  /// `si besoin`, `si possible` set no condition.
  private boolean courtesy(int j) {
    return switch (line.word(j)) {
      case "besoin", "possible", "necessaire", "probleme", "pb", "souci", "absence" -> true;
      default -> false;
    };
  }
}
