package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
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
    /// Only a first name is said of them.
    CALLED,
    UNKNOWN
  }

  private static final int NEAR = 45;
  private static final int KIN_NEAR = 10;
  private static final Set<String> HOME =
      Set.of("chez", "vit", "habite", "vivant", "hébergé", "hébergée");

  /// Blanks between a label and its value in a form.
  private static final int COLUMN = 3;

  /// How the trades of offices begin.
  private static final List<String> OFFICE =
      List.of("secr", "direct", "gestion", "comptab", "standard", "hotes", "hôtes", "archiv");

  private final Text text;
  private final List<Name> names;
  private final List<Span> spans;
  private final Layout layout;
  private final Beside beside;
  private final BitSet inNames = new BitSet();

  PartRoles(Text text, List<Name> names, List<Span> spans) {
    this.text = text;
    this.names = names;
    this.spans = spans;
    layout = new Layout(text, names);
    beside = new Beside(text);
    names.forEach(name -> inNames.set(name.token(), name.end()));
  }

  /// Whether a kinship word stands at a token that is no surname: not in `Agathe COUSIN`.
  private boolean kin(int token) {
    return text.kin(token) && !inNames.get(token);
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
      return staff(name);
    }
    if (cue == Trait.KIN && name.family() == null) {
      return Part.RELATIVE;
    }
    if (cue == Trait.CALLED && name.family() == null) {
      return Part.CALLED;
    }
    int kin = kinBefore(name);
    if (kin >= 0 && child(kin)) {
      return Part.MAYBE_PATIENT;
    }
    if (kin >= 0 && about(kin) && provenAfter(index)) {
      return Part.PATIENT;
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
      int told = tradeBefore(name);
      return told < 0 ? Part.MAYBE_PATIENT : trade(told);
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

  /// `pour : son épouse`: whom a call or letter is about.
  private boolean about(int kin) {
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
    if (told) {
      return trade(i);
    }
    return near && !nextLine && (specialty(name, i) || writesFor(name, i))
        ? Part.PROFESSIONAL
        : null;
  }

  /// `OLLIVIER Sébastien  Chirurgie de la main`, `PAYET Loïc (rx)`: what somebody works in,
  /// behind a mark or in a column of its own.
  private boolean specialty(Name name, int token) {
    boolean apart = token > name.end() || text.start(token) - text.end(token - 1) >= 2;
    return apart && beside.specialty(token);
  }

  /// `Linh Mercier, pour le Dr Rey`: who writes for a doctor.
  private boolean writesFor(Name name, int token) {
    return token > name.end()
        && text.word(token)
        && text.string(token).equals("pour")
        && (text.is(token + 1, Trait.DOCTOR) || text.is(token + 2, Trait.DOCTOR));
  }

  /// The trade before a name with a title, or -1: `sage-femme libérale Mme Rey`, `le pharmacien
  /// (M. Rey)`, but not `le médecin a vu Mme Rey`. It may be the patient's, whose name the letter
  /// then says elsewhere too.
  private int tradeBefore(Name name) {
    boolean apart = false;
    int plain = 0;
    for (int i = name.token() - 1;
        i >= 0 && i > name.token() - 7 && text.sameLine(i, name.token());
        i--) {
      if (text.staff(i)) {
        return again(name) ? -1 : i;
      }
      boolean title = titleAt(i) || text.mark(i, '.') && titleAt(i - 1);
      if (title || text.mark(i, '(') && i >= name.token() - 3) {
        continue;
      }
      if (text.mark(i, ',') && !apart && plain == 0) {
        apart = true;
        continue;
      }
      boolean which =
          text.word(i)
              && text.shape(i) == Text.Shape.LOWER
              && !text.is(i, Trait.PARTICLE)
              && adjective(text.string(i));
      if (!which || ++plain > 1) {
        return -1;
      }
    }
    return -1;
  }

  /// What says of a trade which one it is: `libérale`, `scolaire`, `sociale`.
  private static boolean adjective(String word) {
    return word.matches(".+(al|ale|aire|ier|ière|el|elle|ant|ante|é|ée|eur|euse|ique|if|ive|ent)")
        && !word.matches("(dans|pendant|durant|avant|devant|souvent|seulement|.*ement)");
  }

  private boolean again(Name name) {
    String family = name.family() == null ? "" : name.family().in(text);
    return names.stream()
            .filter(n -> n.family() != null && n.family().in(text).equalsIgnoreCase(family))
            .count()
        > 1;
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
    boolean relative = shared || kinNear(name);
    return !apart && relative || lives(name) ? Role.RELATIVE : Role.PROFESSIONAL;
  }

  /// The part of somebody of whom only a first name is said: who is greeted is written to.
  Role called(Name name) {
    return LoneNames.greets(text, name.token() - 1) ? Role.PROFESSIONAL : Role.RELATIVE;
  }

  /// Whether the sentence has a word of kinship shortly before or behind a name.
  private boolean kinNear(Name name) {
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
  private boolean lives(Name name) {
    for (int i = name.token() - 1; i > name.token() - 4 && text.sameLine(i, name.token()); i--) {
      if (text.word(i) && HOME.contains(text.string(i).toLowerCase(java.util.Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private boolean ends(int token) {
    boolean stop = text.mark(token, '.') && !titleAt(token - 1) && text.length(token - 1) > 2;
    return stop || text.mark(token, ';');
  }

  /// The part of somebody with a title who is not the patient: `Référente : Mme Rey`, `vue par Mme
  /// Rey` treat.
  Role titled(Name name, boolean shared) {
    boolean treats = labelled(name) || layout.cue(name) == Trait.BY;
    return !treats && (shared || kinNear(name)) || lives(name) ? Role.RELATIVE : Role.PROFESSIONAL;
  }

  /// Whether a label stands before a name, with a colon or a gap as between columns: relatives
  /// have a word of kinship there.
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
