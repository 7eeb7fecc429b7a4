package fr.prevenir.detect.french;

import java.util.List;

/// The units of a text and the small questions that all rules ask of them.
final class Line {
  private static final int LONGEST_ASIDE = 4;

  private final Tokens tokens;
  private final List<Unit> units;

  Line(Tokens tokens, List<Unit> units) {
    this.tokens = tokens;
    this.units = units;
  }

  int size() {
    return units.size();
  }

  Tokens tokens() {
    return tokens;
  }

  Unit at(int i) {
    return units.get(i);
  }

  /// Whether `j` is a unit of the sentence that `i` stands in.
  boolean together(int i, int j) {
    return j >= 0 && j < units.size() && units.get(j).sentence() == units.get(i).sentence();
  }

  boolean has(int i, Cue cue) {
    return i >= 0 && i < units.size() && units.get(i).has(cue);
  }

  boolean mark(int i, char mark) {
    return i >= 0 && i < units.size() && units.get(i).mark() == mark;
  }

  boolean number(int i) {
    return i >= 0 && i < units.size() && tokens.number(units.get(i).from());
  }

  /// The folded letters of a unit's first token; empty for a mark.
  String word(int i) {
    return tokens.texts[units.get(i).from()];
  }

  boolean spacedBefore(int i) {
    return tokens.spaced[units.get(i).from()];
  }

  boolean spacedAfter(int i) {
    int next = units.get(i).to();
    return next >= tokens.count || tokens.spaced[next];
  }

  /// Whether the unit is a word of which the vocabulary says nothing.
  boolean plainWord(int i) {
    Unit unit = units.get(i);
    return unit.mark() == 0
        && (unit.cues() & ~Cue.CROWD.bit()) == 0
        && unit.term() == null
        && !number(i);
  }

  /// The unit that closes what `open` opens: `(urines)`; `open` itself where an outcome stands in
  /// it, or it does not close.
  int closing(int open) {
    for (int j = open + 1; together(open, j) && j - open <= LONGEST_ASIDE; j++) {
      Unit unit = units.get(j);
      if (unit.mark() == ')') {
        return j;
      }
      if (!plainWord(j) && !unit.has(Cue.LINK)) {
        return open;
      }
    }
    return open;
  }

  /// Whether the unit begins with a word for people in the plural: `sourds`, `patients`.
  boolean crowd(int i) {
    return has(i, Cue.CROWD) && word(i).endsWith("s");
  }

  /// Whether a `-` or `/` with blanks around it only separates.
  boolean separates(int i) {
    char mark = units.get(i).mark();
    return mark == ','
        || (mark == '-' || mark == '/' || mark == '>') && spacedBefore(i) && spacedAfter(i);
  }

  /// Whether `non` at `i` answers what precedes it (`covid non`) rather than what follows it
  /// (`grossesse non désirée`).
  boolean answers(int i) {
    int next = i + 1;
    switch (word(i)) {
      case "aucun", "aucune", "absence", "rien", "jamais", "ne", "nie", "pas", "sans" -> {
        return !together(i, next) || units.get(next).mark() != 0;
      }
      case "non" -> {}
      default -> {
        return true;
      }
    }
    if (!together(i, next) || units.get(next).mark() != 0 || number(next)) {
      return true;
    }
    Unit after = units.get(next);
    if (after.has(Cue.ASSERT)
        || after.has(Cue.EVENT)
        || after.has(Cue.POSITIVE)
        || after.has(Cue.UNSURE)
        || after.has(Cue.VACCINE)
        || after.has(Cue.CONTACT)) {
      return false;
    }
    return !adjective(word(next));
  }

  /// Whether a word ends like an adjective, or begins one: `intra et extra utérine`.
  static boolean adjective(String word) {
    return word.matches(
        "intra|extra|sous|.*(ees?|ifs?|ives?|iques?|iens?|iennes?|ables?|ibles?|ante?s?|eurs?|euses?"
            + "|aires?|ies?|is|uee?s?|ales?|aux|oses?)");
  }
}
