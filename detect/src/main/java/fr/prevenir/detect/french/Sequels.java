package fr.prevenir.detect.french;

import fr.prevenir.model.Category;
import fr.prevenir.model.Context;
import org.jspecify.annotations.Nullable;

/// Decides what the cues after a term make of it: suspected, refused, in question, planned.
final class Sequels {
  /// Followed up or granted where one accepts it.
  private static final long OFFERED =
      Category.PSYCHIATRY.bit() | Category.ADDICTION.bit() | Category.DISABILITY.bit();

  private static final int REACH = 40;

  private final Line line;

  Sequels(Line line) {
    this.line = line;
  }

  /// What follows: `suspecté`, `refusé`, `?`. Null where nothing does.
  @Nullable Context of(int u) {
    int first = u;
    while (line.has(first - 1, Cue.HEAD) || line.has(first - 1, Cue.LINK)) {
      first--;
    }
    if (line.mark(first - 1, '?') && (first == 1 || line.mark(first - 2, '?'))) {
      return Context.HYPOTHESIS;
    }
    int words = 0;
    for (int j = u + 1; line.together(u, j) && words <= 2 && j - u <= REACH; j++) {
      Unit unit = line.at(j);
      if (unit.has(Cue.UNSURE) && !(owned(u) && unspoken(j))
          || unit.has(Cue.MAYBE) && j == u + 2 && line.mark(u + 1, ':')) {
        return Context.HYPOTHESIS;
      }
      if (line.word(j).equals("si") && j == u + 1 && (line.at(u).resultable() || act(u))) {
        return Context.HYPOTHESIS;
      }
      if (unit.has(Cue.DECLINED) && (declinable(u) || line.at(u).resultable() && closes(j))) {
        return Context.NOT_DONE;
      }
      if (unit.mark() == '?') {
        return owned(u) ? null : questioned(j);
      }
      if (line.word(j).equals("ou") && line.together(u, j + 1) && line.at(j + 1).term() != null) {
        // of two that are in question neither is said
        return of(j + 1) == Context.HYPOTHESIS ? Context.HYPOTHESIS : null;
      }
      if (unit.mark() == ',' && j == u + 1 && unsettled(j + 1)) {
        return Context.HYPOTHESIS;
      }
      if (unit.has(Cue.TURN) && declinable(u) && declinedAt(j + 1)) {
        return Context.NOT_DONE;
      }
      if (unit.mark() == ','
          || unit.mark() == ':' && j > u + 1
          || unit.mark() == '.'
          || unit.has(Cue.BREAK)
          || unit.has(Cue.TURN)
          || unit.has(Cue.AND)
          || unit.has(Cue.PATIENT)
          || unit.has(Cue.NOT) && !line.word(j).equals("non")
          || line.separates(j)) {
        return null;
      }
      if (unit.term() != null && !(unit.resultable() && line.at(u).resultable())) {
        return null;
      }
      if (line.plainWord(j)) {
        words++;
      } else if (unit.has(Cue.ASSERT)) {
        words += 2;
      }
    }
    return null;
  }

  /// `sa séropositivité`: what somebody has, whether it is spoken of or not.
  private boolean owned(int u) {
    return line.has(u - 1, Cue.POSSESSIVE);
  }

  private boolean unspoken(int j) {
    return line.word(j).equals("non") || line.word(j).equals("pas");
  }

  /// `puis refusée`, `puis finalement annulée`.
  private boolean declinedAt(int j) {
    return line.has(j, Cue.DECLINED)
        || j < line.size() && line.word(j).equals("finalement") && line.has(j + 1, Cue.DECLINED);
  }

  private boolean closes(int j) {
    return !line.together(j, j + 1) || line.at(j + 1).mark() != 0;
  }

  /// Whether `à confirmer` and the like stand at `j`, alone between commas: `VIH, à vérifier`.
  private boolean unsettled(int j) {
    return line.has(j, Cue.UNSURE) && line.at(j).to() - line.at(j).from() > 1 && closes(j);
  }

  private boolean act(int u) {
    Term term = line.at(u).term();
    return term != null && term.kind() != Kind.TEST && term.categories() != 0 && declinable(u);
  }

  /// Whether one can refuse or be offered it: an act or an examination, not a disease.
  private boolean declinable(int u) {
    Term term = line.at(u).term();
    return term != null
        && (term.kind() == Kind.CARE
            || term.kind() == Kind.TEST
            || term.kind() == Kind.TOPIC
            || (term.categories() & (Category.ABORTION.bit() | Category.FERTILITY.bit())) != 0
            || term.kind() == Kind.STATE && (term.categories() & OFFERED) != 0);
  }

  /// `enceinte ? non` is answered; any other question is open.
  private Context questioned(int j) {
    int next = j + 1;
    while (line.mark(next, '?')) {
      next++;
    }
    if (line.has(next, Cue.NEGATIVE) || line.has(next, Cue.NOT)) {
      return Context.NEGATED;
    }
    return line.has(next, Cue.POSITIVE) ? Context.AFFIRMED : Context.HYPOTHESIS;
  }

  /// Whether the act is only planned.
  boolean planned(int u) {
    for (int j = u + 1; line.together(u, j) && j - u <= 4; j++) {
      boolean toDo = line.has(j, Cue.ASKED) && line.word(j).equals("a");
      if (toDo || line.has(j, Cue.PLANNED)) {
        return true;
      }
      if (line.separates(j) || line.at(j).term() != null) {
        return false;
      }
    }
    return false;
  }
}
