package fr.prevenir.detect.french;

import fr.prevenir.model.Category;
import fr.prevenir.model.Context;

/// What the examinations and headings around a term make of it: a list of examinations in which an
/// infection is but one more, a heading that the line goes on about, a serology.
final class Surroundings {
  private final Line line;
  private final Outcomes outcomes;
  private final Scopes scopes;

  Surroundings(Line line, Outcomes outcomes, Scopes scopes) {
    this.line = line;
    this.outcomes = outcomes;
    this.scopes = scopes;
  }

  /// Whether antibodies are what was looked for right beside the term: `covid IgG +`.
  boolean serology(int u) {
    return antibodies(u - 1) || antibodies(u + 1);
  }

  private boolean antibodies(int j) {
    return j >= 0
        && j < line.size()
        && line.at(j).resultable()
        && line.word(j).matches("ig[gm]|sero.*|ac|anti.*");
  }

  /// Whether an infection is named in a list of examinations, none of which has an outcome: `NFS,
  /// VIH, TSH`.
  boolean listed(int u) {
    return examined(u, -1) || examined(u, 1);
  }

  private boolean examined(int u, int step) {
    int j = u + step;
    while (line.together(u, j)
        && (line.mark(j, ',') || line.mark(j, '/') || line.mark(j, '+') || line.has(j, Cue.AND))) {
      j += step;
    }
    if (!line.together(u, j)) {
      return false;
    }
    Term other = line.at(j).term();
    return other != null
        && other.kind() == Kind.TEST
        && outcomes.of(j) == Outcome.NONE
        && scopes.before(j) != Context.NEGATED;
  }

  /// Whether the term is but the heading of a line that says more of the same: `Cancers : tumeur du
  /// côlon chez le frère`.
  boolean heads(int u, Term term) {
    if (u > 0 && line.together(u, u - 1) || !line.mark(u + 1, ':')) {
      return false;
    }
    long special = term.categories() & ~Category.DIAGNOSIS.bit();
    for (int j = u + 2; line.together(u, j); j++) {
      Term said = line.at(j).term();
      if (said != null && (said.categories() & special) != 0) {
        return true;
      }
    }
    return false;
  }

  /// `mucoviscidose : test de la sueur normal`: the examination behind the heading rules it out.
  boolean ruledOut(int u, Term term) {
    int next = u + 2;
    Term said = line.mark(u + 1, ':') && line.together(u, next) ? line.at(next).term() : null;
    if (said == null || said.kind() != Kind.TEST || term.kind() != Kind.DISEASE) {
      return false;
    }
    Outcome outcome = outcomes.of(next);
    if (outcome == Outcome.NEGATIVE) {
      return true;
    }
    for (int j = next + 1; outcome == Outcome.VALUE && line.together(u, j); j++) {
      if (line.has(j, Cue.OUTCOME)) {
        return line.word(j).startsWith("norma");
      }
    }
    return false;
  }
}
