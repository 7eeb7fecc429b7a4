package fr.prevenir.detect.prose;

import java.util.List;

/// Finds names that were typed without capitals, behind a title typed so too: `mme lopez carmen`.
final class SmallNames {
  /// Level of the last first name that counts without a capital.
  private static final int OFTEN = 62;

  private final Text text;
  private final Spans into;

  SmallNames(Text text, Spans into) {
    this.text = text;
    this.into = into;
  }

  /// Whether such a name begins at a token: a listed surname that is no other word, or a surname
  /// and a first name.
  boolean starts(int token) {
    return !run(token).isEmpty();
  }

  /// Its one or two units; empty where there are none.
  List<NameUnit> run(int token) {
    if (!name(token)) {
      return List.of();
    }
    if (relative(token)) {
      return List.of(unit(token));
    }
    if (!titled(token)) {
      return List.of();
    }
    NameUnit first = unit(token);
    NameUnit second = name(token + 1) && text.sameLine(token, token + 1) ? unit(token + 1) : null;
    if (second != null && (first(first) || first(second))) {
      return List.of(first, second);
    }
    return first.common() || first.family() == 0 ? List.of() : List.of(first);
  }

  private static boolean first(NameUnit unit) {
    return unit.listedGiven() && !unit.common();
  }

  /// `sa soeur annie`: a frequent first name behind a kinship word of somebody.
  private boolean relative(int token) {
    int level = Lexicon.given(text.facts(token));
    boolean own =
        text.kin(token - 1)
            && text.sameLine(token - 2, token)
            && text.word(token - 2)
            && text.string(token - 2).matches("(?i)son|sa|ma|mon|leur|notre|votre");
    return own && level > 0 && level <= OFTEN && !text.is(token, Trait.COMMON);
  }

  private boolean titled(int token) {
    int i = text.mark(token - 1, '.') ? token - 2 : token - 1;
    boolean title =
        text.is(i, Trait.TITLE_F) || text.is(i, Trait.DOCTOR) || text.is(i, Trait.TITLE_M);
    return title
        && text.sameLine(i, token)
        && text.length(i) > 1
        && text.shape(i) == Text.Shape.LOWER;
  }

  private boolean name(int token) {
    return text.word(token)
        && text.shape(token) == Text.Shape.LOWER
        && into.free(text.start(token), text.end(token))
        && text.length(token) > 2
        && Lexicon.given(text.facts(token)) + Lexicon.family(text.facts(token)) > 0
        && !text.is(token, Trait.STOP)
        && !text.is(token, Trait.PARTICLE)
        && !text.is(token, Trait.BORN)
        && !text.kin(token)
        && !text.staff(token);
  }

  private NameUnit unit(int token) {
    long facts = text.facts(token);
    return new NameUnit(
        token,
        token + 1,
        Text.Shape.LOWER,
        false,
        Lexicon.given(facts),
        Lexicon.family(facts),
        Trait.COMMON.in(facts),
        false,
        false);
  }
}
