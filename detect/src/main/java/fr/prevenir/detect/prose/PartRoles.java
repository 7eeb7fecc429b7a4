package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.util.List;

/// Tells which part a name plays in a letter.
final class PartRoles {
  /// How the letter puts it.
  enum Part {
    PATIENT,
    /// Only a title speaks for it.
    MAYBE_PATIENT,
    PROFESSIONAL,
    STAFF,
    RELATIVE,
    /// A relative of the one who writes or is written to: `ma mère`, `votre fille`.
    OWN,
    /// Whom the letter says it is about, or one of a list.
    SUBJECT,
    /// Who signed.
    WRITER,
    /// Only a first name is said of them.
    CALLED,
    UNKNOWN
  }

  private static final int NEAR = 45;

  /// Blanks between a label and its value in a form.
  private static final int COLUMN = 3;

  private static final HashSetOfLongs ROOMS = Beside.words("room");

  private final Text text;
  private final List<Name> names;
  private final List<Span> spans;
  private final Layout layout;
  private final KinBeside kin;
  private final Trades trades;

  PartRoles(Text text, List<Name> names, List<Span> spans) {
    this.text = text;
    this.names = names;
    this.spans = spans;
    layout = new Layout(text, names);
    kin = new KinBeside(text, names);
    trades = new Trades(text, names);
  }

  /// Whether the letter speaks of care at all.
  boolean care() {
    return layout.care();
  }

  Part of(int index) {
    Name name = names.get(index);
    Trait cue = name.cue();
    if (cue == Trait.DOCTOR || cue == Trait.TITLE_OTHER) {
      return Part.PROFESSIONAL;
    }
    if (cue == Trait.STAFF) {
      return trades.staff(name);
    }
    if (trades.desk(name) || trades.typed(name)) {
      return Part.STAFF;
    }
    if (cue == Trait.KIN && name.family() == null) {
      int word = kin.kinBefore(name);
      return word >= 0 && kin.theChild(word) ? Part.MAYBE_PATIENT : Part.RELATIVE;
    }
    if (cue != Trait.MAIDEN && roomAfter(index)) {
      return Part.SUBJECT;
    }
    if (cue == Trait.CALLED && name.family() == null) {
      return Part.CALLED;
    }
    int word = kin.kinBefore(name);
    if (word >= 0 && kin.child(word)) {
      return Part.MAYBE_PATIENT;
    }
    if (word >= 0 && kin.about(word) && provenAfter(index)) {
      return Part.PATIENT;
    }
    if (word >= 0) {
      return text.is(word - 1, Trait.OWN) || layout.spokenFor(name) ? Part.OWN : Part.RELATIVE;
    }
    if (layout.calls(name) || kin.kinAfter(name)) {
      return Part.RELATIVE;
    }
    if (cue == Trait.KIN) {
      return text.is(name.token() - 1, Trait.PARTICLE) ? Part.MAYBE_PATIENT : Part.RELATIVE;
    }
    if (cue == Trait.PATIENT) {
      return Part.PATIENT;
    }
    Part trade = trades.tradeAfter(name);
    if (trade != null) {
      return trade;
    }
    boolean proven = cue != Trait.MAIDEN && provenAfter(index);
    if (cue == Trait.NAME_LABEL || proven) {
      return Part.PATIENT;
    }
    boolean whole = name.family() != null && name.given() != null;
    if (whole && layout.listed(name)) {
      return Part.SUBJECT;
    }
    if (cue == Trait.TITLE_M || cue == Trait.TITLE_F) {
      int told = trades.tradeBefore(name);
      return told < 0 ? Part.MAYBE_PATIENT : trades.trade(told);
    }
    if (!whole) {
      return Part.UNKNOWN;
    }
    if (layout.signs(name)) {
      return Part.WRITER;
    }
    Trait told = layout.cue(name);
    if (layout.corresponds(name) || told == Trait.BY) {
      return Part.PROFESSIONAL;
    }
    return told == Trait.ABOUT ? Part.SUBJECT : Part.UNKNOWN;
  }

  /// `Mme Rey née Martin, ch 14`: who is in a room.
  private boolean roomAfter(int index) {
    int next = index + 1;
    int end = names.get(index).end();
    while (next < names.size()
        && names.get(next).cue() == Trait.MAIDEN
        && names.get(next).token() - end < 3) {
      end = names.get(next++).end();
    }
    int room = text.mark(end, ',') || text.mark(end, '(') || text.mark(end, '-') ? end + 1 : end;
    int number = text.mark(room + 1, '.') || text.mark(room + 1, ':') ? room + 2 : room + 1;
    return text.word(room)
        && text.sameLine(end - 1, number)
        && ROOMS.has(text.hash(room))
        && text.number(number);
  }

  /// Whether a birth date, NIR or patient number follows before any other name.
  private boolean provenAfter(int index) {
    Name name = names.get(index);
    int from = text.end(name.end() - 1);
    int next = index + 1;
    while (next < names.size() && names.get(next).cue() == Trait.MAIDEN) {
      next++;
    }
    int limit = next < names.size() ? text.start(names.get(next).token()) : Integer.MAX_VALUE;
    for (Span span : spans) {
      if (span.start() >= limit || span.start() > from + NEAR) {
        return false;
      }
      boolean proves =
          span.kind() == Meaning.BIRTH_DATE
              || span.kind() == Meaning.IPP
              || span.kind() == Meaning.NIR;
      if (span.start() >= from && proves) {
        return true;
      }
    }
    return false;
  }

  /// The part of a name that nothing speaks for: a relative's where it is the patient's surname
  /// or a word of kinship stands near, else a professional's.
  Role unknown(Name name, boolean shared) {
    boolean apart = name.cue() == Trait.PERSON_CUE || labelled(name);
    boolean relative = shared || kin.kinNear(name);
    return !apart && relative || kin.lives(name) ? Role.RELATIVE : Role.PROFESSIONAL;
  }

  /// The part of somebody of whom only a first name is said: who is greeted is written to.
  Role called(Name name) {
    int before = name.token() - 1;
    boolean writes =
        text.word(before)
            && text.string(before).equals("est")
            && (text.mark(before - 1, '\'') || text.mark(before - 1, '’'));
    return writes || LoneNames.greets(text, before) ? Role.PROFESSIONAL : Role.RELATIVE;
  }

  /// The part of somebody with a title who is not the patient: `Référente : Mme Rey`, `vue par Mme
  /// Rey` treat.
  Role titled(Name name, boolean shared) {
    boolean treats = labelled(name) || layout.cue(name) == Trait.BY;
    return !treats && (shared || kin.kinNear(name)) || kin.lives(name)
        ? Role.RELATIVE
        : Role.PROFESSIONAL;
  }

  /// Whether a label stands before a name, with a colon or a gap as between columns: relatives
  /// have a word of kinship there.
  private boolean labelled(Name name) {
    int i = name.token() - 1;
    while (text.sameLine(i, name.token()) && (text.titled(i) || text.mark(i, '.'))) {
      i--;
    }
    if (!text.sameLine(i, name.token())) {
      return false;
    }
    boolean apart = text.start(i + 1) - text.end(i) >= COLUMN && text.word(i);
    return apart || text.mark(i, ':') && text.word(i - 1);
  }
}
