package fr.prevenir.detect.prose;

import java.util.BitSet;
import java.util.List;

/// Tells what the words of kinship beside a name make of it.
final class KinBeside {
  private static final int KIN_NEAR = 10;
  private static final HashSetOfLongs WITH = Beside.words("with");

  private final Text text;
  private final BitSet inNames = new BitSet();

  KinBeside(Text text, List<Name> names) {
    this.text = text;
    names.forEach(name -> inNames.set(name.token(), name.end()));
  }

  /// Whether a kinship word stands at a token that is no surname: not in `Agathe COUSIN`.
  private boolean kin(int token) {
    return text.kin(token) && !inNames.get(token);
  }

  /// `pour : son épouse`: whom a call or letter is about.
  boolean about(int kin) {
    int i = kin - 1;
    while (text.sameLine(i, kin) && (possessive(i) || text.mark(i, ':'))) {
      i--;
    }
    return text.sameLine(i, kin) && text.is(i, Trait.ABOUT) && text.firstOfLine(i);
  }

  private boolean possessive(int token) {
    return text.word(token) && text.string(token).matches("(?i)son|sa|leur|le|la");
  }

  /// `Enfant : Awa Diop`, `l'enfant Malo Pichon`: a child is named as the patient, unless it is
  /// somebody's.
  boolean child(int kin) {
    boolean word = text.string(kin).equalsIgnoreCase("enfant");
    boolean article = text.mark(kin - 1, '\'') || text.mark(kin - 1, '’');
    return word && (article || text.firstOfLine(kin) || text.mark(kin + 1, ':'));
  }

  /// `l'enfant Nino`: known by the first name alone.
  boolean theChild(int kin) {
    boolean article = text.mark(kin - 1, '\'') || text.mark(kin - 1, '’');
    return article && text.string(kin).equalsIgnoreCase("enfant");
  }

  /// The kinship word before a name, or -1: `sa fille, Mme Dupuy`, but not `la fille de Mme Dupuy`
  /// nor `ablation de fils, Mme Dupuy`.
  int kinBefore(Name name) {
    int plain = 0;
    boolean comma = false;
    for (int i = name.token() - 1;
        i >= 0 && i > name.token() - 7 && text.sameLine(i, name.token());
        i--) {
      if (kin(i)) {
        boolean stitches = text.is(i - 1, Trait.PARTICLE) && text.string(i).equals("fils");
        return stitches || comma && plain > 0 ? -1 : i;
      }
      boolean title = text.is(i, Trait.TITLE_M) || text.is(i, Trait.TITLE_F);
      boolean of = text.is(i, Trait.PARTICLE);
      boolean stops =
          text.mark(i, '.') && !text.is(i - 1, Trait.TITLE_M) && !text.is(i - 1, Trait.TITLE_F);
      if (of || stops || text.mark(i, ';') || text.number(i)) {
        return -1;
      }
      comma |= text.mark(i, ',');
      plain += text.word(i) && !title ? 1 : 0;
    }
    return -1;
  }

  /// `Paul Rey, le fils de Jeanne`, `Anne Rey (épouse)`, but not `Anne Rey, épouse Petit`.
  boolean kinAfter(Name name) {
    int i = name.end();
    boolean apart = text.mark(i, ',') || text.mark(i, '(');
    boolean dash = (text.mark(i, '-') || text.mark(i, '–')) && !text.glued(i) && kin(i + 1);
    if (!text.sameLine(name.token(), i) || !apart && !dash) {
      return false;
    }
    i++;
    while (i < name.end() + 4
        && (text.is(i, Trait.PARTICLE)
            || text.is(i, Trait.FILLER)
            || text.is(i, Trait.BOUND)
            || text.mark(i + 1, '-') && text.glued(i + 1)
            || text.mark(i, '-')
            || text.mark(i, '\'')
            || text.mark(i, '’'))) {
      i++;
    }
    boolean married =
        text.is(i, Trait.MAIDEN) && text.word(i + 1) && text.shape(i + 1) != Text.Shape.LOWER;
    return text.sameLine(name.token(), i) && kin(i) && !married;
  }

  /// Whether the sentence has a word of kinship shortly before or behind a name.
  boolean kinNear(Name name) {
    for (int step : new int[] {-1, 1}) {
      int i = step < 0 ? name.token() - 1 : name.end();
      int passed = 0;
      while (text.sameLine(i, name.token()) && passed < KIN_NEAR && !ends(i)) {
        if (kin(i)) {
          return true;
        }
        passed++;
        i += step;
      }
    }
    return false;
  }

  /// `chez M. Rey`, `vit avec Paul Rey`.
  boolean lives(Name name) {
    for (int i = name.token() - 1; i > name.token() - 4 && text.sameLine(i, name.token()); i--) {
      if (text.word(i) && WITH.has(text.hash(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean ends(int token) {
    boolean stop = text.mark(token, '.') && !text.titled(token - 1) && text.length(token - 1) > 2;
    return stop || text.mark(token, ';');
  }
}
