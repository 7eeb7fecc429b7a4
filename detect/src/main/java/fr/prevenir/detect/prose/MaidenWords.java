package fr.prevenir.detect.prose;

/// Tells whether words such as `épouse` announce another surname of whoever was named before, or
/// somebody's wife.
final class MaidenWords {
  private final Text text;

  MaidenWords(Text text) {
    this.text = text;
  }

  /// Whether the kinship word at `kin` is a wife whose first name stands at `token`.
  boolean wife(int kin, int token) {
    return possessed(kin) || (opensSentence(kin) || by(kin)) && firstName(token);
  }

  /// `(nom de naissance BÉCHU)`: of whoever was named before.
  boolean birthName(int token) {
    boolean named =
        text.string(token).equalsIgnoreCase("naissance")
            && text.is(token - 1, Trait.PARTICLE)
            && text.is(token - 2, Trait.FAMILY_LABEL);
    return named && (text.mark(token - 3, '(') || text.mark(token - 3, ','));
  }

  /// `Épouse Paulette épuisée`, unlike `DUPONT Jeanne épouse Martin`.
  private boolean opensSentence(int token) {
    return text.firstOfLine(token) || text.mark(token - 1, '.') || text.mark(token - 1, ':');
  }

  /// `trouvé par épouse Edwige`: no surname follows.
  private boolean by(int token) {
    return text.word(token - 1)
        && text.shape(token - 1) == Text.Shape.LOWER
        && (text.is(token - 1, Trait.PERSON_CUE) || text.is(token - 1, Trait.FILLER));
  }

  private boolean firstName(int token) {
    int next = token + 1;
    return text.word(token)
        && text.shape(token) == Text.Shape.CAPITALISED
        && Lexicon.given(text.facts(token)) > 0
        && (!text.word(next) || text.shape(next) == Text.Shape.LOWER);
  }

  /// `son épouse Jeanne`, unlike `Jeanne Dupont épouse Martin`.
  private boolean possessed(int token) {
    int before = text.mark(token - 1, '\'') || text.mark(token - 1, '’') ? token - 2 : token - 1;
    if (!text.word(before)) {
      return false;
    }
    return switch (text.string(before).toLowerCase(java.util.Locale.ROOT)) {
      case "son", "sa", "l", "mon", "ma", "votre", "notre", "ton" -> true;
      default -> false;
    };
  }
}
