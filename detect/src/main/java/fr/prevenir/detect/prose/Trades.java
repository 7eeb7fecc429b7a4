package fr.prevenir.detect.prose;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells what the trades beside a name make of it.
final class Trades {
  private static final HashSetOfLongs CLERKS = Beside.words("clerk");

  private static final HashSetOfLongs TYPED = Beside.words("typed");
  private static final HashSetOfLongs DESKS = Beside.words("desk");

  private final Text text;
  private final List<Name> names;
  private final Beside beside;

  Trades(Text text, List<Name> names) {
    this.text = text;
    this.names = names;
    beside = new Beside(text);
  }

  /// A secretary is an employee, everybody else announced by a trade treats.
  PartRoles.Part staff(Name name) {
    if (text.sameLine(name.token(), name.end()) && text.staff(name.end())) {
      return trade(name.end());
    }
    if (typed(name)) {
      return PartRoles.Part.STAFF;
    }
    for (int i = name.token() - 1; i >= 0 && i > name.token() - 6; i--) {
      if (text.staff(i)) {
        boolean legal =
            text.word(i + 1)
                && text.string(i + 1).toLowerCase(Locale.ROOT).startsWith("l\u00e9gal");
        return legal ? PartRoles.Part.RELATIVE : trade(i);
      }
    }
    PartRoles.Part after = tradeAfter(name);
    if (after != null) {
      return after;
    }
    return desk(name) ? PartRoles.Part.STAFF : PartRoles.Part.PROFESSIONAL;
  }

  /// `Chantal bureau des entrées`, `Mme Rey à l'accueil`: who works at a desk.
  boolean desk(Name name) {
    int i = name.end();
    while (i < name.end() + 4 && (text.mark(i, ',') || text.mark(i, '(') || small(i))) {
      i++;
    }
    return text.word(i) && text.sameLine(name.token(), i) && DESKS.has(text.hash(i));
  }

  /// `tapé par Sylvette`.
  boolean typed(Name name) {
    int by = name.token() - 1;
    return by > 0
        && text.sameLine(by - 1, name.token())
        && text.word(by)
        && text.string(by).equals("par")
        && text.word(by - 1)
        && TYPED.has(text.hash(by - 1));
  }

  private boolean small(int token) {
    return text.is(token, Trait.PARTICLE)
        || text.is(token, Trait.BOUND)
        || text.mark(token, '\'')
        || text.mark(token, '’')
        || text.word(token) && text.length(token) == 1;
  }

  /// What a trade makes of somebody; a `cadre de santé` treats.
  PartRoles.Part trade(int token) {
    boolean nurse = text.is(token + 1, Trait.PARTICLE) && text.is(token + 2, Trait.HOSPITAL_KIND);
    boolean clerk = CLERKS.has(text.hash(token)) && !nurse;
    return clerk ? PartRoles.Part.STAFF : PartRoles.Part.PROFESSIONAL;
  }

  /// `Dupont Jeanne (Interne)`, `Jean MARTIN, cardiologue`, a trade in the next line.
  PartRoles.@Nullable Part tradeAfter(Name name) {
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
        ? PartRoles.Part.PROFESSIONAL
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
  int tradeBefore(Name name) {
    boolean apart = false;
    int plain = 0;
    for (int i = name.token() - 1;
        i >= 0 && i > name.token() - 7 && text.sameLine(i, name.token());
        i--) {
      if (text.staff(i)) {
        return again(name) ? -1 : i;
      }
      boolean title = text.titled(i) || text.mark(i, '.') && text.titled(i - 1);
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
}
