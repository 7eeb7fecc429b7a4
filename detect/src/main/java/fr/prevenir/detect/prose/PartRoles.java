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
    UNKNOWN
  }

  private static final int NEAR = 45;

  private final Text text;
  private final List<Name> names;
  private final List<Span> spans;

  PartRoles(Text text, List<Name> names, List<Span> spans) {
    this.text = text;
    this.names = names;
    this.spans = spans;
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
    if (cue == Trait.KIN || kinBefore(name)) {
      return Part.RELATIVE;
    }
    Part trade = tradeAfter(name);
    if (trade != null) {
      return trade;
    }
    if (cue == Trait.PATIENT || cue == Trait.NAME_LABEL || provenAfter(index)) {
      return Part.PATIENT;
    }
    if (cue == Trait.TITLE_M || cue == Trait.TITLE_F) {
      return Part.MAYBE_PATIENT;
    }
    return Part.UNKNOWN;
  }

  /// A secretary is an employee, everybody else announced by a trade treats.
  private Part staff(Name name) {
    for (int i = name.token() - 1; i >= 0 && i > name.token() - 6; i--) {
      if (text.is(i, Trait.STAFF)) {
        return trade(i);
      }
    }
    return Part.PROFESSIONAL;
  }

  private Part trade(int token) {
    String word = text.string(token).toLowerCase(java.util.Locale.ROOT);
    boolean office = word.startsWith("secr") || word.startsWith("direct");
    return office ? Part.STAFF : Part.PROFESSIONAL;
  }

  /// `sa fille, Mme Dupuy`, but not `la fille de Mme Dupuy`.
  private boolean kinBefore(Name name) {
    for (int i = name.token() - 1;
        i >= 0 && i > name.token() - 7 && text.sameLine(i, name.token());
        i--) {
      if (text.is(i, Trait.KIN)) {
        return true;
      }
      boolean of = text.is(i, Trait.PARTICLE);
      boolean stops =
          text.mark(i, '.') && !text.is(i - 1, Trait.TITLE_M) && !text.is(i - 1, Trait.TITLE_F);
      if (of || stops || text.mark(i, ';') || text.number(i)) {
        return false;
      }
    }
    return false;
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
    boolean told =
        near && text.is(i, Trait.STAFF) && !(nextLine && titled) && !text.mark(i + 1, ':');
    return told ? trade(i) : null;
  }

  /// Whether a birth date, NIR or patient number follows before any other name.
  private boolean provenAfter(int index) {
    Name name = names.get(index);
    int from = text.end(name.end() - 1);
    int limit =
        index + 1 < names.size() ? text.start(names.get(index + 1).token()) : Integer.MAX_VALUE;
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
    return head || end || name.cue() == Trait.PERSON_CUE ? Role.PROFESSIONAL : Role.RELATIVE;
  }
}
