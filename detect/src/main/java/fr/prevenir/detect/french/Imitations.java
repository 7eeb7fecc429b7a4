package fr.prevenir.detect.french;

/// Tells names, addresses, trades and organisations that only look like terms.
final class Imitations {
  private final Line line;

  Imitations(Line line) {
    this.line = line;
  }

  boolean imitates(int u) {
    return titled(u) || trade(u) || place(u);
  }

  /// `M. CANCER`, `Mme Sida Awa`, `Cancer Jean`.
  private boolean titled(int u) {
    Unit unit = line.at(u);
    if (unit.term() == null || !unit.term().surname() || unit.to() - unit.from() != 1) {
      return false;
    }
    int before = u - 1;
    while (line.mark(before, '.') || line.mark(before, ':')) {
      before--;
    }
    if (line.has(before, Cue.TITLE) || before > 0 && second(before)) {
      return true;
    }
    int token = unit.from();
    byte written = line.tokens().cases[token];
    return written > 0
        && (name(token + 1, written)
            || name(token - 1, written) && token > 1
            || written == 1 && line.tokens().word(token + 1) && unknownName(u + 1));
  }

  /// Whether the unit is a capitalised word after a title: `M. Petit Gay`.
  private boolean second(int u) {
    int before = line.mark(u - 1, '.') ? u - 2 : u - 1;
    return line.plainWord(u)
        && line.tokens().cases[line.at(u).from()] > 0
        && line.has(before, Cue.TITLE);
  }

  private boolean unknownName(int u) {
    return u < line.size()
        && line.plainWord(u)
        && line.tokens().cases[line.at(u).from()] == 1
        && line.word(u).length() > 3;
  }

  /// Whether the token is a capitalised word written in another way than its neighbour: a first
  /// name beside a surname in capitals, or the reverse.
  private boolean name(int token, byte neighbour) {
    Tokens tokens = line.tokens();
    return tokens.word(token)
        && tokens.texts[token].length() > 2
        && tokens.cases[token] > 0
        && (neighbour == 2 ? tokens.cases[token] == 1 : tokens.cases[token] == 2);
  }

  /// `infirmière en psychiatrie`, `travaille au centre du sida`.
  private boolean trade(int u) {
    boolean preposition = false;
    int words = 0;
    for (int j = u - 1; line.together(u, j) && words <= 2; j--) {
      Unit unit = line.at(j);
      if (unit.has(Cue.TRADE)) {
        return preposition || words == 0 && adjective(u);
      }
      if (line.separates(j) || unit.has(Cue.ASSERT) && !unit.has(Cue.TRADE)) {
        return false;
      }
      switch (line.word(j)) {
        case "pour" -> {
          return false;
        }
        case "en", "au", "aux", "dans", "de", "du", "des", "d", "chez", "sur", "a", "la", "l" ->
            preposition = true;
        default -> words++;
      }
    }
    return false;
  }

  private boolean adjective(int u) {
    Term term = line.at(u).term();
    return term != null && term.kind() == Kind.TOPIC;
  }

  /// `rue du Sida`, `ligue contre le cancer`.
  private boolean place(int u) {
    int words = 0;
    for (int j = u - 1; line.together(u, j) && words <= 2; j--) {
      Unit unit = line.at(j);
      if (unit.has(Cue.STREET) || unit.has(Cue.OFFICE)) {
        return true;
      }
      if (unit.mark() == ',' || unit.has(Cue.ASSERT) || unit.term() != null) {
        return false;
      }
      words += unit.has(Cue.LINK) ? 0 : 1;
    }
    return false;
  }
}
