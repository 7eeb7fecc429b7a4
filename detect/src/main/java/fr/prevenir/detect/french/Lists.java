package fr.prevenir.detect.french;

/// Tells the commas that part the members of a list from those that end what was said.
final class Lists {
  private final Line line;

  Lists(Line line) {
    this.line = line;
  }

  /// Whether a list that began with `pas de` goes on after a comma or `et`: `pas d'HTA, de
  /// cancer`.
  boolean goesOn(int j) {
    return line.has(j + 1, Cue.LINK)
        && (line.word(j + 1).equals("de") || line.word(j + 1).equals("d"));
  }

  /// Whether the comma at `j` parts bare nouns of a list that ends in `ou`: `nie toute consommation
  /// de drogue, alcool ou médicament`.
  boolean enumerates(int j) {
    int next = j;
    while (line.mark(next, ',') && line.together(j, next + 2) && line.at(next + 1).term() != null) {
      next += 2;
    }
    return next > j && line.has(next, Cue.OR) && line.word(next).equals("ou");
  }

  /// Whether the term ends a list of complements, whose commas part nothing: `risques infectieux,
  /// hémorragiques et de décès`.
  boolean coordinated(int u) {
    int j = u - 1;
    while (line.has(j, Cue.LINK) && !(line.word(j).equals("de") || line.word(j).equals("d"))) {
      j--;
    }
    return j > 0 && line.has(j, Cue.LINK) && (line.has(j - 1, Cue.AND) || line.has(j - 1, Cue.OR));
  }
}
