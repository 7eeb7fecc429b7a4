package fr.prevenir.detect.prose;

import org.jspecify.annotations.Nullable;

/// Reads the units of names from tokens.
final class NameUnits {
  private static final int OFTEN = 62;

  private final Text text;
  private final Spans into;
  private final Initials initials;

  NameUnits(Text text, Spans into) {
    this.text = text;
    this.into = into;
    initials = new Initials(text, this);
  }

  /// The unit that begins at a token, or null.
  ///
  /// @param titled whether a title stands right before, so that an ordinary word may be a name
  @Nullable NameUnit at(int token, boolean titled) {
    if (!text.word(token)
        || !into.free(text.start(token), text.end(token))
        || text.glued(token) && (text.number(token - 1) || text.mark(token - 1, '@'))) {
      return null;
    }
    NameUnit letters = initials.at(token);
    if (letters != null) {
      return letters;
    }
    boolean particle = text.is(token, Trait.PARTICLE) || text.is(token, Trait.BOUND);
    if (particle) {
      NameUnit joined = afterParticle(token, titled);
      if (joined != null) {
        return joined;
      }
    }
    return word(token, titled);
  }

  private @Nullable NameUnit afterParticle(int token, boolean titled) {
    int next = token + 1;
    boolean apostrophe = text.mark(next, '\'') || text.mark(next, '’');
    if (apostrophe && text.glued(next)) {
      next++;
    } else if (text.is(token, Trait.BOUND) && text.length(token) == 1) {
      return null;
    } else if (text.is(next, Trait.PARTICLE) && text.sameLine(token, next)) {
      NameUnit rest = at(next, titled);
      return rest == null || rest.initial() || !rest.particle() ? null : joined(token, rest);
    }
    boolean near =
        text.word(next)
            && text.sameLine(token, next)
            && text.start(next) - text.end(token) <= 2
            && !(text.shape(next) == Text.Shape.CAPITALISED && endsCapitals(token));
    NameUnit core = near ? word(next, titled) : null;
    boolean lower = text.shape(token) == Text.Shape.LOWER;
    boolean word = core != null && core.common() && lower;
    if (lower && core != null && !titled && firstName(core)) {
      return null;
    }
    return core == null || word && (!titled || core.family() == 0) ? null : joined(token, core);
  }

  /// `NGUYEN VAN Minh`: capitals end behind a particle that other capitals stand before.
  private boolean endsCapitals(int token) {
    return text.shape(token) == Text.Shape.UPPER
        && text.word(token - 1)
        && text.sameLine(token - 1, token)
        && text.shape(token - 1) == Text.Shape.UPPER
        && !text.is(token - 1, Trait.PARTICLE)
        && !text.is(token - 1, Trait.TITLE_F)
        && !text.is(token - 1, Trait.TITLE_M)
        && !text.is(token - 1, Trait.DOCTOR);
  }

  /// `suivi de Loïc GARCIN`: a first name with its surname begins a name of its own.
  private boolean firstName(NameUnit core) {
    int next = core.to();
    return core.asGiven() > core.asFamily() + 1
        && text.word(next)
        && text.sameLine(core.from(), next)
        && text.shape(next) == Text.Shape.UPPER
        && text.shape(core.from()) == Text.Shape.CAPITALISED;
  }

  private NameUnit joined(int from, NameUnit rest) {
    return new NameUnit(
        from,
        rest.to(),
        rest.shape(),
        false,
        rest.given(),
        rest.family(),
        rest.common(),
        true,
        false);
  }

  @Nullable NameUnit word(int token, boolean titled) {
    int i = token;
    int given = -1;
    int family = -1;
    boolean common = true;
    boolean known = true;
    boolean knownFamily = true;
    int parts = 0;
    while (true) {
      if (!part(i, titled, i > token)) {
        return null;
      }
      long facts = text.facts(i);
      given = Math.max(given, Lexicon.given(facts));
      family = Math.max(family, Lexicon.family(facts));
      known &= Lexicon.given(facts) > 0;
      knownFamily &= Lexicon.family(facts) > 0;
      common &= Trait.COMMON.in(facts);
      i++;
      parts++;
      boolean joint =
          text.mark(i, '-') || text.mark(i, '\'') || text.mark(i, '’') || text.mark(i, '‑');
      boolean goesOn =
          joint
              && text.glued(i)
              && text.word(i + 1)
              && text.glued(i + 1)
              && (text.shape(i + 1) != Text.Shape.LOWER || breton(i))
              && !acronym(i - 1, i + 1);
      if (!goesOn) {
        break;
      }
      i++;
    }
    boolean torn =
        text.glued(i)
            && (text.number(i) && into.free(text.start(i), text.end(i))
                || text.mark(i, '@')
                || text.mark(i, '_'));
    if (torn) {
      return null;
    }
    Text.Shape shape =
        text.shape(token) == Text.Shape.INITIAL ? text.shape(i - 1) : text.shape(token);
    boolean firstNames = parts > 1 && known && given <= OFTEN;
    return new NameUnit(
        token,
        i,
        shape,
        false,
        known ? given : 0,
        knownFamily && !firstNames ? family : 0,
        common && !firstNames,
        false,
        text.end(i - 1) - text.start(token) <= 2);
  }

  /// `Floc'h`, `Guivarc'h`.
  private boolean breton(int apostrophe) {
    return (text.mark(apostrophe, '\'') || text.mark(apostrophe, '’'))
        && text.length(apostrophe + 1) == 1
        && text.chars().charAt(text.end(apostrophe - 1) - 1) == 'c'
        && text.chars().charAt(text.start(apostrophe + 1)) == 'h';
  }

  /// `Casanova-MPR`: letters of a unit behind a name in small ones.
  private boolean acronym(int name, int token) {
    return text.shape(name) == Text.Shape.CAPITALISED
        && text.shape(token) == Text.Shape.UPPER
        && text.length(token) <= 4
        && Lexicon.given(text.facts(token)) + Lexicon.family(text.facts(token)) == 0;
  }

  /// Whether a month with a capital is the surname of whoever is named beside it: `JANVIER
  /// Pierre`, `Dr Avril`.
  private boolean named(int token, boolean titled) {
    return text.is(token, Trait.MONTH)
        && Lexicon.family(text.facts(token)) > 0
        && (titled
            || given(token - 1, token)
            || text.shape(token) == Text.Shape.UPPER && given(token + 1, token))
        && !text.number(token - 1)
        && !text.number(token + 1);
  }

  private boolean given(int token, int month) {
    int level = text.word(token) ? Lexicon.given(text.facts(token)) : 0;
    return level > 0
        && level <= OFTEN
        && text.sameLine(token, month)
        && text.shape(token) == Text.Shape.CAPITALISED
        && !text.is(token, Trait.STOP);
  }

  private boolean part(int token, boolean titled, boolean later) {
    if (!into.free(text.start(token), text.end(token))) {
      return false;
    }
    Text.Shape shape = text.shape(token);
    if (shape == Text.Shape.INITIAL) {
      return later || text.mark(token + 1, '\'') || text.mark(token + 1, '’');
    }
    if (shape == Text.Shape.LOWER || shape == Text.Shape.NONE) {
      return later && shape == Text.Shape.LOWER && breton(token - 1);
    }
    if (!later && text.is(token, Trait.STOP) && !named(token, titled)
        || Initials.title(text, token)) {
      return false;
    }
    boolean announces =
        text.staff(token)
            || text.is(token, Trait.PATIENT)
            || text.kin(token) && !surname(token)
            || text.is(token, Trait.HOSPITAL)
            || text.is(token, Trait.NAME_LABEL)
            || text.is(token, Trait.BORN)
            || text.is(token, Trait.PERSON_CUE)
            || text.is(token, Trait.LABEL_PHONE);
    return !announces || titled;
  }

  /// Whether a kinship word in capitals is a frequent surname beside a first name: `COUSIN Inès`.
  private boolean surname(int token) {
    int level = Lexicon.family(text.facts(token));
    boolean beside =
        given(token + 1, token)
            || text.word(token - 1)
                && text.sameLine(token - 1, token)
                && text.shape(token - 1) != Text.Shape.LOWER
                && Lexicon.given(text.facts(token - 1)) > 0
                && Lexicon.given(text.facts(token - 1)) <= OFTEN;
    return text.shape(token) == Text.Shape.UPPER && level > 0 && level <= OFTEN && beside;
  }

  /// A capital letter without a dot at the end of a run that has a first name already: a word, or
  /// the sex in front of a date or a bar.
  boolean dangling(NameUnit unit) {
    boolean sex =
        unit.initial()
            && unit.to() - unit.from() == 1
            && text.is(unit.from(), Trait.SEX)
            && text.sameLine(unit.from(), unit.to())
            && (text.is(unit.to(), Trait.BORN)
                || !into.free(text.start(unit.to()), text.end(unit.to()))
                || text.number(unit.to())
                || text.mark(unit.to(), '|'));
    return sex
        || unit.initial()
            && unit.to() - unit.from() == 1
            && "AÀY".contains(text.string(unit.from()))
            && text.sameLine(unit.from(), unit.to())
            && text.word(unit.to())
            && text.shape(unit.to()) == Text.Shape.LOWER;
  }
}
