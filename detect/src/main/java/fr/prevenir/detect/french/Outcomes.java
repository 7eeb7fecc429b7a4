package fr.prevenir.detect.french;

import fr.prevenir.model.Category;
import org.jspecify.annotations.Nullable;

/// Finds the outcome that trails a term (`VIH : négatif`, `AgHBs +`, `BHCG 1250`), or precedes it
/// (`positif au covid`).
final class Outcomes {
  private static final int REACH = 9;

  private final Line line;
  private final Answers answers;
  private final Signs signs;
  private final Exclusions exclusions;
  private final Findings findings;

  Outcomes(Line line) {
    this.line = line;
    answers = new Answers(line);
    signs = new Signs(line);
    exclusions = new Exclusions(line);
    findings = new Findings(line);
  }

  Outcome of(int u) {
    Outcome after = after(u);
    if (after == Outcome.NONE && !line.at(u).resultable() && exclusions.ruledOut(u)) {
      return Outcome.NEGATIVE;
    }
    if (after == Outcome.NONE && findings.follow(u)) {
      return Outcome.VALUE;
    }
    if (after == Outcome.NONE && done(u)) {
      return Outcome.ASKED;
    }
    if (after != Outcome.NONE || !line.at(u).resultable()) {
      return after;
    }
    Outcome beside = answers.nextCell(u);
    return beside == Outcome.NONE ? answers.before(u) : beside;
  }

  /// `VIH fait`: an examination done, its outcome unsaid.
  private boolean done(int u) {
    if (!line.at(u).resultable() || !line.together(u, u + 1)) {
      return false;
    }
    return switch (line.word(u + 1)) {
      case "fait", "faite", "faits", "faites", "realise", "realisee", "effectue", "preleve" -> true;
      default -> false;
    };
  }

  private Outcome after(int u) {
    @Nullable Term term = line.at(u).term();
    boolean resultable = line.at(u).resultable();
    boolean crossed = false;
    boolean below = false;
    boolean denied = false;
    int words = 0;
    for (int j = u + 1; line.together(u, j) && j - u <= REACH; j++) {
      Unit unit = line.at(j);
      char mark = unit.mark();
      if (mark == '[' || mark == '(') {
        Outcome ticked = answers.ticked(j);
        if (ticked != Outcome.NONE) {
          return ticked;
        }
        j = line.closing(j);
        continue;
      }
      if (mark != 0) {
        if (mark == '+' || mark == '-') {
          Outcome sign = crossed ? Outcome.NONE : signs.outcome(j, resultable);
          if (sign != Outcome.NONE) {
            return sign;
          }
          if (!resultable) {
            return Outcome.NONE;
          }
        } else if (mark == ',' || mark == '/') {
          if (words > 0 || settled(u) || !listed(j + 1, resultable)) {
            return Outcome.NONE;
          }
        } else if (mark == '<') {
          below = true;
        } else if (mark == '?' || mark == '.' || mark == ';') {
          return Outcome.NONE;
        }
        continue;
      }
      if (unit.has(Cue.NEGATIVE) && line.answers(j)) {
        return Outcome.NEGATIVE;
      }
      if (line.word(j).equals("n") && line.mark(j - 1, ':') && ends(j + 1)) {
        return Outcome.NEGATIVE;
      }
      if (unit.has(Cue.POSITIVE)) {
        return denied ? Outcome.NEGATIVE : Outcome.POSITIVE;
      }
      denied |= unit.has(Cue.NOT) && line.mark(j - 1, ':');
      if (resultable && unit.has(Cue.NOT) && sought(j + 1)) {
        return Outcome.NEGATIVE;
      }
      if (resultable && line.word(j).equals("jamais") && examined(j + 1)) {
        return Outcome.ASKED;
      }
      if (unit.has(Cue.ASKED) && (line.word(j).equals("a") || !line.has(j + 1, Cue.LINK))) {
        return Outcome.ASKED;
      }
      if (unit.has(Cue.OUTCOME)) {
        return clear(u, j) ? Outcome.NEGATIVE : Outcome.VALUE;
      }
      if (line.number(j)) {
        if (clock(j)) {
          return Outcome.NONE;
        }
        if (term != null && line.spacedBefore(j) && titre(term, line.word(j))) {
          return Outcome.POSITIVE;
        }
        double value = answers.value(j);
        if (words == 0 && !crossed && term != null && !Double.isNaN(value)) {
          Outcome outcome = number(term, value, below, resultable, j);
          if (outcome != Outcome.NONE) {
            return outcome;
          }
        }
        continue;
      }
      if (term != null && j == u + 1 && names(unit, term)) {
        continue;
      }
      if (unit.term() != null && !unit.has(Cue.BETWEEN)) {
        if (!resultable || !unit.resultable() || imaging(unit.term()) && term != null) {
          return denied && term != null && term.kind() == Kind.TEST
              ? Outcome.NEGATIVE
              : Outcome.NONE;
        }
        crossed |= unit.term().categories() != 0;
        continue;
      }
      if (passes(unit)) {
        continue;
      }
      words++;
      if (words > (resultable ? 2 : 0) || settles(line.word(j))) {
        return Outcome.NONE;
      }
    }
    return Outcome.NONE;
  }

  /// `mutation C282Y absente`: whether the next term says which one, so that both share what
  /// follows.
  private static boolean names(Unit next, Term term) {
    return next.term() != null
        && next.resultable()
        && next.term().kind() == term.kind()
        && next.term().categories() == term.categories();
  }

  /// Whether an examination looks for no disease of its own, so that its outcome is not that of an
  /// infection named before: `covid en mars, radio normale`.
  private static boolean imaging(Term examination) {
    return examination.kind() == Kind.TEST && examination.categories() == 0;
  }

  /// Whether what comes out of an examination for an infection is no outcome: `VIH douteux`.
  boolean unclear(int u) {
    int j = u + 1;
    while (line.together(u, j) && (line.mark(j, ':') || line.has(j, Cue.BETWEEN))) {
      j++;
    }
    return line.together(u, j)
        && switch (line.word(j)) {
          case "douteux",
              "douteuse",
              "indetermine",
              "indeterminee",
              "ininterpretable",
              "equivoque",
              "ok" ->
              true;
          default -> false;
        };
  }

  /// `VIH : absence d'anticorps`: what an examination looks for was not there.
  private boolean sought(int j) {
    int i = line.has(j, Cue.LINK) || j < line.size() && line.word(j).equals("d") ? j + 1 : j;
    return i < line.size()
        && switch (line.word(i)) {
          case "anticorps", "ac", "antigene", "ag", "arn", "adn", "virus", "germe", "detection" ->
              true;
          default -> false;
        };
  }

  /// `VIH : jamais testé`.
  private boolean examined(int j) {
    return j < line.size()
        && line.word(j).matches("(teste|depiste|recherche|controle|fait|dose|verifie)e?s?");
  }

  private boolean ends(int j) {
    return j >= line.size() || line.at(j).mark() != 0;
  }

  /// `8h30`, `8 heures`: the time of an examination is no value of it.
  private boolean clock(int j) {
    return line.together(j, j + 1)
        && switch (line.word(j + 1)) {
          case "h", "heure", "heures" -> true;
          default -> false;
        };
  }

  /// Whether the phrase itself says how it stands, so that it shares no outcome with what follows:
  /// `hépatite B guérie, VIH négatif`.
  private boolean settled(int u) {
    String first = line.tokens().texts[line.at(u).from()];
    return settles(line.tokens().texts[line.at(u).to() - 1])
        || first.startsWith("porteu")
        || first.startsWith("post")
        || line.has(u - 1, Cue.POSSESSIVE)
        || u > 0 && line.word(u - 1).startsWith("porteu");
  }

  private static boolean settles(String word) {
    return switch (word) {
      case "gueri",
          "guerie",
          "ancien",
          "ancienne",
          "traite",
          "traitee",
          "chronique",
          "active",
          "actif",
          "inactif",
          "inactive",
          "stabilisee",
          "equilibree",
          "connu",
          "connue" ->
          true;
      default -> false;
    };
  }

  /// Whether an infection or a function is said to be `RAS` or `normal`.
  private boolean clear(int u, int j) {
    Term term = line.at(u).term();
    if (term == null || term.kind() == Kind.TEST) {
      return false;
    }
    boolean function = (term.categories() & Category.SEXUALITY.bit()) != 0;
    return (term.resultable() || function)
        && switch (line.word(j)) {
          case "ras", "rien", "satisfaisant", "satisfaisante", "sans" -> true;
          default -> line.word(j).startsWith("norma");
        };
  }

  /// A dilution such as `1/64` affirms what the examination looks for.
  private static boolean titre(Term term, String number) {
    return term.kind() == Kind.TEST && term.categories() != 0 && number.startsWith("1/");
  }

  static boolean passes(Unit unit) {
    return unit.has(Cue.LINK) || unit.has(Cue.BETWEEN) || unit.has(Cue.AND) || unit.has(Cue.OR);
  }

  private boolean listed(int next, boolean resultable) {
    if (next >= line.size()) {
      return false;
    }
    Unit unit = line.at(next);
    return resultable
        && (unit.resultable()
            || unit.has(Cue.NEGATIVE)
            || unit.has(Cue.POSITIVE)
            || unit.has(Cue.OUTCOME));
  }

  private Outcome number(Term term, double value, boolean below, boolean resultable, int j) {
    if (term.kind() == Kind.TEST) {
      if (term.valued()) {
        return below && term.least() > 0 || value < term.least()
            ? Outcome.NEGATIVE
            : Outcome.POSITIVE;
      }
      boolean year = value >= 1950 && value <= 2100 || line.has(j + 1, Cue.CHILD);
      return year ? Outcome.NONE : value == 0 && resultable ? Outcome.NEGATIVE : Outcome.VALUE;
    }
    boolean alone = resultable || !line.together(j, j + 1) || !line.plainWord(j + 1);
    return value == 0 && alone ? Outcome.NEGATIVE : Outcome.NONE;
  }
}
