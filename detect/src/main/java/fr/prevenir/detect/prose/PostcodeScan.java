package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds postcodes beside streets, towns and establishments, with the towns they belong to.
final class PostcodeScan {
  private static final Pattern POSTCODE =
      Pattern.compile(
          "\\d{5}(?=\\p{Lu}{3})"
              + "|(?:\\d\\d ?\\d{3}|2[AB] ?\\d{3}|\\d{4}(?= ?\\p{Lu}))(?![\\d.,]\\d|[\\dA-Za-z%])");

  private final Text text;
  private final Spans into;
  private final Towns towns;

  PostcodeScan(Text text, Spans into, Towns towns) {
    this.text = text;
    this.into = into;
    this.towns = towns;
  }

  /// Whether a token is written like a postcode.
  static boolean begins(Text text, int token) {
    return matcher(text, token).lookingAt();
  }

  private static Matcher matcher(Text text, int token) {
    return POSTCODE
        .matcher(text.chars())
        .region(text.start(token), text.chars().length())
        .useTransparentBounds(true);
  }

  /// Takes the postcode that begins at a token, and the town beside it.
  void at(int token) {
    int digits = text.length(token);
    if (digits > 5 || digits == 3 || digits == 1 && !text.string(token).equals("2")) {
      return;
    }
    Matcher m = matcher(text, token);
    boolean torn = text.glued(token) && (text.number(token - 1) || text.word(token - 1));
    if (torn || !m.lookingAt() || !into.free(m.start(), m.end())) {
      return;
    }
    int next = text.tokenAt(m.end());
    boolean after = afterAddress(token);
    boolean dash = text.mark(token - 1, '-') && text.is(token - 2, Trait.COMPLEMENT);
    int town = towns.after(token, next, after);
    if (m.end() - m.start() == 4 && !after) {
      return;
    }
    String written = m.group().replace(" ", "");
    boolean known = written.length() == 5 && known(written);
    boolean glued = next < text.size() && text.start(next) == m.end() && text.word(next);
    if (glued && !(known && towns.names().commune(next))) {
      return;
    }
    int home = known ? towns.before(token, department(written)) : -1;
    if (after
        || (town > 0
            && (known && written.length() == m.group().length() || towns.names().commune(next)))
        || home >= 0
        || cue(token)
        || (afterPlace(token) && !dash)) {
      into.add(Meaning.POSTCODE, m.start(), m.end(), after || known ? 0.95 : 0.7);
      if (town > 0) {
        into.add(Meaning.CITY, text.start(towns.from()), town, 0.9);
      } else if (home >= 0) {
        into.add(Meaning.CITY, text.start(home), townEnd(token), 0.8);
      }
    }
  }

  private static int department(String digits) {
    return Integer.parseInt(digits.substring(0, 2));
  }

  /// The character after the word before a postcode.
  private int townEnd(int token) {
    int last = token - 1;
    while (!text.word(last)) {
      last--;
    }
    return text.end(last);
  }

  private static boolean known(String postcode) {
    return postcode.charAt(1) <= '9'
        && fr.prevenir.detect.column.Places.postcode(Integer.parseInt(postcode));
  }

  /// `dans le 94300`, `CP : 75012`.
  private boolean cue(int token) {
    String before =
        text.chars()
            .substring(Math.max(0, text.start(token) - 14), text.start(token))
            .toLowerCase(java.util.Locale.ROOT);
    return before.matches("(?s).*(?:dans le |\\bcp ?:? ?|code postal ?:? ?)");
  }

  private boolean afterAddress(int token) {
    return near(token, Meaning.ADDRESS);
  }

  private boolean afterPlace(int token) {
    return inContactLine(token)
        || near(token, Meaning.CITY)
        || near(token, Meaning.HOSPITAL)
        || near(token, Meaning.BIRTH_DATE) && towns.names().commune(token + 1);
  }

  private boolean near(int token, Meaning kind) {
    int at = text.start(token);
    for (int i = into.from(at) - 1; i >= 0 && into.sorted().get(i).end() >= at - 40; i--) {
      Span span = into.sorted().get(i);
      if (span.kind() == kind) {
        String between = text.chars().substring(span.end(), at);
        boolean blank = between.strip().length() <= 1 && between.length() <= 6;
        if (blank) {
          return true;
        }
      }
    }
    return false;
  }

  /// In a line of contact: an establishment or a town before it, its telephone right behind it.
  private boolean inContactLine(int token) {
    int next = into.from(text.end(token));
    List<Span> spans = into.sorted();
    int end = text.end(token) + (text.length(token) == 2 ? 4 : 0);
    boolean phone =
        next < spans.size()
            && spans.get(next).kind() == Meaning.PHONE
            && spans.get(next).start() - end <= 4;
    if (!phone || next == 0) {
      return false;
    }
    Span before = spans.get(next - 1);
    boolean place =
        before.kind() == Meaning.HOSPITAL
            || before.kind() == Meaning.CITY
            || before.kind() == Meaning.ADDRESS;
    return place && text.start(token) - before.end() <= 45;
  }
}
