package fr.prevenir.detect.french;

import fr.prevenir.model.Category;

/// Tells what the unborn child has from what the pregnant woman has: `IMG pour trisomie 21`,
/// `DPN : T13`, `mucoviscidose du fœtus`.
final class Unborn {
  private static final long OF_CHILD =
      Category.GENETIC.bit() | Category.DISABILITY.bit() | Category.DIAGNOSIS.bit();
  private static final long OF_WOMAN =
      ~(OF_CHILD | Category.TEST.bit() | Category.TEST_RESULT.bit() | Category.TREATMENT.bit());
  private static final int REACH = 8;

  private final Line line;

  private final boolean named;

  Unborn(Line line) {
    this.line = line;
    boolean any = false;
    for (int u = 0; u < line.size(); u++) {
      any |= line.has(u, Cue.UNBORN);
    }
    named = any;
  }

  /// Whether an inherited or other disease at `u` is the unborn child's.
  boolean has(int u, Term term) {
    if (!named) {
      return false;
    }
    long mask = term.categories() | FrenchText.implied(term.kind());
    if (term.kind() == Kind.CARE || (mask & OF_CHILD) == 0 || (mask & OF_WOMAN) != 0) {
      return false;
    }
    return examined(u, (mask & Category.GENETIC.bit()) != 0) || child(u);
  }

  /// Whether the reason of an interruption of the pregnancy, or what an examination of the unborn
  /// child found, stands at `u`.
  private boolean examined(int u, boolean inherited) {
    boolean linked = inherited;
    for (int j = u - 1; line.together(u, j) && u - j <= REACH; j--) {
      if (line.has(j, Cue.UNBORN)) {
        return linked;
      }
      linked |= line.mark(j, '(') || line.mark(j, ':') || reason(line.word(j));
      if (line.has(j, Cue.PATIENT) || line.has(j, Cue.BREAK) || line.mark(j, ')')) {
        return false;
      }
      if (line.separates(j)) {
        return false;
      }
    }
    return false;
  }

  private static boolean reason(String word) {
    return switch (word) {
      case "pour", "sur", "car", "devant", "suite" -> true;
      default -> false;
    };
  }

  /// `trisomie 18 du fœtus`, `cardiopathie fœtale`.
  private boolean child(int u) {
    int j = u + 1;
    while (line.together(u, j) && (line.has(j, Cue.LINK) || line.word(j).equals("chez"))) {
      j++;
    }
    return line.together(u, j) && line.has(j, Cue.UNBORN) && line.word(j).matches("(foet|embry).*");
  }
}
