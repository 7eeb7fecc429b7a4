package fr.prevenir.detect.french;

import fr.prevenir.model.Category;

/// Tells the pregnancy that a child came from, which is the mother's, from the patient's own.
final class Births {
  /// What a child's record tells of the mother.
  static final long CONCEIVED = Category.PREGNANCY.bit() | Category.FERTILITY.bit();

  private static final int CHILD_REACH = 8;

  private final Line line;

  Births(Line line) {
    this.line = line;
  }

  /// `né à 34 SA`, `prématuré, accouchement difficile`: of the mother, in the child's record.
  boolean mothers(int u) {
    Term term = line.at(u).term();
    if (term == null || (term.categories() & CONCEIVED) == 0) {
      return false;
    }
    if (aged(u) || born(u)) {
      return true;
    }
    for (int j = u + 2; j >= 0 && j > u - 8; j--) {
      if (line.together(u, j) && line.has(j, Cue.BORN)) {
        return true;
      }
      if (line.together(u, j)
          && j < u
          && line.has(j, Cue.PATIENT)
          && line.word(j).equals("patiente")) {
        return false;
      }
    }
    return false;
  }

  /// `grossesse sans particularité, né à terme`: the child who was born of it is the patient.
  private boolean born(int u) {
    if (!line.word(u).startsWith("gross")) {
      return false;
    }
    for (int j = u + 1; line.together(u, j) && j - u <= CHILD_REACH; j++) {
      Term term = line.at(j).term();
      if (term != null && (term.categories() & CONCEIVED) != 0) {
        return false;
      }
      if (line.has(j, Cue.BORN) && line.word(j).matches("nee?") && line.separates(j - 1)) {
        return true;
      }
    }
    return false;
  }

  /// `bébé de 4 mois, allaitement maternel`: the sentence began with a child and its age.
  private boolean aged(int u) {
    int first = u;
    while (line.together(u, first - 1)) {
      first--;
    }
    int age = line.has(first + 1, Cue.LINK) ? first + 2 : first + 1;
    return age < u
        && line.number(age)
        && line.word(age + 1).matches("ans?|mois")
        && switch (line.word(first)) {
          case "bebe", "nourrisson", "enfant", "garcon", "fillette" -> true;
          default -> false;
        };
  }
}
