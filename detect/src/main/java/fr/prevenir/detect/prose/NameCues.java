package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import org.jspecify.annotations.Nullable;

/// Weighs what stands around a possible name.
final class NameCues {
  /// What a label says of the name behind it.
  enum Only {
    ANY,
    FAMILY,
    GIVEN
  }

  /// @param weight 0 where nothing speaks for a name; a title weighs 4
  record Cue(double weight, @Nullable Trait trait, Only only) {
    static final Cue NONE = new Cue(0, null, Only.ANY);
  }

  private static final double TITLE = 4;
  private static final double LABEL = 3;
  private static final double ROLE = 2;
  private static final double WORD = 1.3;
  private static final int LIST_REACH = 14;
  private static final int FIELD = 6;

  private final Text text;
  private final Spans into;
  private final MaidenWords maiden;

  NameCues(Text text, Spans into) {
    this.text = text;
    this.into = into;
    maiden = new MaidenWords(text);
  }

  /// Whether a token is a title: `M` counts with its dot or in front of a name.
  boolean isTitle(int token) {
    if (text.is(token, Trait.DOCTOR) || text.is(token, Trait.TITLE_F)) {
      return true;
    }
    if (text.is(token, Trait.TITLE_M)) {
      return text.length(token) > 1 || isTitleFollowed(token);
    }
    return text.is(token, Trait.TITLE_OTHER) && text.shape(token) == Text.Shape.CAPITALISED;
  }

  /// Whether a token is `M` or `M.` and a name follows, not an initial.
  boolean isTitleFollowed(int token) {
    if (!text.word(token)
        || text.length(token) != 1
        || text.glued(token) && text.mark(token - 1, '.')
        || !text.string(token).equals("M")) {
      return false;
    }
    int next = text.mark(token + 1, '.') ? token + 2 : token + 1;
    boolean follows =
        text.word(next)
            && text.sameLine(token, next)
            && text.shape(next) != Text.Shape.INITIAL
            && (text.shape(next) != Text.Shape.LOWER || text.is(next, Trait.PARTICLE))
            && (next == token + 2 || !text.glued(next));
    if (!follows || text.mark(token + 1, '-')) {
      return false;
    }
    int before = text.mark(token - 1, '.') || text.mark(token - 1, ':') ? token - 2 : token - 1;
    boolean titled = before >= 0 && text.sameLine(before, token) && plainTitle(before);
    boolean she =
        before >= 0 && text.is(before, Trait.PATIENT) && text.string(before).endsWith("e");
    boolean dotted = next == token + 2;
    boolean initial =
        !dotted
            && token > 0
            && text.sameLine(token - 1, token)
            && text.word(token - 1)
            && text.shape(token - 1) != Text.Shape.LOWER;
    return !titled && !she && !initial;
  }

  private boolean plainTitle(int token) {
    return text.is(token, Trait.DOCTOR)
        || text.is(token, Trait.TITLE_F)
        || text.is(token, Trait.TITLE_M) && text.length(token) > 1;
  }

  /// The title right before a token, or null.
  @Nullable Trait titleBefore(int token) {
    int i = token - 1;
    while (i >= 0
        && text.sameLine(i, token)
        && (text.mark(i, '.') || text.mark(i, ')') || text.mark(i, '('))) {
      i--;
    }
    if (i < 0 || !text.sameLine(i, token) || !isTitle(i)) {
      return listed(token) ? Trait.DOCTOR : null;
    }
    if (text.is(i, Trait.DOCTOR)) {
      return Trait.DOCTOR;
    }
    if (text.is(i, Trait.TITLE_F)) {
      return Trait.TITLE_F;
    }
    return text.is(i, Trait.TITLE_M) ? Trait.TITLE_M : Trait.TITLE_OTHER;
  }

  /// `Drs MOLINIER – GUITARD – RIVALS`: a title in the plural speaks for all names of its list.
  private boolean listed(int token) {
    boolean parted =
        text.mark(token - 1, ',')
            || text.mark(token - 1, '-')
            || text.mark(token - 1, '–')
            || text.mark(token - 1, '/')
            || text.word(token - 1) && text.string(token - 1).equals("et");
    if (!parted || text.shape(token) == Text.Shape.LOWER || text.glued(token)) {
      return false;
    }
    for (int i = token - 2; i >= 0 && i > token - LIST_REACH && text.sameLine(i, token); i--) {
      if (text.is(i, Trait.DOCTOR)) {
        return plural(text.string(i).toLowerCase(java.util.Locale.ROOT));
      }
      boolean passes =
          !text.word(i)
              ? !text.mark(i, ':') && !text.mark(i, ';') && !text.number(i) && !text.mark(i, '(')
              : text.shape(i) != Text.Shape.LOWER || text.string(i).equals("et");
      if (!passes) {
        return false;
      }
    }
    return false;
  }

  private static boolean plural(String title) {
    return switch (title) {
      case "drs", "docteurs", "prs", "profs", "professeurs" -> true;
      default -> false;
    };
  }

  /// What speaks for a name before a token.
  Cue before(int token, @Nullable Trait title) {
    if (title != null) {
      return new Cue(TITLE, title, Only.ANY);
    }
    boolean colon = false;
    boolean comma = false;
    for (int i = token - 1; i >= 0 && i > token - 9 && text.sameLine(i, token); i--) {
      if (!text.word(i)) {
        colon |= text.mark(i, ':');
        boolean passes =
            colon && (text.mark(i, '(') || text.mark(i, ')'))
                || text.mark(i, ':')
                || text.mark(i, '.')
                || text.mark(i, '\'')
                || text.mark(i, '’')
                || text.mark(i, '-')
                || text.mark(i, '"')
                || colon && text.number(i) && text.length(i) <= 2;
        if (!passes || comma) {
          return colon ? new Cue(WORD, null, Only.ANY) : Cue.NONE;
        }
        continue;
      }
      Cue cue = word(i, token, colon);
      if (cue != null) {
        return cue;
      }
      if (!text.is(i, Trait.FILLER) && !text.is(i, Trait.PARTICLE)) {
        return colon ? new Cue(WORD, null, Only.ANY) : Cue.NONE;
      }
    }
    return colon ? new Cue(WORD, null, Only.ANY) : Cue.NONE;
  }

  private @Nullable Cue word(int i, int token, boolean colon) {
    boolean next = i == token - 1;
    boolean wife = text.kin(i) && maiden.wife(i, token);
    boolean cut = i == token - 2 && text.mark(token - 1, '.');
    if (text.is(i, Trait.MAIDEN) && !wife && (next || cut || colon)) {
      boolean date = text.is(i, Trait.BORN) && text.string(i).endsWith("é");
      return date ? null : new Cue(LABEL, Trait.MAIDEN, Only.FAMILY);
    }
    if (next && maiden.birthName(i)) {
      return new Cue(LABEL, Trait.MAIDEN, Only.FAMILY);
    }
    if (text.is(i, Trait.NAME_LABEL) && (colon || next)) {
      boolean given = text.is(i, Trait.GIVEN_LABEL) && !both(i) || givenInUse(i);
      boolean family = !given && colon && givenFollows(token);
      Only only = given ? Only.GIVEN : family ? Only.FAMILY : Only.ANY;
      return new Cue(LABEL, Trait.NAME_LABEL, only);
    }
    if (text.is(i, Trait.PATIENT)) {
      return new Cue(colon ? LABEL : ROLE, Trait.PATIENT, Only.ANY);
    }
    if (text.kin(i)) {
      return new Cue(ROLE, Trait.KIN, Only.ANY);
    }
    if (text.staff(i)) {
      return new Cue(ROLE, Trait.STAFF, Only.ANY);
    }
    if (text.is(i, Trait.PERSON_CUE)) {
      return new Cue(colon ? ROLE : WORD, Trait.PERSON_CUE, Only.ANY);
    }
    return null;
  }

  /// `prénom d'usage`.
  private boolean givenInUse(int token) {
    boolean elided = text.mark(token - 1, '\'') || text.mark(token - 1, '’');
    return elided && text.is(token - 2, Trait.BOUND) && text.is(token - 3, Trait.GIVEN_LABEL);
  }

  /// Whether all words from a token on are capitals up to the field of the first names: `Nom :
  /// TRAN THI Prénom :`.
  private boolean givenFollows(int token) {
    for (int i = token; i < text.size() && i < token + FIELD; i++) {
      if (text.is(i, Trait.GIVEN_LABEL)) {
        return i > token && text.mark(i + 1, ':') && text.line(i) - text.line(token) <= 1;
      }
      if (text.word(i) ? text.shape(i) != Text.Shape.UPPER : !text.mark(i, '-')) {
        return false;
      }
    }
    return false;
  }

  /// `Nom et prénom :`, `Nom, prénoms :`: a label of both.
  private boolean both(int token) {
    boolean joins =
        text.mark(token - 1, ',')
            || text.mark(token - 1, '/')
            || text.mark(token - 1, '-')
            || text.word(token - 1) && text.string(token - 1).equalsIgnoreCase("et");
    return joins && text.sameLine(token - 2, token) && text.is(token - 2, Trait.FAMILY_LABEL);
  }

  /// What it adds to stand alone: in a line, or between the bars of a table.
  double apart(int from, int to) {
    boolean opens = text.firstOfLine(from) || bar(from - 1);
    boolean closes = to >= text.size() || text.firstOfLine(to) || bar(to);
    return opens && closes ? 0.8 : 0;
  }

  private boolean bar(int token) {
    return text.mark(token, '|') || text.mark(token, '¦') || text.mark(token, ';');
  }

  /// What speaks for a name after its last token.
  double after(int end) {
    if (end >= text.size()) {
      return 0;
    }
    int i = end;
    boolean sameLine = text.sameLine(end - 1, end);
    while (i < text.size()
        && i < end + 2
        && (text.mark(i, ',')
            || text.mark(i, '(')
            || text.mark(i, ':')
            || text.mark(i, '-')
            || text.mark(i, '|'))) {
      i++;
    }
    if (i >= text.size() || text.line(i) - text.line(end - 1) > 1) {
      return 0;
    }
    if (text.is(i, Trait.BORN) || (sameLine && text.is(i, Trait.LABEL_IPP))) {
      return 2;
    }
    if (sameLine && (text.staff(i) || text.is(i, Trait.SEX) && text.length(i) == 1)) {
      return 1.5;
    }
    int next = into.from(text.start(i));
    if (next == into.sorted().size()) {
      return 0;
    }
    Span span = into.sorted().get(next);
    boolean near = span.start() <= text.end(i);
    double weight = span.kind() == Meaning.DATE ? 0.7 : 1.2;
    return near && ofAPerson(span.kind()) ? weight : 0;
  }

  private static boolean ofAPerson(Meaning kind) {
    return switch (kind) {
      case PHONE, EMAIL, NIR, IPP, STAY, BIRTH_DATE, DATE, ADDRESS, RPPS -> true;
      default -> false;
    };
  }
}
