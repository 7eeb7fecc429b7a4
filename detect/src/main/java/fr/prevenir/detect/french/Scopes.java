package fr.prevenir.detect.french;

import fr.prevenir.model.Context;
import org.jspecify.annotations.Nullable;

/// Decides what the cues before a term make of it: denied, doubtful, asked, not done.
///
/// A denial reaches to the next comma, `et`, `mais` or end of the sentence; it is taken up by words
/// such as `récidive`, and ended by words that begin a statement about the person (`suivi pour`).
final class Scopes {
  private static final int DENIED_WORDS = 4;
  private static final int DOUBTED_WORDS = 6;
  private static final int REACH = 40;
  private static final int ASKED_WORDS = 1;

  private final Line line;
  private final Conditions conditions;
  private final Lists lists;

  Scopes(Line line) {
    this.line = line;
    conditions = new Conditions(line);
    lists = new Lists(line);
  }

  /// What precedes, nearest cue first; what follows a condition that opens the sentence is as
  /// uncertain as the condition: `si rhésus négatif prévoir une injection`.
  Context before(int u) {
    Context nearest = nearest(u);
    return nearest == Context.AFFIRMED && conditions.opens(u) ? Context.HYPOTHESIS : nearest;
  }

  private Context nearest(int u) {
    if (enclosed(u)) {
      return Context.NEGATED;
    }
    boolean comma = false;
    boolean and = false;
    boolean colon = false;
    boolean event = false;
    boolean owned = false;
    boolean possessed = false;
    boolean listed = lists.coordinated(u);
    int statement = -1;
    int words = 0;
    int terms = 0;

    // a drug for it was named: `jamais revenu chercher le médicament prescrit pour`
    boolean aimed = false;
    boolean treated = false;
    for (int j = u - 1; line.together(u, j) && u - j <= REACH; j--) {
      Unit unit = line.at(j);
      if (unit.mark() == ')') {
        j = inside(j);
        words++;
        continue;
      }
      if (unit.mark() != 0) {
        comma |= line.separates(j) && !lists.goesOn(j) && !listed && !lists.enumerates(j);
        colon |= unit.mark() == ':';
        continue;
      }
      if (unit.has(Cue.BREAK) || unit.has(Cue.TURN)) {
        return Context.AFFIRMED;
      }
      boolean stated = statement >= 0 && !follows(j, statement);
      if (unit.has(Cue.NOT)
          && !forbids(j)
          && !unknown(j)
          && !distant(j, u)
          && !(unit.has(Cue.NEGATIVE) && answeredBefore(j) && !(j == u - 1 && closes(u)))
          && !comma
          && !and
          && !colon
          && !event
          && !stated
          && !possessed
          && !treated
          && words <= DENIED_WORDS
          && !(terms > 0 && assertedAfter(u))) {
        return Context.NEGATED;
      }
      if (words == 0 && terms == 0 && !comma && line.number(j) && word(j, "0")) {
        return Context.NEGATED;
      }
      if (unit.has(Cue.MAYBE)
          && !comma
          && (!event || word(j, "hesite"))
          && !stated
          && !(colon && word(j, "risque"))
          && words <= DOUBTED_WORDS) {
        return Context.HYPOTHESIS;
      }
      if (unit.has(Cue.CONTACT) && !comma && !and && !stated && words <= 1) {
        return Context.HYPOTHESIS;
      }
      if (unit.has(Cue.DECLINE) && !comma && !event && !owned && !stated && words <= DENIED_WORDS) {
        return Context.NOT_DONE;
      }
      if ((unit.has(Cue.ASK) && !(colon && line.word(j).startsWith("resultat")) || examines(unit))
          && !(possessed && line.at(u).term() != null && line.has(u - 1, Cue.POSSESSIVE))
          && asks(u, j, words, statement)) {
        Context asked = before(j);
        return asked == Context.AFFIRMED ? Context.PRESCRIBED : asked;
      }
      if (unit.has(Cue.ASSERT)) {
        statement = j;
      }
      and |= unit.has(Cue.AND) && !lists.goesOn(j);
      event |= unit.has(Cue.EVENT) || unit.has(Cue.COURSE) && owned;
      possessed |= unit.has(Cue.POSSESSIVE) && words + terms <= 1;
      owned |= unit.has(Cue.POSSESSIVE) || word(j, "pour") || word(j, "contre");
      aimed |= word(j, "pour");
      treated |= aimed && unit.term() != null && unit.term().kind() == Kind.CARE;
      if (unit.term() != null) {
        terms++;
        words += unit.resultable() ? 0 : 1;
      } else if (line.plainWord(j)) {
        words++;
      }
    }
    return Context.AFFIRMED;
  }

  /// `n'allaite pas`: both halves of the denial are around the term.
  private boolean enclosed(int u) {
    return u > 0 && (word(u - 1, "n") || word(u - 1, "ne")) && line.has(u + 1, Cue.NOT);
  }

  /// What a cue right before a term makes of its positive outcome: `n'est pas VIH +`, `serait
  /// positif au covid`, `absence de VIH confirmée`. Null where there is none.
  @Nullable Context besides(int u) {
    int j = u - 1;
    while (line.together(u, j)
        && (line.has(j, Cue.LINK)
            || line.has(j, Cue.POSITIVE)
            || word(j, "est")
            || word(j, "etre")
            || word(j, "ete")
            || word(j, "d"))) {
      j--;
    }
    if (!line.together(u, j)) {
      return null;
    }
    if (line.has(j, Cue.NOT)) {
      return Context.NEGATED;
    }
    return line.has(j, Cue.MAYBE) && !line.mark(j + 1, ':') ? Context.HYPOTHESIS : null;
  }

  /// Whether the unit is an examination about something, as `sérologie VHB` before `VIH`.
  private static boolean examines(Unit unit) {
    Term term = unit.term();
    return term != null && term.kind() == Kind.TEST && term.categories() != 0;
  }

  /// `ne pas prévenir`, `ne doit pas savoir`: forbids an act, denies nothing of the person.
  private boolean forbids(int j) {
    if (j == 0 || j + 1 >= line.size() || !word(j, "pas")) {
      return false;
    }
    String next = line.word(j + 1);
    return switch (next) {
      case "boire", "prendre", "consommer", "presenter", "avoir", "souffrir", "etre", "fumer" ->
          false;
      default -> next.matches(word(j - 1, "ne") ? ".*(er|ir|re)" : ".*(er|ir)");
    };
  }

  /// `ne sait pas qu'il a`: what somebody does not know or accept is so.
  private boolean unknown(int j) {
    return j > 0
        && j + 1 < line.size()
        && (word(j + 1, "que") || word(j + 1, "qu"))
        && switch (line.word(j - 1)) {
          case "sait", "savait", "savent", "accepte", "comprend", "realise", "admet" -> true;
          default -> false;
        };
  }

  /// Whether a `non` at `j` stands further off than the word it denies.
  private boolean distant(int j, int u) {
    int i = j + 1;
    while (i < u && (line.has(i, Cue.LINK) || borne(line.word(i)))) {
      i++;
    }
    return word(j, "non") && i < u;
  }

  private static boolean borne(String word) {
    return switch (word) {
      case "porteur", "porteuse", "atteint", "atteinte", "infecte", "infectee" -> true;
      default -> false;
    };
  }

  /// Whether a ward or specialist at `u` cares for the person: `suivi par le Dr X en oncologie`.
  boolean cared(int u) {
    int words = 0;
    for (int j = u - 1; line.together(u, j) && words <= 4 && u - j <= REACH; j--) {
      Unit unit = line.at(j);
      if (unit.has(Cue.CARED)) {
        return before(j) == Context.AFFIRMED;
      }
      boolean apposed = j == u - 1 && line.mark(j, ',');
      if (line.separates(j) && !apposed || unit.has(Cue.TRADE) || unit.has(Cue.KIN)) {
        return false;
      }
      words += line.plainWord(j) ? 1 : 0;
    }
    return false;
  }

  private boolean asks(int u, int j, int words, int statement) {
    if (statement >= 0 || words > ASKED_WORDS) {
      return false;
    }
    return line.at(u).resultable()
        || u - j <= 3
            && switch (line.word(j)) {
              case "evaluation",
                  "recherche",
                  "rechercher",
                  "chercher",
                  "depister",
                  "rech",
                  "depistage",
                  "depist",
                  "score",
                  "echelle",
                  "inventaire",
                  "grille",
                  "bilan" ->
                  true;
              default -> false;
            };
  }

  private boolean word(int j, String word) {
    return line.word(j).equals(word);
  }

  private int inside(int close) {
    int j = close;
    while (j > 0 && close - j < REACH && line.together(close, j) && !line.mark(j, '(')) {
      j--;
    }
    return line.mark(j, '(') ? j : close;
  }

  /// Whether the statement at `s` directly follows the denial at `j`: `pas suivi pour`, `jamais été
  /// hospitalisé`.
  private boolean follows(int j, int s) {
    for (int i = j + 1; i < s; i++) {
      Unit unit = line.at(i);
      if (!(unit.has(Cue.LINK)
          || unit.has(Cue.HEAD)
          || unit.has(Cue.ASSERT)
          || unit.has(Cue.PATIENT)
          || copula(line.word(i)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean copula(String word) {
    return switch (word) {
      case "est", "ete", "etre", "etes", "etait", "soit", "sont", "vous", "eu", "a", "avoir" ->
          true;
      default -> false;
    };
  }

  /// Whether a `non` answers a term before it.
  private boolean answeredBefore(int j) {
    int i = j - 1;
    while (line.mark(i, ':') || line.has(i, Cue.BETWEEN)) {
      i--;
    }
    return line.together(j, i) && line.at(i).term() != null && line.answers(j);
  }

  /// `pneumopathie non covid`: the term ends what is said, and has no answer of its own.
  private boolean closes(int u) {
    return !line.together(u, u + 1) || line.mark(u + 1, ',');
  }

  private boolean assertedAfter(int u) {
    int next = u + 1;
    return line.together(u, next)
        && (line.has(next, Cue.ASSERT) || line.mark(next, '+') || line.has(next, Cue.POSITIVE));
  }
}
