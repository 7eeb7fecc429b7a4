package fr.prevenir.detect.french;

import fr.prevenir.model.Category;

/// Tells the patient whom a relative harmed from a relative who was harmed.
final class Harmed {
  private static final int REACH = 4;

  private final Line line;

  Harmed(Line line) {
    this.line = line;
  }

  /// `son mari l'a frappée`, `le père la bat`: the relative did it to the patient.
  boolean patient(int u) {
    Term term = line.at(u).term();
    if (term == null || (term.categories() & Category.VIOLENCE.bit()) == 0) {
      return false;
    }
    int j = u - 1;
    while (line.together(u, j) && u - j <= REACH && auxiliary(line.word(j))) {
      j--;
    }
    return line.together(u, j)
        && switch (line.word(j)) {
          case "l", "la", "le", "m", "lui" -> true;
          default -> line.word(j).startsWith("l'") || line.word(j).startsWith("m'");
        };
  }

  /// Whether the term says what the patient suffered, so that a relative behind it is who did it.
  boolean suffered(int u) {
    return suffers(line.tokens().texts[line.at(u).from()]) && !kinBefore(u);
  }

  /// `reçoit des coups de sa fille`: who receives them is the patient, unless a relative is said
  /// to.
  private static boolean suffers(String word) {
    return switch (word) {
      case "recoit", "recevoir", "recu", "subit", "subi", "subissait", "prend", "pris" -> true;
      default -> false;
    };
  }

  private boolean kinBefore(int u) {
    for (int j = u - 1; line.together(u, j) && !line.separates(j); j--) {
      if (line.has(j, Cue.KIN)) {
        return true;
      }
    }
    return false;
  }

  private static boolean auxiliary(String word) {
    return switch (word) {
      case "a", "ont", "avait", "avaient", "aurait", "encore", "deja", "souvent", "regulierement" ->
          true;
      default -> false;
    };
  }
}
