package fr.prevenir.read.delimited;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The columns of fixed width of lines without a heading: nearly all lines are of one length, blank
/// strips run through all of them, and some column holds a number in every line. Columns that touch
/// are cut where letters and digits meet at one place in all lines; where words of a text happen to
/// end at one place, nothing is cut.
final class BareColumns {
  private static final int FEWEST_LINES = 8;
  private static final int FEWEST_COLUMNS = 3;
  private static final int LONGEST = 4_000;

  /// Digits of the number that some column holds.
  private static final int NUMBER = 4;

  /// Columns of two digits side by side that make a number.
  private static final int PAIRS = 4;

  private enum Kind {
    BLANK,
    DIGIT,
    LETTER,
    MIXED
  }

  private BareColumns() {}

  static @Nullable DrawnTable of(List<String> lines) {
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    long whole = lines.stream().filter(line -> line.length() == width).count();
    boolean tabbed = lines.stream().anyMatch(line -> line.indexOf('\t') >= 0);
    if (lines.size() < FEWEST_LINES
        || width > LONGEST
        || tabbed
        || whole * 10 < lines.size() * 9L) {
      return null;
    }
    List<Integer> spans = new ArrayList<>();
    boolean number = false;
    int begin = -1;
    int digits = 0;
    Kind before = Kind.BLANK;
    for (int i = 0; i <= width; i++) {
      Kind kind = i < width ? kind(lines, i) : Kind.BLANK;
      if (begin >= 0 && (kind == Kind.BLANK || meet(before, kind))) {
        spans.add(begin);
        spans.add(i);
        begin = -1;
      }
      if (begin < 0 && kind != Kind.BLANK) {
        begin = i;
        digits = 0;
      }
      digits = kind == Kind.DIGIT ? digits + 1 : 0;
      number |= digits >= NUMBER;
      before = kind;
    }
    joinPairs(spans);
    new LooseStrips(lines).join(spans);
    reachOn(spans);
    int columns = spans.size() / 2;
    return number && columns >= FEWEST_COLUMNS
        ? new DrawnTable(spans.stream().mapToInt(Integer::intValue).toArray(), false, false)
        : null;
  }

  /// `02 97 00 00 00` is one number.
  private static void joinPairs(List<Integer> spans) {
    for (int c = 0; c < spans.size(); c += 2) {
      int end = c;
      while (end + 2 < spans.size()
          && pair(spans, end)
          && pair(spans, end + 2)
          && spans.get(end + 2) == spans.get(end + 1) + 1) {
        end += 2;
      }
      if (end - c >= 2 * (PAIRS - 1)) {
        spans.subList(c + 1, end + 1).clear();
      }
    }
  }

  private static boolean pair(List<Integer> spans, int at) {
    return spans.get(at + 1) - spans.get(at) == 2;
  }

  /// A column goes as far as the next one begins: longer values than those seen have room.
  private static void reachOn(List<Integer> spans) {
    for (int end = 1; end + 1 < spans.size(); end += 2) {
      spans.set(end, spans.get(end + 1));
    }
  }

  private static boolean meet(Kind before, Kind kind) {
    return (before == Kind.DIGIT && kind == Kind.LETTER)
        || (before == Kind.LETTER && kind == Kind.DIGIT);
  }

  /// What stands at one place, in nearly all lines: a number may hold a letter here and there.
  private static Kind kind(List<String> lines, int at) {
    int blank = 0;
    int digit = 0;
    int letter = 0;
    for (String line : lines) {
      char c = at < line.length() ? line.charAt(at) : ' ';
      blank += c == ' ' ? 1 : 0;
      digit += c >= '0' && c <= '9' ? 1 : 0;
      letter += Character.isLetter(c) ? 1 : 0;
    }
    int all = lines.size();
    if (blank == all) {
      return Kind.BLANK;
    }
    return letter == all ? Kind.LETTER : digit * 10 >= all * 8 ? Kind.DIGIT : Kind.MIXED;
  }
}
