package fr.prevenir.detect.french;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts a text into phrases of the vocabulary and single tokens, longest phrase first, and into
/// sentences.
final class Phrases {
  private static final int NEAR = 9;

  private final Vocabulary vocabulary;
  private final Tokens tokens;
  private final long[] hashes;
  private final List<Unit> units = new ArrayList<>();
  private int sentence;

  private Phrases(Vocabulary vocabulary, Tokens tokens) {
    this.vocabulary = vocabulary;
    this.tokens = tokens;
    this.hashes = new long[tokens.count];
    for (int i = 0; i < tokens.count; i++) {
      hashes[i] = tokens.hashes[i];
      if (tokens.word(i) && !vocabulary.knows(hashes[i]) && !titled(i)) {
        long intended = vocabulary.intended(tokens.texts[i]);
        hashes[i] = intended == 0 ? hashes[i] : intended;
      }
    }
  }

  /// Whether a word with a capital stands behind a title, so that it is no misspelt term: `M.
  /// Cancerel`.
  private boolean titled(int i) {
    int before = tokens.is(i - 1, '.') ? i - 2 : i - 1;
    return tokens.cases[i] > 0
        && tokens.word(before)
        && switch (tokens.texts[before]) {
          case "m", "mr", "mme", "mlle", "dr", "pr", "madame", "monsieur", "docteur" -> true;
          default -> false;
        };
  }

  static List<Unit> of(Vocabulary vocabulary, Tokens tokens) {
    Phrases phrases = new Phrases(vocabulary, tokens);
    for (int i = 0; i < tokens.count; ) {
      i = phrases.next(i);
    }
    return phrases.units;
  }

  private int next(int start) {
    if (tokens.kinds[start] == Tokens.MARK && mark(start)) {
      return start + 1;
    }
    long match = vocabulary.match(tokens, hashes, start);
    if (match < 0) {
      Vocabulary.@Nullable Entry ending =
          tokens.word(start) && !vocabulary.knows(hashes[start])
              ? vocabulary.ending(tokens.texts[start])
              : null;
      add(start, start + 1, ending);
      return start + 1;
    }
    int end = (int) (match >>> 32);
    add(start, end, vocabulary.entry((int) match));
    return end;
  }

  private void add(int from, int to, Vocabulary.@Nullable Entry entry) {
    long cues = entry == null ? 0 : entry.cues();
    if (entry == null && Vocabulary.links(tokens, from)) {
      cues = Cue.LINK.bit();
    }
    Term term = entry == null ? null : reading(entry, from, to);
    char mark = tokens.kinds[from] == Tokens.MARK ? (char) tokens.hashes[from] : 0;
    units.add(new Unit(from, to, term, mark == '-' ? 0 : cues, mark, sentence));
  }

  /// Handles a mark that ends a sentence; false where the mark is like any other.
  private boolean mark(int i) {
    char mark = (char) tokens.hashes[i];
    boolean ends =
        switch (mark) {
          case '!', '?', ';', '\n', '|', '\t' -> true;
          case '.' -> !abbreviated(i);
          default -> false;
        };
    if (!ends) {
      return false;
    }
    units.add(new Unit(i, i + 1, null, 0, mark, sentence));
    sentence++;
    return true;
  }

  private boolean abbreviated(int i) {
    if (i == 0 || tokens.ends[i - 1] != tokens.starts[i] || !tokens.word(i - 1)) {
      return false;
    }
    Unit last = units.getLast();
    if (last.term() != null && last.to() - last.from() > 1) {
      return false;
    }
    String word = tokens.texts[i - 1];
    return word.length() == 1 || ABBREVIATIONS.contains(word);
  }

  private static final java.util.Set<String> ABBREVIATIONS =
      java.util.Set.of(
          "dr", "mme", "mlle", "mr", "pr", "atcd", "atcds", "ant", "fam", "trt", "ttt", "tt",
          "susp", "env", "cf", "ex", "med", "chir", "hosp", "hospit", "pers", "perso", "st", "pb",
          "rech", "depist", "sero", "consult", "gyn", "obs");

  /// The first reading whose conditions hold, else the last that has none.
  private @Nullable Term reading(Vocabulary.Entry entry, int from, int to) {
    Term plain = null;
    for (Term term : entry.terms()) {
      if (!term.conditional()) {
        plain = term;
      } else if (fits(term, from, to)) {
        return term;
      }
    }
    return plain != null && fits(plain, from, to) ? plain : null;
  }

  private boolean fits(Term term, int from, int to) {
    if (term.capitals() && !capitals(from)) {
      return false;
    }
    if (term.kind() != Kind.TEST && term.ranged() && !inRange(term, from, to)) {
      return false;
    }
    boolean whole = to - from == tokens.count;
    if (term.clause() && (whole || !begins(from) || !ends(to, term.after()))) {
      return false;
    }
    return (term.near() == null || near(term.near(), from, to))
        && (term.not() == null || !near(term.not(), from, to))
        && (term.before() == null || adjacent(term.before(), from - 1, -1))
        && (term.clause() || term.after() == null || adjacent(term.after(), to, 1));
  }

  /// Whether a clause begins with the token.
  private boolean begins(int token) {
    return token == 0
        || tokens.is(token - 1, ',')
        || tokens.is(token - 1, ';')
        || tokens.is(token - 1, '.')
        || tokens.is(token - 1, '(')
        || tokens.is(token - 1, '\n');
  }

  /// Whether nothing but a mark, or one of the words that may follow, stands at the token.
  private boolean ends(int token, @Nullable LongIndex followers) {
    return token >= tokens.count
        || tokens.is(token, ',')
        || tokens.is(token, ';')
        || tokens.is(token, '.')
        || tokens.is(token, ')')
        || tokens.is(token, '\n')
        || followers != null && adjacent(followers, token, 1);
  }

  private boolean capitals(int token) {
    return tokens.cases[token] == 2
        || tokens.cases[token] == 1 && tokens.texts[token].length() == 1;
  }

  private boolean inRange(Term term, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.number(i)) {
        double value = tokens.value(i);
        return value >= term.least() && value <= term.most();
      }
    }
    return true;
  }

  private boolean near(LongIndex group, int from, int to) {
    int first = Math.max(0, from - NEAR);
    int last = Math.min(tokens.count, to + NEAR);
    for (int i = first; i < last; i++) {
      if ((i < from || i >= to) && group.has(hashes[i])) {
        return true;
      }
    }
    return false;
  }

  private boolean adjacent(LongIndex group, int start, int direction) {
    int i = start;
    while (i >= 0 && i < tokens.count && Vocabulary.links(tokens, i)) {
      i += direction;
    }
    return i >= 0 && i < tokens.count && group.has(hashes[i]);
  }
}
