package fr.prevenir.detect.prose;

/// Tells whether the words before a street or a town say that somebody lives there: `vit seule
/// place Clemenceau`, `habite à Noth`.
final class HomeWords {
  private static final int REACH = 5;
  private static final HashSetOfLongs LIVES = Beside.words("lives");
  private static final HashSetOfLongs HOW = Beside.words("how_lives");

  private final Text text;

  HomeWords(Text text) {
    this.text = text;
  }

  /// Whether a word for living somewhere stands before a token with nothing but small words
  // between.
  boolean lived(int token) {
    for (int i = token - 1; i >= 0 && i > token - REACH && text.sameLine(i, token); i--) {
      if (text.word(i) && LIVES.has(text.hash(i))) {
        return true;
      }
      boolean passes =
          text.mark(i, ':')
              || text.mark(i, '(')
              || text.mark(i, ')')
              || text.word(i) && HOW.has(text.hash(i));
      if (!passes) {
        return false;
      }
    }
    return false;
  }
}
