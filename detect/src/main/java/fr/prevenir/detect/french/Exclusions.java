package fr.prevenir.detect.french;

import org.jspecify.annotations.Nullable;

/// Finds the word that rules a term out behind the adjectives of the term.
final class Exclusions {
  private static final int ADJECTIVES = 5;

  private final Line line;

  Exclusions(Line line) {
    this.line = line;
  }

  /// `grossesse intra et extra utérine exclues`, `délire onirique non`: adjectives stand between
  /// what is ruled out and the word that does.
  boolean ruledOut(int u) {
    for (int j = u + 1; line.together(u, j) && j - u <= ADJECTIVES; j++) {
      Unit unit = line.at(j);
      if (unit.has(Cue.NEGATIVE)) {
        boolean said = line.word(j).equals("non") ? unit.to() - unit.from() == 1 : excludes(j);
        return said && (!line.together(u, j + 1) || line.mark(j + 1, ','));
      }
      boolean adjective = line.plainWord(j) && Line.adjective(line.word(j));
      if (!adjective && !unit.has(Cue.AND) && !alike(u, unit.term())) {
        return false;
      }
    }
    return false;
  }

  private boolean alike(int u, @Nullable Term next) {
    Term term = line.at(u).term();
    return term != null && next != null && next.categories() == term.categories();
  }

  private boolean excludes(int j) {
    return line.word(j).matches("(exclu|elimine|ecarte|infirme|absent|refute)e?s?");
  }
}
