package fr.prevenir.detect.prose;

import org.jspecify.annotations.Nullable;

/// Reads the initials of first names.
final class Initials {
  private static final HashSetOfLongs PAIRS = Beside.words("initials");

  private final Text text;
  private final NameUnits units;

  Initials(Text text, NameUnits units) {
    this.text = text;
    this.units = units;
  }

  /// `J.`, `J.-P.`, `J.C.`, `P-A.`, `Ph.`, a capital letter alone.
  @Nullable NameUnit at(int token) {
    int i = token;
    int letters = 0;
    while (text.word(i) && (i == token || text.glued(i))) {
      boolean dot = text.mark(i + 1, '.') && text.glued(i + 1);
      boolean one = text.shape(i) == Text.Shape.INITIAL;
      boolean two =
          dot
              && text.length(i) == 2
              && text.shape(i) != Text.Shape.LOWER
              && !title(text, i)
              && !text.staff(i)
              && !text.is(i, Trait.PATIENT);
      if (!one && !two && !pair(i)) {
        break;
      }
      boolean apostrophe = text.mark(i + 1, '\'') || text.mark(i + 1, '’');
      if (apostrophe && text.glued(i + 1)) {
        return null;
      }
      letters++;
      i += dot ? 2 : 1;
      boolean hyphen = text.mark(i, '-') && text.glued(i) && text.word(i + 1) && text.glued(i + 1);
      if (hyphen && text.shape(i + 1) == Text.Shape.INITIAL) {
        i++;
      } else if (hyphen && text.shape(i + 1) == Text.Shape.CAPITALISED) {
        NameUnit rest = units.word(i + 1, false);
        return rest == null
            ? null
            : new NameUnit(
                token,
                rest.to(),
                rest.shape(),
                false,
                Math.max(40, rest.given()),
                0,
                false,
                false,
                false);
      } else if (!dot) {
        break;
      }
    }
    boolean order =
        text.chars().startsWith("P.O.", text.start(token))
            || text.start(token) > 1 && text.chars().startsWith("P.O.", text.start(token) - 2);
    if (letters == 0 || order) {
      return null;
    }
    boolean glued =
        text.glued(i)
            && !text.mark(i - 1, '.')
            && (text.word(i)
                || text.number(i)
                || "/°º".indexOf(text.chars().charAt(text.start(i))) >= 0);
    return glued
        ? null
        : new NameUnit(token, i, Text.Shape.INITIAL, true, 0, 0, false, false, false);
  }

  /// `Dr ROUX JM`: initials without dots behind a surname.
  private boolean pair(int token) {
    return text.length(token) == 2
        && text.shape(token) == Text.Shape.UPPER
        && PAIRS.has(text.hash(token))
        && text.word(token - 1)
        && text.sameLine(token - 1, token)
        && Lexicon.family(text.facts(token - 1)) > 0
        && text.shape(token - 1) != Text.Shape.LOWER;
  }

  static boolean title(Text text, int token) {
    return text.titled(token) || text.is(token, Trait.DOCTOR);
  }
}
