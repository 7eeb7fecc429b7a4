package fr.prevenir.detect.french;

import fr.prevenir.model.Category;
import org.jspecify.annotations.Nullable;

/// Decides whether a relative named after a term is the one it is said of.
final class TrailingKin {
  private final Line line;

  TrailingKin(Line line) {
    this.line = line;
  }

  /// `cancer du sein chez sa mère`, `décès de son mari`, `K sein (tante)`.
  boolean relative(int u) {
    if (professionals(u) || besideOnly(u)) {
      return true;
    }
    int words = 0;
    boolean of = false;
    for (int j = u + 1; line.together(u, j) && j - u <= 7; j++) {
      Unit unit = line.at(j);
      if (unit.has(Cue.FAMILY) && words == 0 && (line.word(j).equals("dans") || !inherited(u))) {
        return true;
      }
      if (unit.has(Cue.KIN)) {
        of |= owned(j);
        return subject(j)
            && !(suffered(u, j) && !chez(u, j))
            && !born(u, j)
            && (of || words == 0 && disease(u))
            && (!speaks(j + 1) || words == 0 && (owned(j) || line.has(j - 1, Cue.OF)));
      }
      if (unit.has(Cue.COMPANION) && !unit.has(Cue.OF)
          || unit.has(Cue.SPEAKS) && !(line.has(j + 1, Cue.OF) && line.has(j + 2, Cue.KIN))
          || unit.has(Cue.PATIENT)
          || unit.has(Cue.NOT) && !line.word(j).equals("non")
          || line.separates(j)
          || unit.mark() == ':' && !line.has(j + 1, Cue.KIN)
          || unit.has(Cue.BREAK)) {
        return false;
      }
      @Nullable Term term = unit.term();
      if (term != null && (term.kind() != Kind.DISEASE && term.kind() != Kind.TOPIC)) {
        return false;
      }
      if (unit.has(Cue.OF) || unit.has(Cue.POSSESSIVE) || unit.mark() == '(') {
        of = true;
      } else if (line.plainWord(j) || line.number(j) || unit.has(Cue.CHILD)) {
        words++;
      } else if (unit.has(Cue.ASSERT)) {
        return false;
      }
      if (words > 3) {
        return false;
      }
    }
    return false;
  }

  /// `burn-out de la cadre`, `agression de l'agent d'accueil`: what a member of the staff has, or
  /// suffered; but `violences de son patron` are what the patient suffered.
  private boolean professionals(int u) {
    Term term = line.at(u).term();
    if (term != null
        && (term.categories() & Category.VIOLENCE.bit()) != 0
        && !line.word(u).startsWith("agress")) {
      return false;
    }
    int j = u + 1;
    boolean of = false;
    while (line.together(u, j)
        && (line.has(j, Cue.LINK) || line.has(j, Cue.OF) || line.has(j, Cue.POSSESSIVE))) {
      of |= line.word(j).startsWith("d") && !line.word(j).equals("dont");
      j++;
    }
    return of && line.together(u, j) && (line.has(j, Cue.STAFF) || line.has(j, Cue.TRADE));
  }

  /// `décès constaté chambre voisine`, `couple homosexuel voisin de chambre`.
  private boolean besideOnly(int u) {
    int j = u + 1;
    while (line.together(u, j) && j - u <= 2 && line.plainWord(j)) {
      j++;
    }
    return line.together(u, j) && line.word(j).matches("voisine?s?") && line.has(j, Cue.KIN);
  }

  /// Whether the relative at `k` is somebody else, rather than the patient in a role (`mère de 3
  /// enfants`, `fille de Mme X`).
  boolean subject(int k) {
    int next = k + 1;
    if (line.has(next, Cue.TITLE)) {
      return false;
    }
    boolean other =
        switch (k == 0 ? "" : line.word(k - 1)) {
          case "le", "la", "l" -> true;
          default -> false;
        };
    if (line.has(next, Cue.LINK) && line.word(next).startsWith("d")) {
      next++;
      if (line.number(next) || line.has(next, Cue.CHILD) || line.has(next, Cue.TITLE) && !other) {
        return false;
      }
    }
    return true;
  }

  private boolean disease(int u) {
    Term term = line.at(u).term();
    return term != null && term.kind() == Kind.DISEASE;
  }

  /// Whether `de`, `son` or `sa` ties the relative at `k` to what precedes: `grossesse de sa
  /// fille`.
  private boolean owned(int k) {
    return switch (line.word(k)) {
      case "son", "sa", "ses", "leur", "leurs" -> true;
      case "un", "une" -> false;
      default -> {
        int i = k - 1;
        while (line.has(i, Cue.LINK) && article(line.word(i))) {
          i--;
        }
        yield line.has(i, Cue.LINK) && line.word(i).startsWith("d");
      }
    };
  }

  private static boolean article(String word) {
    return switch (word) {
      case "un", "une", "la", "le", "l" -> true;
      default -> false;
    };
  }

  /// A relative named right after violence is the one who did it, but a child: `viol de sa fille`.
  private boolean suffered(int u, int kin) {
    Term term = line.at(u).term();
    return term != null
        && (term.categories() & Category.VIOLENCE.bit()) != 0
        && !switch (line.tokens().texts[line.at(kin).to() - 1]) {
          case "fille", "filles", "fils", "enfant", "enfants" -> true;
          default -> false;
        };
  }

  /// `allaite son bébé`, `accouche d'un enfant`: a child named after a pregnancy makes its mother
  /// no other person.
  private boolean born(int u, int kin) {
    Term term = line.at(u).term();
    return term != null
        && (term.categories() & Category.PREGNANCY.bit()) != 0
        && switch (line.tokens().texts[line.at(kin).to() - 1]) {
          case "bebe", "enfant", "enfants", "jumeaux", "nouveau", "ne", "nourrisson" -> true;
          default -> false;
        };
  }

  /// Whether the relative is named as the one concerned: `violences chez la mère`, `viol (tante)`;
  /// a man in brackets is who did it: `inceste (oncle)`.
  private boolean chez(int u, int kin) {
    for (int j = u + 1; j < kin; j++) {
      if (line.mark(j, '(') && !man(line.word(kin))
          || line.word(j).matches("chez|subie?s?|vecue?s?")) {
        return true;
      }
    }
    return false;
  }

  private static boolean man(String word) {
    return switch (word) {
      case "pere",
          "beau",
          "oncle",
          "grand",
          "frere",
          "demi",
          "cousin",
          "mari",
          "conjoint",
          "epoux" ->
          true;
      case "compagnon", "concubin", "ex", "copain", "petit", "parrain", "voisin", "parents" -> true;
      default -> false;
    };
  }

  /// A mutation is `familiale` and still the person's own.
  private boolean inherited(int u) {
    Term term = line.at(u).term();
    return term != null && (term.categories() & Category.GENETIC.bit()) != 0;
  }

  private boolean speaks(int j) {
    int i = j;
    while (i < line.size() && line.together(j, i) && i - j < 4) {
      if (line.has(i, Cue.SPEAKS)) {
        return true;
      }
      i++;
    }
    return false;
  }
}
