package fr.prevenir.detect.prose;

import java.util.List;

/// Finds names that were typed without capitals: behind a title or a label typed so too (`mme
/// lopez carmen`, `nom : rose`), a first name beside a surname (`fait par océane castaing`), a
/// first name behind `avec` or `par`.
final class SmallNames {
  /// Level of the last first name that counts without a capital.
  private static final int OFTEN = 62;

  /// Level of the last surname that counts so beside a first name.
  private static final int SURNAME = 100;

  /// Level of the last name that counts behind a title although it is a word too: `mr petit jean`.
  private static final int FREQUENT = 52;

  private final Text text;
  private final Spans into;

  SmallNames(Text text, Spans into) {
    this.text = text;
    this.into = into;
  }

  /// Its one or two units; empty where there are none.
  List<NameUnit> run(int token) {
    if (!text.word(token) || text.shape(token) != Text.Shape.LOWER || !name(token)) {
      return List.of();
    }
    NameUnit first = unit(token);
    boolean titled = titled(token);
    boolean next = text.sameLine(token, first.to()) && name(first.to());
    NameUnit second = next ? unit(first.to()) : null;
    boolean born = second != null && dated(second.to()) && (first(first) || first(second));
    if (second != null
        && (born || (titled ? first(first) || first(second) : pair(first, second)))) {
      return List.of(first, second);
    }
    if (relative(token) || labelled(first) || joined(first)) {
      return List.of(first);
    }
    boolean frequent = first.family() > 0 && first.family() <= FREQUENT;
    boolean surname =
        titled && (frequent || !first.common() && (first.family() > 0 || first.particle()));
    return surname ? List.of(first) : List.of();
  }

  private static boolean first(NameUnit unit) {
    return unit.listedGiven() && (!unit.common() || unit.given() <= FREQUENT);
  }

  /// Whether a first name and a surname stand side by side that are no other words, behind a word
  /// that people follow or at the head of a line.
  private boolean pair(NameUnit first, NameUnit second) {
    boolean names =
        !first.common()
            && !second.common()
            && (often(first) && surname(second) || surname(first) && often(second));
    int before = first.from() - 1;
    boolean told =
        text.firstOfLine(first.from())
            || text.mark(before, ':')
            || text.mark(before, ',')
            || text.staff(before)
            || text.word(before)
                && text.sameLine(before, first.from())
                && (text.is(before, Trait.PERSON_CUE) || text.is(before, Trait.BY));
    return names && told;
  }

  /// `mazeau serge 04/04/1963`: a date written in full follows.
  private boolean dated(int token) {
    return text.number(token)
        && text.number(token + 2)
        && text.number(token + 4)
        && text.length(token + 4) == 4
        && (text.mark(token + 1, '/') || text.mark(token + 1, '.') || text.mark(token + 1, '-'))
        && text.glued(token + 1)
        && text.glued(token + 2);
  }

  private static boolean often(NameUnit unit) {
    return unit.given() > 0 && unit.given() <= OFTEN;
  }

  private static boolean surname(NameUnit unit) {
    return unit.particle() || unit.family() > 0 && unit.family() <= SURNAME;
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

  /// `nom : rose`, `medecin : urbain`: in a field of a form.
  private boolean labelled(NameUnit unit) {
    int token = unit.from();
    int label = token - 2;
    boolean field = text.mark(token - 1, ':') && text.word(label) && text.sameLine(label, token);
    boolean lower = field && text.shape(label) == Text.Shape.LOWER;
    return lower
        && (text.is(label, Trait.NAME_LABEL)
            || text.staff(label) && !unit.common() && !phrase(unit));
  }

  /// Whether another word in small letters follows that is no label.
  private boolean phrase(NameUnit unit) {
    int next = unit.to();
    return text.word(next)
        && text.sameLine(unit.from(), next)
        && !text.mark(next + 1, ':')
        && !name(next);
  }

  /// `repart avec solène`.
  private boolean joined(NameUnit unit) {
    int before = unit.from() - 1;
    return often(unit)
        && !unit.common()
        && text.word(before)
        && text.sameLine(before, unit.from())
        && switch (text.string(before)) {
          case "avec", "par", "chez" -> true;
          default -> LoneNames.greets(text, before);
        };
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
    if (bound(token)) {
      return into.free(text.start(token), text.end(token + 2));
    }
    return text.word(token)
        && text.length(token) > 2
        && listed(token)
        && !text.is(token, Trait.STOP)
        && !text.is(token, Trait.PARTICLE)
        && !text.is(token, Trait.BORN)
        && !text.kin(token)
        && !text.staff(token);
  }

  /// `o'connell`, `d'almeida`.
  private boolean bound(int token) {
    return text.word(token)
        && text.is(token, Trait.BOUND)
        && (text.string(token).equals("o") || text.string(token).equals("d"))
        && (text.mark(token + 1, '\'') || text.mark(token + 1, '’'))
        && text.glued(token + 1)
        && text.word(token + 2)
        && text.glued(token + 2)
        && text.length(token + 2) > 3
        && !text.is(token + 2, Trait.COMMON);
  }

  private boolean listed(int token) {
    return text.word(token)
        && text.shape(token) == Text.Shape.LOWER
        && into.free(text.start(token), text.end(token))
        && Lexicon.given(text.facts(token)) + Lexicon.family(text.facts(token)) > 0;
  }

  /// The unit at a token, with what is tied to it by a hyphen: `jean-baptiste`.
  private NameUnit unit(int token) {
    boolean bound = bound(token);
    int last = bound ? token + 2 : token;
    long facts = text.facts(last);
    boolean common = Trait.COMMON.in(facts);
    while (text.mark(last + 1, '-')
        && text.glued(last + 1)
        && text.glued(last + 2)
        && listed(last + 2)) {
      last += 2;
      common = false;
    }
    return new NameUnit(
        token,
        last + 1,
        Text.Shape.LOWER,
        false,
        bound ? 0 : Lexicon.given(facts),
        Lexicon.family(facts),
        common,
        bound,
        false);
  }
}
