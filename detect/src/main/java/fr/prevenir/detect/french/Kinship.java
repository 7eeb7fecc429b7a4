package fr.prevenir.detect.french;

import fr.prevenir.model.Category;

/// Decides whether a term is said of a relative. A kinship word alone decides nothing: the relative
/// may accompany, call, or be named as the one who did it.
final class Kinship {
  private static final int REACH = 14;
  private static final int HEADED = 80;

  private static final long OF_STAFF =
      Category.PREGNANCY.bit()
          | Category.COVID.bit()
          | Category.DECEASED.bit()
          | Category.VIOLENCE.bit();

  private final Line line;
  private final TrailingKin trailing;
  private final Harmed harmed;
  private final Births births;

  Kinship(Line line) {
    this.line = line;
    trailing = new TrailingKin(line);
    harmed = new Harmed(line);
    births = new Births(line);
  }

  boolean relatives(int u) {
    if (harmed.suffered(u)) {
      return headed(u);
    }
    return headed(u)
        || !harmed.patient(u) && leading(u)
        || trailing.relative(u)
        || births.mothers(u)
        || staff(u);
  }

  /// `remplace l'infirmière enceinte`, `le kiné covid +`: said of somebody who works here.
  private boolean staff(int u) {
    int j = u - 1;
    Term term = line.at(u).term();
    if (term == null
        || !line.together(u, j - 1)
        || !(line.has(j, Cue.TRADE) || line.has(j, Cue.STAFF))
        || term.kind() != Kind.DISEASE && (term.categories() & OF_STAFF) == 0) {
      return false;
    }
    return switch (line.word(j - 1)) {
      case "l", "la", "le", "notre", "cette", "cet", "ce" -> !line.has(j - 2, Cue.COMPANION);
      default -> false;
    };
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
      if (!comma && !statement && resumes(j)) {
        return true;
      }
      if (unit.has(Cue.PATIENT) && !unit.has(Cue.KIN) && !whose(j) || unit.has(Cue.BREAK)) {
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
              && !(line.word(j).equals("par") && (line.has(j - 1, Cue.ASSERT) || death(j - 1)))
              && !reckoned(j)) {
        statement = true;
      }
      if (unit.has(Cue.KIN)
          && !statement
          && trailing.subject(j)
          && (besides(j, u) && (says(u) || line.has(j + 1, Cue.ASSERT)) || !present(j))) {
        return !comma
            || line.mark(j + 1, ':')
            || caredFor(j) && line.mark(j + 1, ',') && besides(j + 1, u) && says(u)
            || line.has(j - 1, Cue.POSSESSIVE) && died(j, u)
            || opens(j)
                && (line.mark(j + 1, ',')
                    || died(j, u)
                    || said(j, u)
                    || mothers(j, u)
                    || aided(j, u));
      }
      if (unit.has(Cue.KIN)) {
        statement = false;
      }
    }
    return false;
  }

  /// `son fils, qui`, `son épouse, elle-même`: what follows goes on about the relative.
  private boolean resumes(int j) {
    Unit unit = line.at(j);
    boolean itself = unit.has(Cue.PATIENT) && line.tokens().texts[unit.to() - 1].equals("meme");
    return (itself || line.word(j).equals("qui"))
        && (line.has(j - 1, Cue.KIN) || line.mark(j - 1, ',') && line.has(j - 2, Cue.KIN))
        && line.together(j, j - 2);
  }

  /// `l'ami de la patiente`: the patient is named only to say whose friend it is.
  private boolean whose(int j) {
    int i = j - 1;
    boolean of = false;
    while (line.has(i, Cue.LINK)) {
      of |= line.word(i).startsWith("d");
      i--;
    }
    // `fille mineure de la patiente`
    i -= of && line.plainWord(i) && line.has(i - 1, Cue.KIN) ? 1 : 0;
    return of && line.together(j, i) && line.has(i, Cue.KIN);
  }

  /// `deux soeurs dont une avec`: one of the relatives has it.
  private boolean reckoned(int j) {
    return line.word(j).equals("avec")
        && j > 1
        && line.word(j - 1).startsWith("un")
        && line.word(j - 2).equals("dont");
  }

  /// `frère décédé par suicide`: what he died of is his.
  private boolean death(int j) {
    Term term = j < 0 ? null : line.at(j).term();
    return term != null && (term.categories() & Category.DECEASED.bit()) != 0;
  }

  /// Whether what follows the last comma before `u` goes on about the relative at `kin` with a
  /// death: `père alcoolique, décédé de cirrhose`.
  private boolean died(int kin, int u) {
    int first = u;
    while (first > kin && !line.separates(first - 1)) {
      first--;
    }
    return death(first);
  }

  /// Whether the sentence began with something said of the patient's own relative: `sa fille
  /// infertile, deux FIV`.
  private boolean said(int kin, int u) {
    if (!line.has(kin - 1, Cue.POSSESSIVE) && !line.word(kin).matches("s(on|a|es)")) {
      return false;
    }
    for (int j = kin + 1; j < u && !line.separates(j); j++) {
      if (line.at(j).term() != null) {
        return true;
      }
    }
    return false;
  }

  /// `mère sourde, interprète pour la consultation`: an aid after the last comma is for the
  /// relative whose disability called for it.
  private boolean aided(int kin, int u) {
    Term term = line.at(u).term();
    if (term == null || (term.categories() & Category.DISABILITY.bit()) == 0) {
      return false;
    }
    for (int j = kin + 1; j < u; j++) {
      Term said = line.at(j).term();
      if (said != null && (said.categories() & Category.DISABILITY.bit()) != 0) {
        return line.separates(u - 1);
      }
    }
    return false;
  }

  /// `la mère a eu un herpès au 9e mois, césarienne`: in the child's record.
  private boolean mothers(int kin, int u) {
    Term term = line.at(u).term();
    String word = line.word(kin);
    return term != null
        && (term.categories() & Births.CONCEIVED) != 0
        && (word.equals("mere") || word.equals("maman"));
  }

  private int opening(int close) {
    int j = close;
    while (j > 0 && close - j < REACH && !line.mark(j, '(')) {
      j--;
    }
    return line.mark(j, '(') ? j : close;
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
              || line.has(i, Cue.HEAD)
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

  /// `aidant de sa femme, tétraplégique`: whoever is looked after is the one described.
  private boolean caredFor(int k) {
    int before = previous(k);
    if (before > 0 && line.plainWord(before)) {
      before--;
    }
    return before >= 0
        && switch (line.word(before)) {
          case "aidant", "aidante", "occupe", "s", "garde", "accompagne" -> true;
          default -> false;
        };
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

  /// `vient d'apprendre` is no visit.
  private boolean talks(int j, Unit unit) {
    return unit.has(Cue.SPEAKS)
        && !accompanies(j)
        && !(line.word(j).equals("vient") && line.has(j + 1, Cue.LINK));
  }
}
