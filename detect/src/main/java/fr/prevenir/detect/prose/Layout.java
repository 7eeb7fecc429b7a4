package fr.prevenir.detect.prose;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells from where a name stands in a letter what it is doing there: signing, addressed, one of a
/// list.
final class Layout {
  /// Words of the longest line that may still follow a signature.
  private static final int SHORT_LINE = 8;

  private static final int CUE = 8;

  private final Text text;
  private final int tail;
  private final boolean care;
  private final boolean list;
  private final long callers;

  Layout(Text text, List<Name> names) {
    this.text = text;
    tail = tail();
    list = names.stream().filter(this::begins).count() > 1;
    callers = names.stream().filter(this::calls).count();
    boolean speaks = false;
    for (int i = 0; i < text.size() && !speaks; i++) {
      speaks = text.is(i, Trait.CARE);
    }
    care = speaks;
  }

  /// Whether the letter speaks of care at all.
  boolean care() {
    return care;
  }

  /// The token after the last line that is longer than a signature.
  private int tail() {
    int end = text.size();
    while (end > 0) {
      int from = end - 1;
      int words = text.word(from) ? 1 : 0;
      while (from > 0 && text.sameLine(from - 1, end - 1)) {
        from--;
        words += text.word(from) ? 1 : 0;
      }
      if (words > SHORT_LINE) {
        return end;
      }
      end = from;
    }
    return 0;
  }

  /// Whether a name stands alone in a line below the last sentence.
  boolean signs(Name name) {
    return tail > 0 && name.token() >= tail && opens(name) && closes(name.end());
  }

  private boolean closes(int end) {
    return end >= text.size() || !text.sameLine(end - 1, end) || !text.word(end) || text.staff(end);
  }

  /// Whether nothing but a title stands before a name in its line.
  private boolean opens(Name name) {
    int i = name.token();
    while (i > 0 && text.sameLine(i - 1, i) && (title(i - 1) || text.mark(i - 1, '.'))) {
      i--;
    }
    return text.firstOfLine(i);
  }

  private boolean title(int token) {
    return text.is(token, Trait.DOCTOR)
        || text.is(token, Trait.TITLE_M)
        || text.is(token, Trait.TITLE_F)
        || text.is(token, Trait.TITLE_OTHER);
  }

  /// Whether the line is one of a mail's head that names a sender or a recipient.
  boolean corresponds(Name name) {
    int first = name.token();
    while (first > 0 && text.sameLine(first - 1, first)) {
      first--;
    }
    if (!text.word(first) || !text.mark(first + 1, ':')) {
      return false;
    }
    return switch (text.string(first).toLowerCase(Locale.ROOT)) {
      case "de", "from", "à", "a", "to", "cc", "cci", "expéditeur", "destinataire" -> true;
      default -> false;
    };
  }

  /// Whether a name has an hour of its own, or is one of several that begin lines alike.
  boolean listed(Name name) {
    return hourAfter(name) || list && begins(name);
  }

  private boolean hourAfter(Name name) {
    int i = name.end();
    while (text.sameLine(name.token(), i)
        && i < name.end() + 2
        && text.word(i)
        && text.length(i) <= 4) {
      i++;
    }
    return i > name.end() && text.sameLine(name.token(), i) && hour(i);
  }

  private boolean hour(int token) {
    if (!text.number(token) || text.length(token) > 2) {
      return false;
    }
    boolean h = text.word(token + 1) && text.string(token + 1).equalsIgnoreCase("h");
    return h || text.mark(token + 1, ':') && text.glued(token + 2) && text.number(token + 2);
  }

  /// Whether a bullet or an hour opens the line and the name follows.
  private boolean begins(Name name) {
    if (name.family() == null || name.given() == null) {
      return false;
    }
    int i = name.token() - 1;
    while (text.sameLine(i, name.token()) && (title(i) || text.mark(i, '.'))) {
      i--;
    }
    if (!text.sameLine(i, name.token())) {
      return false;
    }
    int first = i;
    while (first > 0 && text.sameLine(first - 1, i)) {
      first--;
    }
    boolean bullet = first == i && (text.mark(i, '-') || text.mark(i, '•') || text.mark(i, '*'));
    boolean counted =
        first == i && text.number(i) && text.mark(i + 1, '.')
            || first == i - 1 && text.number(first) && text.mark(i, ')');
    return bullet || counted || i - first <= 3 && hour(first);
  }

  /// Whether somebody calls for a relative: `appel de Mme Rey : son mari …`.
  boolean calls(Name name) {
    for (int i = name.token() - 1;
        i >= 0 && i > name.token() - CUE && text.sameLine(i, name.token());
        i--) {
      if (text.is(i, Trait.CALLS)) {
        return relativeAfter(name);
      }
      if (text.word(i) && !text.is(i, Trait.PARTICLE) && !title(i)) {
        return false;
      }
    }
    return false;
  }

  /// Whether somebody else than this person calls for a relative.
  boolean spokenFor(Name name) {
    return callers > (calls(name) ? 1 : 0);
  }

  private boolean relativeAfter(Name name) {
    for (int i = name.end(); i < text.size() && i < name.end() + 24; i++) {
      if (text.kin(i)) {
        return true;
      }
    }
    return false;
  }

  /// The word that says which part the name behind it plays: [Trait#ABOUT], [Trait#BY] or null.
  @Nullable Trait cue(Name name) {
    for (int i = name.token() - 1;
        i >= 0 && i > name.token() - CUE && text.sameLine(i, name.token());
        i--) {
      if (text.is(i, Trait.ABOUT)) {
        return Trait.ABOUT;
      }
      if (text.is(i, Trait.BY)) {
        return Trait.BY;
      }
      boolean passes =
          !text.word(i) && !text.mark(i, ',') && !text.mark(i, '.')
              || text.is(i, Trait.FILLER)
              || text.is(i, Trait.PARTICLE)
              || title(i);
      if (!passes) {
        return null;
      }
    }
    return null;
  }
}
