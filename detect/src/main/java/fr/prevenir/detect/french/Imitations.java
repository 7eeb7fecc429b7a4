package fr.prevenir.detect.french;

import fr.prevenir.model.Category;

/// Tells names, addresses, trades and organisations that only look like terms.
final class Imitations {
  private final Line line;
  private final Glosses glosses;

  Imitations(Line line) {
    this.line = line;
    glosses = new Glosses(line);
  }

  boolean imitates(int u) {
    return titled(u) || trade(u) || place(u) || glosses.otherwise(u);
  }

  /// `M. CANCER`, `Mme Sida Awa`, `Mme Le Borgne`, `Cancer Jean`.
  private boolean titled(int u) {
    Unit unit = line.at(u);
    if (unit.term() == null || unit.to() - unit.from() != 1) {
      return false;
    }
    int token = unit.from();
    boolean surname = unit.term().surname();
    if ((surname || line.tokens().cases[token] == 1)
        && (joined(token, token + 1, token + 2, surname)
            || joined(token, token - 1, token - 2, surname))) {
      return true;
    }
    int before = u - 1;
    while (line.mark(before, '.') || line.mark(before, ':')) {
      before--;
    }
    boolean capital = line.tokens().cases[token] == 1;
    if (capital && line.has(before, Cue.TITLE) && (doctor(before) || ends(u + 1))) {
      return true;
    }
    if (!surname) {
      return false;
    }
    if (before > 0
        && line.has(before, Cue.LINK)
        && line.tokens().cases[line.at(before).from()] > 0
        && line.has(before - 1, Cue.TITLE)) {
      return true;
    }
    boolean titled = line.has(before, Cue.TITLE) && (!describes(u) || doctor(before));
    if (titled || before > 0 && second(before)) {
      return true;
    }
    byte written = line.tokens().cases[token];
    return written > 0
        && (name(token + 1, written)
            || name(token - 1, written) && token > 1
            || written == 1 && line.tokens().word(token + 1) && unknownName(u + 1));
  }

  /// `GAY-PARA`, `Aigues-Mortes`: a hyphen ties the word to another that begins with a capital.
  private boolean joined(int token, int hyphen, int other, boolean surname) {
    Tokens tokens = line.tokens();
    return other >= 0
        && other < tokens.count
        && tokens.is(hyphen, '-')
        && !tokens.spaced[Math.max(hyphen, token)]
        && !tokens.spaced[Math.max(hyphen, other)]
        && tokens.word(other)
        && tokens.texts[other].length() > 1
        && tokens.cases[token] > 0
        && (surname ? tokens.cases[other] > 0 : tokens.cases[other] == 1);
  }

  /// `M. Bipol, ch 8`: a mark, a number, a first name or the end follows a name.
  private boolean ends(int u) {
    return u >= line.size()
        || line.at(u).mark() != 0
        || line.number(u)
        || line.tokens().cases[line.at(u).from()] == 1;
  }

  /// Whether the term is also a plain word for somebody: `Mme sourde`, `Mr aveugle`.
  private boolean describes(int u) {
    Term term = line.at(u).term();
    long plain = Category.DISABILITY.bit() | Category.VIOLENCE.bit();
    return term != null && (term.categories() & plain) != 0;
  }

  private boolean doctor(int u) {
    return switch (line.word(u)) {
      case "dr", "docteur", "pr", "professeur", "me", "maitre" -> true;
      default -> false;
    };
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
    if (line.mark(u - 1, '(') && line.mark(u + 1, ')') && line.has(u - 2, Cue.TRADE)) {
      return true;
    }
    boolean preposition = false;
    boolean purpose = false;
    int words = 0;
    for (int j = u - 1; line.together(u, j) && words <= 2; j--) {
      Unit unit = line.at(j);
      if (unit.has(Cue.TRADE) && !outcome(j)) {
        return (preposition || words == 0 && adjective(u)) && !(purpose && !works(j));
      }
      if (line.separates(j) || unit.has(Cue.ASSERT) && !unit.has(Cue.TRADE)) {
        return false;
      }
      switch (line.word(j)) {
        case "pour" -> purpose = true;
        case "en", "au", "aux", "dans", "de", "du", "des", "d", "chez", "sur", "a", "la", "l" ->
            preposition = true;
        default -> words++;
      }
    }
    return false;
  }

  /// `LDL élevé chez`, which is written like an `élève`.
  private boolean outcome(int j) {
    return line.has(j, Cue.OUTCOME) && j > 0 && line.at(j - 1).term() != null;
  }

  /// `travaille pour`, unlike `sage-femme pour`: she comes for the person's own care.
  private boolean works(int j) {
    return line.word(j).startsWith("travaill") || line.word(j).startsWith("exer");
  }

  private boolean adjective(int u) {
    Term term = line.at(u).term();
    return term != null && term.kind() == Kind.TOPIC;
  }

  /// `placé en HO`, which is written like a `place`.
  private boolean placed(int j) {
    return line.word(j).equals("place")
        && j + 1 < line.size()
        && switch (line.word(j + 1)) {
          case "en", "a", "au", "sous", "dans", "chez" -> true;
          default -> false;
        };
  }

  /// `rue du Sida`, `ligue contre le cancer`, `bât. GIR 6 rue Haute`.
  private boolean place(int u) {
    boolean numbered = line.tokens().number(line.at(u).to() - 1);
    if (numbered && line.has(u + 1, Cue.STREET)
        || line.number(u + 1) && line.has(u + 2, Cue.STREET)) {
      return true;
    }
    int words = 0;
    for (int j = u - 1; line.together(u, j) && words <= 2; j--) {
      Unit unit = line.at(j);
      if (unit.has(Cue.STREET) && !placed(j) || unit.has(Cue.OFFICE)) {
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
