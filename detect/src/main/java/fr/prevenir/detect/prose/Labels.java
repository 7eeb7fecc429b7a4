package fr.prevenir.detect.prose;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds the word in front of a number that says what it is: `IPP : `, `son numéro de sécurité
/// sociale est le `.
final class Labels {
  private static final int REACH = 16;
  private static final int COUNTED = 7;
  private static final String BETWEEN = ":-–.°='’(/)|#\"«*>→•º,";
  private static final Trait[] KINDS = {
    Trait.LABEL_IPP,
    Trait.LABEL_STAY,
    Trait.LABEL_FILE,
    Trait.LABEL_NIR,
    Trait.LABEL_PHONE,
    Trait.LABEL_RPPS,
    Trait.LABEL_ADELI,
    Trait.LABEL_FINESS,
    Trait.LABEL_OTHER,
    Trait.BORN,
    Trait.LAW
  };

  private Labels() {}

  /// The kind of the nearest label before a token, or null. What stands between may be small words,
  /// marks and line ends; a number, a semicolon or another word hides the label.
  static @Nullable Trait before(Text text, int token) {
    boolean id = false;
    for (int i = token - 1; i >= 0 && i >= token - REACH; i--) {
      if (text.line(token) - text.line(i) > 1 || text.number(i)) {
        break;
      }
      if (!text.word(i)) {
        boolean open = BETWEEN.indexOf(text.chars().charAt(text.start(i))) >= 0;
        if (!open) {
          break;
        }
        continue;
      }
      Trait kind = kind(text, i);
      if (kind != null) {
        return kind;
      }
      id |= text.is(i, Trait.ID_WORD);
      if (!text.is(i, Trait.FILLER) && !text.is(i, Trait.ID_WORD) && text.length(i) > 1) {
        break;
      }
    }
    return id ? Trait.ID_WORD : null;
  }

  /// Whether `n°` or `numéro` stands shortly before a token: `n° d'intervention 4471`.
  static boolean counted(Text text, int token) {
    for (int i = token - 1; i >= 0 && i > token - COUNTED && text.sameLine(i, token); i--) {
      if (text.number(i)) {
        return false;
      }
      boolean sign = text.mark(i, '°') || text.mark(i, 'º');
      if (sign || text.word(i) && text.string(i).toLowerCase(Locale.ROOT).startsWith("num")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Trait kind(Text text, int token) {
    for (Trait kind : KINDS) {
      boolean street = kind == Trait.LABEL_PHONE && text.is(token - 1, Trait.PARTICLE);
      if (text.is(token, kind) && !street) {
        return kind;
      }
    }
    boolean t = text.length(token) == 1 && text.string(token).equals("T");
    return t ? Trait.LABEL_PHONE : null;
  }
}
