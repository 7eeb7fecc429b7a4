package fr.prevenir.detect.mention;

import fr.prevenir.detect.column.NameLists;
import fr.prevenir.detect.identifier.Cells;
import fr.prevenir.detect.identifier.Fold;
import fr.prevenir.model.Attribute;
import fr.prevenir.model.MentionBatch;

/// Splits a whole name: `Mme Jeanne MARTIN ép. DUPONT`, `DUPONT née MARTIN Jeanne`, `MARTIN, Paul`,
/// `DE LA TOUR Anne`. Capitals tell surnames where both sorts of letters occur, then the order of
/// the column, then the lists of names. One instance serves one thread.
final class NameSplitter {
  private static final int MOST_WORDS = 16;

  private final int[] starts = new int[MOST_WORDS];
  private final int[] ends = new int[MOST_WORDS];
  private final NameWord[] sorts = new NameWord[MOST_WORDS];
  private int words;
  private int comma;
  private byte[] folded = new byte[64];
  private int sex;

  /// Sex that the title of the last name said, 0 if none.
  int sex() {
    return sex;
  }

  /// Puts the parts of a trimmed name; gives whether there were any.
  ///
  /// @param givenFirst whether names of the column begin with the first name
  boolean split(byte[] b, int from, int to, boolean givenFirst, MentionBatch.Builder into) {
    cut(b, from, to);
    sex = 0;
    int first = 0;
    while (first < words && sorts[first].title()) {
      sex = sex == 0 ? sorts[first].sex() : sex;
      first++;
    }
    int last = words;
    while (last > first + 1 && sorts[last - 1].title()) {
      sex = sex == 0 ? sorts[last - 1].sex() : sex;
      last--;
    }
    if (first == last) {
      return false;
    }
    for (int i = first + 1; i < last - 1; i++) {
      if (sorts[i] == NameWord.BORN || sorts[i] == NameWord.SPOUSE_OF) {
        boolean born = sorts[i] == NameWord.BORN;
        int rest = i + 1;
        boolean givenBefore =
            part(
                b,
                first,
                i,
                givenFirst,
                born ? Attribute.USUAL_FAMILY : Attribute.BIRTH_FAMILY,
                false,
                into);
        part(
            b,
            rest,
            last,
            givenFirst,
            born ? Attribute.BIRTH_FAMILY : Attribute.USUAL_FAMILY,
            givenBefore,
            into);
        return true;
      }
    }
    part(b, first, last, givenFirst, Attribute.FAMILY, false, into);
    return true;
  }

  /// Cuts at blanks, commas and slashes; a dot ends a title or an initial. A slash before a first
  /// name and the `^` of HL7 part names as a comma does.
  private void cut(byte[] b, int from, int to) {
    words = 0;
    comma = -1;
    int slash = -1;
    int i = from;
    while (i < to && words < MOST_WORDS) {
      while (i < to && separator(b[i])) {
        if ((b[i] == ',' || b[i] == '^') && comma < 0) {
          comma = words;
        }
        slash = b[i] == '/' && slash < 0 ? words : slash;
        i++;
      }
      int start = i;
      while (i < to && !separator(b[i])) {
        i++;
      }
      if (i > start) {
        starts[words] = start;
        ends[words] = words == MOST_WORDS - 1 ? to : i;
        sorts[words] = NameWord.of(b, start, ends[words]);
        words++;
      }
    }
    boolean named = slash > 0 && slash < words && given(b, slash) && !given(b, 0);
    comma = comma < 0 && named ? slash : comma;
  }

  private static boolean separator(byte c) {
    return Cells.blank(c) || c == ',' || c == '/' || c == '^' || c == '(' || c == ')';
  }

  /// Puts the surname and first name among words; gives whether there was a first name.
  ///
  /// @param noGiven whether the first name is known already: all words are the surname
  private boolean part(
      byte[] b,
      int first,
      int last,
      boolean givenFirst,
      Attribute family,
      boolean noGiven,
      MentionBatch.Builder into) {
    if (noGiven || last - first == 1 || (last - first == 2 && sorts[first] == NameWord.PARTICLE)) {
      put(b, first, last, family, into);
      return false;
    }
    int cut = comma > first && comma < last ? comma : 0;
    if (cut > 0) {
      put(b, first, cut, family, into);
      put(b, cut, last, Attribute.GIVEN, into);
      return true;
    }
    int capitals = capitals(b, first, last);
    if (capitals != 0) {
      boolean familyLeads = capitals > 0;
      int at = Math.abs(capitals);
      put(b, first, at, familyLeads ? family : Attribute.GIVEN, into);
      put(b, at, last, familyLeads ? Attribute.GIVEN : family, into);
      return true;
    }
    boolean givenLeads = givenLeads(b, first, last, givenFirst);
    int at =
        last - first == 2
            ? first + 1
            : givenLeads ? familyStart(b, first, last) : familyEnd(b, first, last);
    put(b, first, at, givenLeads ? Attribute.GIVEN : family, into);
    put(b, at, last, givenLeads ? family : Attribute.GIVEN, into);
    return true;
  }

  private void put(byte[] b, int first, int last, Attribute attribute, MentionBatch.Builder into) {
    into.put(attribute, b, starts[first], ends[last - 1]);
  }

  /// Where words in capitals and others meet: positive where the capitals lead, negative where they
  /// follow, 0 where capitals do not tell. Particles go with the capitals.
  private int capitals(byte[] b, int first, int last) {
    int change = 0;
    int changes = 0;
    boolean leading = upper(b, first) || (sorts[first] == NameWord.PARTICLE && upper(b, first + 1));
    boolean before = leading;
    for (int i = first + 1; i < last; i++) {
      boolean now =
          sorts[i] == NameWord.PARTICLE && i + 1 < last
              ? particle(b, i, last, before)
              : upper(b, i);
      if (now != before) {
        changes++;
        change = i;
        before = now;
      }
    }
    return changes == 1 ? (leading ? change : -change) : 0;
  }

  /// A particle belongs to the capitals that follow it, else to what stands before.
  private boolean particle(byte[] b, int i, int last, boolean before) {
    int next = i + 1;
    while (next < last - 1 && sorts[next] == NameWord.PARTICLE) {
      next++;
    }
    return upper(b, next) || (before && upper(b, i));
  }

  /// Two letters or more and none of them small.
  private boolean upper(byte[] b, int word) {
    int letters = 0;
    for (int i = starts[word]; i < ends[word]; i++) {
      byte c = b[i];
      if (c >= 'a' && c <= 'z') {
        return false;
      }
      if (c == (byte) 0xC3 && i + 1 < ends[word] && (b[i + 1] & 0xFF) >= 0xA0) {
        return false;
      }
      letters += c >= 'A' && c <= 'Z' || c < 0 ? 1 : 0;
    }
    return letters >= 2;
  }

  /// The column's order, unless this cell's words are clearly the other way round.
  private boolean givenLeads(byte[] b, int first, int last, boolean givenFirst) {
    int head = score(b, first);
    int tail = score(b, last - 1);
    if (givenFirst) {
      return !(head < 0 && tail > 0);
    }
    return head > 0 && tail < 0;
  }

  /// 1 a first name and no surname, −1 the reverse, 0 both or neither.
  private int score(byte[] b, int word) {
    boolean given = given(b, word);
    int n = folded(b, starts[word], ends[word]);
    boolean family = NameLists.family(folded, 0, n);
    return given == family ? 0 : given ? 1 : -1;
  }

  /// Whether a word, or each part of a hyphenated one, is a first name.
  private boolean given(byte[] b, int word) {
    int n = folded(b, starts[word], ends[word]);
    int start = 0;
    for (int i = 0; i <= n; i++) {
      if (i == n || folded[i] == ' ') {
        if (!NameLists.given(folded, start, i)) {
          return false;
        }
        start = i + 1;
      }
    }
    return n > 0;
  }

  private int folded(byte[] b, int from, int to) {
    if (folded.length < to - from) {
      folded = new byte[to - from];
    }
    return Fold.fold(b, from, to, folded);
  }

  /// The end of a surname that leads: particles and what follows them, then one word; more while no
  /// first name comes.
  private int familyEnd(byte[] b, int first, int last) {
    int at = first;
    while (at < last - 2 && sorts[at] == NameWord.PARTICLE) {
      at++;
    }
    at++;
    while (at < last - 1 && (sorts[at] == NameWord.PARTICLE || !given(b, at))) {
      at++;
    }
    return anyGiven(b, at, last) ? at : Math.min(at, particles(first, last) + 1);
  }

  private int particles(int first, int last) {
    int at = first;
    while (at < last - 2 && sorts[at] == NameWord.PARTICLE) {
      at++;
    }
    return at;
  }

  private boolean anyGiven(byte[] b, int first, int last) {
    for (int i = first; i < last; i++) {
      if (given(b, i)) {
        return true;
      }
    }
    return false;
  }

  /// The start of a surname that follows first names.
  private int familyStart(byte[] b, int first, int last) {
    int at = first + 1;
    while (at < last - 1 && sorts[at] != NameWord.PARTICLE && given(b, at)) {
      at++;
    }
    return at;
  }
}
