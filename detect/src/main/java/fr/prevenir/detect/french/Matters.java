package fr.prevenir.detect.french;

import fr.prevenir.model.Category;

/// Tells terms that are said of things, places and events rather than of a person: `réunion cancer
/// du sein`, `zone covid fermée`, `COVID : file dédiée`, `imprimé de décès à commander`.
///
/// Whatever speaks of somebody before the term keeps it a person's: `transféré en zone covid`.
final class Matters {
  private static final int WORDS = 2;
  private static final int REACH = 12;

  /// Small words between a term and the thing it is said of.
  private static final int LINKS = 3;

  private static final long GENERIC =
      Category.TEST.bit()
          | Category.TEST_RESULT.bit()
          | Category.TREATMENT.bit()
          | Category.DIAGNOSIS.bit();

  private final Line line;

  Matters(Line line) {
    this.line = line;
  }

  boolean thing(int u) {
    return figurative(u) || governed(u) || followed(u) || apposed(u) || idle(u) || crowd(u);
  }

  /// A group of people is not the person of the record: `livret des patients diabétiques`, `accueil
  /// des sourds`; but for a cohort in which they are cared for.
  private boolean crowd(int u) {
    if (line.crowd(u)) {
      return !cared(u);
    }
    int words = 0;
    for (int j = u - 1; line.together(u, j) && words <= 1 && u - j <= REACH; j--) {
      if (line.crowd(j)) {
        return !line.number(j - 1) && !line.has(j - 1, Cue.POSSESSIVE) && !cared(j);
      }
      if (line.plainWord(j)) {
        words++;
      } else if (!line.has(j, Cue.LINK) && !line.has(j, Cue.ASSERT)) {
        return false;
      }
    }
    return false;
  }

  private boolean cared(int u) {
    for (int j = u - 1; line.together(u, j) && u - j <= REACH; j--) {
      if (line.has(j, Cue.CARED) || line.has(j, Cue.ASSERT)) {
        return true;
      }
    }
    return false;
  }

  /// `torture de l'attente`, `battu au tennis`, `ivre de fatigue`, `la pile est morte`: the word is
  /// said of a thing, or of somebody in another sense.
  private boolean figurative(int u) {
    Term term = line.at(u).term();
    if (term == null || (term.categories() & ~GENERIC) == 0) {
      return false;
    }
    int next = u + 1;
    while (line.together(u, next) && next <= u + LINKS && links(next)) {
      next++;
    }
    if (next > u + 1 && line.together(u, next) && line.has(next, Cue.OBJECT)) {
      return true;
    }
    int before = u - 1;
    while (line.together(u, before) && before >= u - LINKS && copula(before)) {
      before--;
    }
    return line.together(u, before) && line.has(before, Cue.OBJECT) && !somebody(before);
  }

  private boolean links(int j) {
    return line.has(j, Cue.LINK)
        || line.has(j, Cue.POSSESSIVE)
        || switch (line.word(j)) {
          case "au", "aux", "par", "contre", "devant", "d", "l", "un", "une", "a", "la" -> true;
          default -> false;
        };
  }

  private boolean copula(int j) {
    return switch (line.word(j)) {
      case "est", "sont", "s", "a", "ete", "etait", "semble" -> true;
      default -> false;
    };
  }

  /// A noun of things leads to the term: `colloque cancer du sein`.
  private boolean governed(int u) {
    int words = 0;
    for (int j = u - 1; line.together(u, j) && words <= WORDS && u - j <= REACH; j--) {
      Unit unit = line.at(j);
      if (unit.has(Cue.THING)) {
        return !somebody(j);
      }
      if (ends(j) || person(unit)) {
        return false;
      }
      words += line.plainWord(j) ? 1 : 0;
    }
    return false;
  }

  /// A noun of things is what a heading announces or qualifies: `UMJ : planning`, `covid kit`.
  private boolean followed(int u) {
    int next = u + 1;
    int words = 0;
    while (line.together(u, next) && words <= 1 && (line.mark(next, ':') || qualifies(next))) {
      words += line.plainWord(next) ? 1 : 0;
      next++;
    }
    return line.together(u, next)
        && (line.has(next, Cue.THING) || line.has(next, Cue.OFFICE))
        && !somebody(u);
  }

  /// `Le cancer, thème de la conférence`: what it is to others follows in apposition.
  private boolean apposed(int u) {
    int next = u + 2;
    return line.mark(u + 1, ',')
        && line.together(u, next)
        && line.has(next, Cue.THING)
        && !somebody(u);
  }

  private boolean qualifies(int j) {
    return line.plainWord(j) && line.word(j).length() > 2;
  }

  /// What is out of order, out of stock or to be printed is no state of a person.
  private boolean idle(int u) {
    if (line.word(u).startsWith("patient") || benefit(u)) {
      return false;
    }
    for (int j = u + 1; line.together(u, j) && j - u <= REACH; j++) {
      Unit unit = line.at(j);
      if (unit.has(Cue.IDLE)) {
        return !somebody(u);
      }
      if (person(unit) || unit.has(Cue.BREAK) || line.separates(j)) {
        return false;
      }
    }
    return false;
  }

  /// `AAH suspendue`: a benefit is somebody's.
  private boolean benefit(int u) {
    return switch (line.word(u)) {
      case "aah", "allocation", "alloc", "apa", "pch", "aeeh", "pension", "prestation", "rente" ->
          true;
      default -> false;
    };
  }

  /// Whether the sentence speaks of somebody before `u`.
  private boolean somebody(int u) {
    for (int j = u - 1; line.together(u, j) && u - j <= REACH; j--) {
      if (person(line.at(j))) {
        return true;
      }
    }
    return false;
  }

  private static boolean person(Unit unit) {
    return unit.has(Cue.PATIENT)
        || unit.has(Cue.KIN)
        || unit.has(Cue.ASSERT)
        || unit.has(Cue.CARED)
        || unit.has(Cue.POSSESSIVE)
        || unit.has(Cue.TITLE);
  }

  private boolean ends(int j) {
    return line.separates(j)
        || line.mark(j, ':')
        || line.at(j).has(Cue.BREAK)
        || line.word(j).equals("pour");
  }
}
