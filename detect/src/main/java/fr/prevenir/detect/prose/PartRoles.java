package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    UNKNOWN
  }

  private static final int NEAR = 45;

  /// Blanks between a label and its value in a form.
  private static final int COLUMN = 3;

  /// How the trades of offices begin.
  private static final List<String> OFFICE =
      List.of("secr", "direct", "gestion", "comptab", "standard", "hotes", "hôtes", "archiv");

  private final Text text;
  private final List<Name> names;
  private final List<Span> spans;
  private final Layout layout;

  PartRoles(Text text, List<Name> names, List<Span> spans) {
    this.text = text;
    this.names = names;
    this.spans = spans;
    layout = new Layout(text, names);
  }

  /// Whether the letter speaks of care at all.
  boolean care() {
    return layout.care();
  }

  Part of(int index) {
    Name name = names.get(index);
    Trait cue = name.cue();
    if (cue == Trait.DOCTOR) {
      return Part.PROFESSIONAL;
    }
    if (cue == Trait.STAFF) {
      return staff(name);
    }
    int kin = kinBefore(name);
    if (kin >= 0 && child(kin)) {
      return Part.MAYBE_PATIENT;
    }
    if (kin >= 0) {
      return text.is(kin - 1, Trait.OWN) || layout.spokenFor(name) ? Part.OWN : Part.RELATIVE;
    }
    if (layout.calls(name) || kinAfter(name)) {
      return Part.RELATIVE;
    }
    if (cue == Trait.KIN) {
      return text.is(name.token() - 1, Trait.PARTICLE) ? Part.MAYBE_PATIENT : Part.RELATIVE;
    }
    Part trade = tradeAfter(name);
    if (trade != null) {
      return trade;
    }
    boolean proven = cue != Trait.MAIDEN && provenAfter(index);
    if (cue == Trait.PATIENT || cue == Trait.NAME_LABEL || proven) {
      return Part.PATIENT;
    }
    boolean whole = name.family() != null && name.given() != null;
    if (whole && layout.listed(name)) {
      return Part.SUBJECT;
    }
    if (cue == Trait.TITLE_M || cue == Trait.TITLE_F) {
      return Part.MAYBE_PATIENT;
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

  /// `Enfant : Awa Diop`, `l'enfant Malo Pichon`: a child is named as the patient, unless it is
  /// somebody's.
  private boolean child(int kin) {
    boolean word = text.string(kin).equalsIgnoreCase("enfant");
    boolean article = text.mark(kin - 1, '\'') || text.mark(kin - 1, '’');
    return word && (article || text.firstOfLine(kin) || text.mark(kin + 1, ':'));
  }

  /// A secretary is an employee, everybody else announced by a trade treats.
  private Part staff(Name name) {
    for (int i = name.token() - 1; i >= 0 && i > name.token() - 6; i--) {
      if (text.staff(i)) {
        boolean legal =
            text.word(i + 1)
                && text.string(i + 1).toLowerCase(java.util.Locale.ROOT).startsWith("l\u00e9gal");
        return legal ? Part.RELATIVE : trade(i);
      }
    }
    return Part.PROFESSIONAL;
  }

  private Part trade(int token) {
    String word = text.string(token).toLowerCase(java.util.Locale.ROOT);
    return OFFICE.stream().anyMatch(word::startsWith) ? Part.STAFF : Part.PROFESSIONAL;
  }

  /// The kinship word before a name, or -1: `sa fille, Mme Dupuy`, but not `la fille de Mme Dupuy`
  /// nor `ablation de fils, Mme Dupuy`.
  private int kinBefore(Name name) {
    int plain = 0;
    boolean comma = false;
    for (int i = name.token() - 1;
        i >= 0 && i > name.token() - 7 && text.sameLine(i, name.token());
        i--) {
      if (text.kin(i)) {
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
  private boolean kinAfter(Name name) {
    int i = name.end();
    if (!text.sameLine(name.token(), i) || !text.mark(i, ',') && !text.mark(i, '(')) {
      return false;
    }
    i++;
    while (i < name.end() + 4
        && (text.is(i, Trait.PARTICLE)
            || text.is(i, Trait.FILLER)
            || text.is(i, Trait.BOUND)
            || text.mark(i, '\'')
            || text.mark(i, '’'))) {
      i++;
    }
    boolean married =
        text.is(i, Trait.MAIDEN) && text.word(i + 1) && text.shape(i + 1) != Text.Shape.LOWER;
    return text.sameLine(name.token(), i) && text.kin(i) && !married;
  }

  /// `Dupont Jeanne (Interne)`, `Jean MARTIN, cardiologue`, a trade in the next line.
  private @Nullable Part tradeAfter(Name name) {
    int i = name.end();
    while (i < text.size()
        && i < name.end() + 2
        && (text.mark(i, '(') || text.mark(i, ',') || text.mark(i, '-') || text.mark(i, '–'))) {
      i++;
    }
    boolean near = i < text.size() && text.line(i) - text.line(name.end() - 1) <= 1;
    boolean titled =
        name.cue() == Trait.TITLE_M || name.cue() == Trait.TITLE_F || name.cue() == Trait.PATIENT;
    boolean nextLine = near && !text.sameLine(i, name.end() - 1);
    boolean told = near && text.staff(i) && !(nextLine && titled) && !text.mark(i + 1, ':');
    return told ? trade(i) : null;
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

  /// The part of a name that nothing speaks for: near the head, at the end or behind `par` it is a
  /// professional's.
  Role unknown(Name name, int patientToken) {
    boolean head = name.token() < patientToken;
    boolean end = name.token() > text.size() * 3 / 4;
    return head || end || name.cue() == Trait.PERSON_CUE || labelled(name)
        ? Role.PROFESSIONAL
        : Role.RELATIVE;
  }

  /// The part of somebody with a title who is not the patient: `Référente : Mme Rey`, `vue par Mme
  /// Rey` treat.
  Role titled(Name name) {
    return labelled(name) || layout.cue(name) == Trait.BY ? Role.PROFESSIONAL : Role.RELATIVE;
  }

  /// Whether a label stands before a name, with a colon or a gap as between columns: relatives have
  /// a word of kinship there.
  private boolean labelled(Name name) {
    int i = name.token() - 1;
    while (text.sameLine(i, name.token()) && (titleAt(i) || text.mark(i, '.'))) {
      i--;
    }
    if (!text.sameLine(i, name.token())) {
      return false;
    }
    boolean apart = text.start(i + 1) - text.end(i) >= COLUMN && text.word(i);
    return apart || text.mark(i, ':') && text.word(i - 1);
  }

  private boolean titleAt(int token) {
    return text.is(token, Trait.TITLE_M) || text.is(token, Trait.TITLE_F);
  }
}
