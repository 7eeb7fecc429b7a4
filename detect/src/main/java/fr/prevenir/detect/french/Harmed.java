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

  private static boolean auxiliary(String word) {
    return switch (word) {
      case "a", "ont", "avait", "avaient", "aurait", "encore", "deja", "souvent", "regulierement" ->
          true;
      default -> false;
    };
  }
}
