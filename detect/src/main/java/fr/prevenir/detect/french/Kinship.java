package fr.prevenir.detect.french;

import fr.prevenir.model.Category;
import org.jspecify.annotations.Nullable;

/// Decides whether a term is said of a relative. A kinship word alone decides nothing: the relative
/// may accompany, call, or be named as the one who did it.
final class Kinship {
  private static final int REACH = 14;
  private static final int HEADED = 80;

  private final Line line;

  Kinship(Line line) {
    this.line = line;
  }

  boolean relatives(int u) {
    return headed(u) || leading(u) || trailing(u) || birth(u);
  }

  /// `né à 34 SA`, `prématuré, accouchement difficile`: of the mother, in the child's record.
  private boolean birth(int u) {
    Term term = line.at(u).term();
    if (term == null || (term.categories() & Category.PREGNANCY.bit()) == 0) {
      return false;
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

  /// `ATCD familiaux : …` covers its sentence, and the next one where it ends its own.
  private boolean headed(int u) {
    int limit = line.at(u).sentence() - 1;
    boolean sameSentence = true;
    for (int j = u - 1; j >= 0 && u - j <= HEADED; j--) {
      Unit unit = line.at(j);
      if (unit.sentence() < limit) {
        return false;
      }
      if (unit.sentence() == limit && sameSentence) {
        sameSentence = false;
        if (unit.mark() != '\n') {
          return false;
        }
        int last = j - 1;
        while (line.mark(last, ':')) {
          last--;
        }
        return line.has(last, Cue.FAMILY);
      }
      if (unit.has(Cue.PATIENT)) {
        return false;
      }
      if (unit.has(Cue.FAMILY)) {
        return true;
      }
    }
    return false;
  }

  private boolean leading(int u) {
    boolean comma = false;
    boolean statement = false;
    for (int j = u - 1; line.together(u, j) && u - j <= REACH; j--) {
      Unit unit = line.at(j);
      if (j == u - 1 && children(j)) {
        return true;
      }
      if (unit.has(Cue.PATIENT) && !unit.has(Cue.KIN) || unit.has(Cue.BREAK)) {
        return false;
      }
      if (unit.mark() == ')') {
        j = opening(j);
        continue;
      }
      if (line.separates(j)) {
        comma = true;
      }
      if (talks(j, unit)
          || unit.has(Cue.COMPANION)
              && !accompanies(j)
              && !line.has(j - 1, Cue.KIN)
              && !reckoned(j)) {
        statement = true;
      }
      if (unit.has(Cue.KIN)
          && !statement
          && subject(j)
          && (besides(j, u) && (says(u) || line.has(j + 1, Cue.ASSERT)) || !present(j))) {
        return !comma || line.mark(j + 1, ':') || opens(j) && (line.mark(j + 1, ',') || died(j, u));
      }
      if (unit.has(Cue.KIN)) {
        statement = false;
      }
    }
    return false;
  }

  /// `deux soeurs dont une avec`: one of the relatives has it.
  private boolean reckoned(int j) {
    return line.word(j).equals("avec")
        && j > 1
        && line.word(j - 1).startsWith("un")
        && line.word(j - 2).equals("dont");
  }

  /// Whether what follows the last comma before `u` goes on about the relative at `kin` with a
  /// death: `père alcoolique, décédé de cirrhose`.
  private boolean died(int kin, int u) {
    int first = u;
    while (first > kin && !line.separates(first - 1)) {
      first--;
    }
    Term term = line.at(first).term();
    return term != null && (term.categories() & Category.DECEASED.bit()) != 0;
  }

  private int opening(int close) {
    int j = close;
    while (j > 0 && close - j < REACH && !line.mark(j, '(')) {
      j--;
    }
    return line.mark(j, '(') ? j : close;
  }

  /// Whether the relative at `k` is somebody else, rather than the patient in a role (`mère de 3
  /// enfants`, `fille de Mme X`).
  private boolean subject(int k) {
    int next = k + 1;
    if (line.has(next, Cue.TITLE)) {
      return false;
    }
    if (line.has(next, Cue.LINK) && line.word(next).startsWith("d")) {
      next++;
      if (line.number(next) || line.has(next, Cue.CHILD) || line.has(next, Cue.TITLE)) {
        return false;
      }
    }
    return true;
  }

  /// Whether nothing but an article or possessive stands before `k` in its sentence.
  private boolean opens(int k) {
    return previous(k) < 0;
  }

  /// `deux enfants autistes`.
  private boolean children(int j) {
    if (!line.word(j).startsWith("enfant") || j == 0) {
      return false;
    }
    return line.number(j - 1)
        || switch (line.word(j - 1)) {
          case "deux", "trois", "quatre", "des", "ses", "leurs", "les" -> true;
          default -> false;
        };
  }

  /// Whether nothing but `atteint de` and the like stands between a relative and a term.
  private boolean besides(int kin, int u) {
    for (int i = kin + 1; i < u; i++) {
      boolean passes =
          line.has(i, Cue.LINK)
              || line.has(i, Cue.ASSERT)
              || switch (line.word(i)) {
                case "atteint", "atteinte", "porteur", "porteuse", "malade", "qui", "est", "a" ->
                    true;
                default -> false;
              };
      if (!passes) {
        return false;
      }
    }
    return true;
  }

  /// Whether the term is said of whoever stands right before it: `son mari alcoolique`.
  private boolean says(int u) {
    Term term = line.at(u).term();
    return term != null && (term.kind() == Kind.DISEASE || term.kind() == Kind.STATE);
  }

  private boolean present(int k) {
    int before = previous(k);
    return before >= 0 && line.has(before, Cue.COMPANION) && !accompanies(before);
  }

  /// `accompagne sa mère`: it is the relative who is cared for.
  private boolean accompanies(int j) {
    return line.word(j).equals("accompagne") && line.has(j + 1, Cue.POSSESSIVE);
  }

  /// The unit before `k` and its article or possessive, in the same sentence, or -1.
  private int previous(int k) {
    int j = k - 1;
    while (line.together(k, j) && (line.has(j, Cue.LINK) || line.has(j, Cue.POSSESSIVE))) {
      j--;
    }
    return line.together(k, j) ? j : -1;
  }

  /// `cancer du sein chez sa mère`, `décès de son mari`, `K sein (tante)`.
  private boolean trailing(int u) {
    int words = 0;
    boolean of = false;
    for (int j = u + 1; line.together(u, j) && j - u <= 7; j++) {
      Unit unit = line.at(j);
      if (unit.has(Cue.FAMILY) && words == 0) {
        return line.word(j).equals("dans") || !inherited(u);
      }
      if (unit.has(Cue.KIN)) {
        of |= owned(j);
        return subject(j) && !(suffered(u, j) && !chez(u, j)) && (of || words == 0 && disease(u)) && !speaks(j + 1);
      }
      if (unit.has(Cue.COMPANION) && !unit.has(Cue.OF)
          || unit.has(Cue.SPEAKS)
          || unit.has(Cue.PATIENT)
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

  private boolean disease(int u) {
    Term term = line.at(u).term();
    return term != null && term.kind() == Kind.DISEASE;
  }

  /// `vient d'apprendre` is no visit.
  private boolean talks(int j, Unit unit) {
    return unit.has(Cue.SPEAKS)
        && !accompanies(j)
        && !(line.word(j).equals("vient") && line.has(j + 1, Cue.LINK));
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

  /// Whether the relative is named as the one concerned: `violences chez la mère`, `viol (tante)`.
  private boolean chez(int u, int kin) {
    for (int j = u + 1; j < kin; j++) {
      if (line.mark(j, '(') || line.word(j).equals("chez")) {
        return true;
      }
    }
    return false;
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
