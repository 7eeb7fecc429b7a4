package fr.prevenir.detect.prose;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells what the trades beside a name make of it.
final class Trades {
  private static final HashSetOfLongs CLERKS = Beside.words("clerk");

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
    for (int i = name.token() - 1; i >= 0 && i > name.token() - 6; i--) {
      if (text.staff(i)) {
        boolean legal =
            text.word(i + 1)
                && text.string(i + 1).toLowerCase(Locale.ROOT).startsWith("l\u00e9gal");
        return legal ? PartRoles.Part.RELATIVE : trade(i);
      }
    }
    return PartRoles.Part.PROFESSIONAL;
  }

  PartRoles.Part trade(int token) {
    return CLERKS.has(text.hash(token)) ? PartRoles.Part.STAFF : PartRoles.Part.PROFESSIONAL;
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
