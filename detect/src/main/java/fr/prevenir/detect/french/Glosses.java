package fr.prevenir.detect.french;

import java.util.ArrayList;
import java.util.List;

/// Tells an abbreviation that the text itself spells out in another sense: `AMP : aide
/// médico-psychologique`, `IVG = insuf ventr gche`, `poste médical avancé (PMA)`.
final class Glosses {
  /// Two letters are spelled by chance behind a colon or in brackets.
  private static final int SHORTEST_LOOSE = 3;

  private static final int LONGEST = 6;
  private static final int REACH = 12;

  private final Line line;

  Glosses(Line line) {
    this.line = line;
  }

  /// Whether words around the term spell it out without saying the same again.
  boolean otherwise(int u) {
    Unit unit = line.at(u);
    String letters = line.word(u);
    if (unit.term() == null
        || unit.to() - unit.from() != 1
        || letters.length() < 2
        || letters.length() > LONGEST) {
      return false;
    }
    boolean loose =
        (line.mark(u + 1, ':') || line.mark(u + 1, '(')) && letters.length() >= SHORTEST_LOOSE;
    if (loose || line.mark(u + 1, '=')) {
      return spelled(letters, after(u + 2, unit.term()));
    }
    return line.mark(u - 1, '(') && line.mark(u + 1, ')') && spelledBefore(letters, u);
  }

  /// The initials of the words from `first` to the next mark; none where they name what the
  /// abbreviation is known for.
  private List<Integer> after(int first, Term term) {
    List<Integer> words = new ArrayList<>();
    for (int j = first; line.together(first - 1, j) && j - first <= REACH; j++) {
      Unit unit = line.at(j);
      if (unit.mark() != 0 && unit.mark() != '-' && unit.mark() != '.') {
        break;
      }
      if (same(unit, term)) {
        return List.of();
      }
      for (int t = unit.from(); t < unit.to(); t++) {
        if (line.tokens().word(t)) {
          words.add(t);
        }
      }
    }
    return words;
  }

  private boolean spelledBefore(String letters, int u) {
    List<Integer> words = new ArrayList<>();
    Term term = line.at(u).term();
    for (int j = u - 2; line.together(u, j) && u - j <= REACH; j--) {
      Unit unit = line.at(j);
      if (term == null || same(unit, term) || unit.mark() != 0 && unit.mark() != '-') {
        return false;
      }
      for (int t = unit.to() - 1; t >= unit.from(); t--) {
        if (line.tokens().word(t)) {
          words.addFirst(t);
        }
      }
      if (line.word(j).startsWith(letters.substring(0, 1)) && spelled(letters, words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(Unit unit, Term term) {
    return unit.term() != null && (unit.term().categories() & term.categories()) != 0;
  }

  /// Whether the initials of the words are the letters; small words may be left out.
  private boolean spelled(String letters, List<Integer> words) {
    int next = 0;
    for (int t : words) {
      if (next == letters.length()) {
        return true;
      }
      if (line.tokens().texts[t].charAt(0) == letters.charAt(next)) {
        next++;
      } else if (!small(line.tokens().texts[t])) {
        return false;
      }
    }
    return next == letters.length();
  }

  private static boolean small(String word) {
    return switch (word) {
      case "de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "a", "au", "aux", "pour" ->
          true;
      default -> false;
    };
  }
}
