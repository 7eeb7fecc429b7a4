package fr.prevenir.link;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.Dictionary;
import fr.prevenir.model.IdentityTable;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells logins that are one person's on whatever site: an initial or a first name, a surname
/// that somebody bears, and a number of three digits or more that is no year. People take such a
/// login with them; `pmartin`, `pmartin75` and `admin123` are many people's.
final class NumberedLogins {
  private static final Pattern NUMBERED = Pattern.compile("([a-z][a-z._-]{4,})(\\d{3,6})");
  private static final Pattern PARTED = Pattern.compile("[._-]");
  private static final Pattern COMMON =
      Pattern.compile("(?:19|20)\\d\\d|0+|(\\d)\\1+|1?234?5?6?|\\d{0,3}000?");

  /// Letters of a surname, at least; a longer one may be cut short to so many.
  private static final int SHORTEST = 4;

  private static final int CUT = 5;

  private final TreeSet<String> surnames = new TreeSet<>();

  NumberedLogins(IdentityTable identities) {
    for (Attribute attribute :
        List.of(Attribute.FAMILY, Attribute.BIRTH_FAMILY, Attribute.USUAL_FAMILY)) {
      Dictionary names = identities.dictionary(attribute);
      for (int id = 0; id < names.size(); id++) {
        surnames.add(String.join("", Cleaner.nameWords(names.text(id))));
      }
    }
  }

  /// Whether a login in lower case is one person's.
  boolean has(String login) {
    Matcher parts = NUMBERED.matcher(login);
    return parts.matches()
        && !COMMON.matcher(parts.group(2)).matches()
        && Stream.concat(
                Stream.of(parts.group(1).substring(1)), PARTED.splitAsStream(parts.group(1)))
            .anyMatch(part -> surname(String.join("", Cleaner.words(part))));
  }

  private boolean surname(String letters) {
    String next = letters.length() < SHORTEST ? null : surnames.ceiling(letters);
    return next != null
        && (next.equals(letters) || letters.length() >= CUT && next.startsWith(letters));
  }
}
