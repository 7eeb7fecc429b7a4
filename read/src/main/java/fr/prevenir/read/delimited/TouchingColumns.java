package fr.prevenir.read.delimited;

import fr.prevenir.read.delimited.LineGrid.Kind;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where columns of fixed width meet without a blank: letters after digits, a number that some
/// lines lack, a date of birth, the sex beside it, a postcode before the code of its commune, a
/// telephone before an address of mail.
final class TouchingColumns {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\\d\\d");
  /// A telephone that an address of mail touches.
  private static final Pattern CONTACTS =
      Pattern.compile("0[1-9](?:[ .-]?\\d\\d){4}(?=[^ @]+@[^ @]+\\.[a-zA-Z])");

  /// Lines in which they touch.
  private static final int FEWEST_CONTACTS = 4;

  private static final int DATE = 8;

  /// Different years that only dates of birth are of.
  private static final int YEARS = 15;

  /// Digits of a number that is there or is not.
  private static final int NUMBER = 8;

  /// Letters side by side that are codes of one letter.
  private static final int CODES = 4;

  private static final int POSTCODE = 5;

  private final LineGrid grid;
  private final BitSet cuts = new BitSet();

  private TouchingColumns(LineGrid grid) {
    this.grid = grid;
  }

  /// The places at which a column begins, all between `from` and `to`, which no blank parts.
  static BitSet cuts(LineGrid grid, int from, int to) {
    TouchingColumns touching = new TouchingColumns(grid);
    for (int at = from + 1; at < to; at++) {
      if (touching.meet(at) || touching.blockBegins(at, to)) {
        touching.cuts.set(at);
      }
    }
    touching.contacts(from, to);
    touching.eachRun(from, to);
    return touching.cuts;
  }

  /// Cuts before a telephone and behind it, where an address of mail touches it at one place in
  /// nearly all lines in which it does.
  private void contacts(int from, int to) {
    Map<List<Integer>, Integer> places = new HashMap<>();
    int all = 0;
    for (String line : grid.lines()) {
      Matcher contacts =
          CONTACTS.matcher(
              line.substring(Math.min(from, line.length()), Math.min(to, line.length())));
      if (contacts.find()) {
        places.merge(List.of(from + contacts.start(), from + contacts.end()), 1, Integer::sum);
        all++;
      }
    }
    if (all < FEWEST_CONTACTS) {
      return;
    }
    var most = Collections.max(places.entrySet(), Map.Entry.comparingByValue());
    if (most.getValue() * 10 >= all * 8) {
      most.getKey().forEach(at -> cut(at, from, to));
    }
  }

  private void eachRun(int from, int to) {
    BitSet first = (BitSet) cuts.clone();
    int begin = from;
    while (begin < to) {
      int next = first.nextSetBit(begin + 1);
      int end = next < 0 || next > to ? to : next;
      if (all(Kind.DIGIT, begin, end)) {
        dates(begin, end);
        postcode(begin, end);
      } else if (all(Kind.LETTER, begin, end) && end - begin <= CODES) {
        codes(begin, end);
      }
      begin = end;
    }
  }

  /// Letters after digits or digits after letters, in most lines.
  private boolean meet(int at) {
    Kind before = grid.kind(at - 1);
    Kind kind = grid.kind(at);
    boolean differ =
        before == Kind.DIGIT && kind == Kind.LETTER || before == Kind.LETTER && kind == Kind.DIGIT;
    int most = grid.lines().size() / 2;
    return differ && grid.filled(at - 1) > most && grid.filled(at) > most;
  }

  /// Whether a number of fixed length begins, which is missing in some lines as a whole, or ends.
  private boolean blockBegins(int at, int to) {
    if (grid.together(at - 1, at)) {
      return false;
    }
    boolean longer = block(at, to) >= NUMBER && grid.begins(at, at - 1) > 0;
    return longer && grid.kind(at - 1) != Kind.MIXED;
  }

  /// Digits from `at` on that are there in the same lines.
  private int block(int at, int to) {
    int end = at;
    while (end < to && grid.kind(end) == Kind.DIGIT && grid.together(at, end)) {
      end++;
    }
    return end - at;
  }

  private boolean all(Kind kind, int from, int to) {
    for (int at = from; at < to; at++) {
      if (grid.kind(at) != kind || !grid.together(from, at)) {
        return false;
      }
    }
    return true;
  }

  /// Cuts out dates of birth, and the digit of the sex after or before them.
  private void dates(int from, int to) {
    for (int at = from; at + DATE <= to; at++) {
      if (births(at, YEAR_LAST, 4) || births(at, YEAR_FIRST, 0)) {
        cut(at, from, to);
        cut(at + DATE, from, to);
        if (sex(at + DATE, to)) {
          cut(at + DATE + 1, from, to);
        } else if (sex(at - 1, at) && at > from) {
          cut(at - 1, from, to);
        }
        return;
      }
    }
  }

  private void cut(int at, int from, int to) {
    if (at > from && at < to) {
      cuts.set(at);
    }
  }

  private boolean births(int at, Pattern form, int year) {
    Set<String> years = new HashSet<>();
    int odd = 0;
    for (String line : grid.lines()) {
      String value = cell(line, at, at + DATE);
      if (!value.isEmpty() && form.matcher(value).matches()) {
        years.add(value.substring(year, year + 4));
      } else {
        odd += value.isEmpty() ? 0 : 1;
      }
    }
    return years.size() >= Math.min(YEARS, grid.filled(at) / 2) && odd * 50 <= grid.filled(at);
  }

  /// Whether `1` and `2` stand at a place, either in every tenth line.
  private boolean sex(int at, int to) {
    if (at < 0 || at >= to) {
      return false;
    }
    int men = 0;
    int women = 0;
    for (String line : grid.lines()) {
      String value = cell(line, at, at + 1);
      men += value.equals("1") ? 1 : 0;
      women += value.equals("2") ? 1 : 0;
    }
    int all = grid.filled(at);
    return (men + women) * 50 >= all * 49 && men * 10 >= all && women * 10 >= all;
  }

  /// Cuts off ten last digits whose halves are of one département, in several départements.
  private void postcode(int from, int to) {
    int begin = to - 2 * POSTCODE;
    if (begin < from) {
      return;
    }
    Set<String> departments = new HashSet<>();
    int same = 0;
    for (String line : grid.lines()) {
      String first = cell(line, begin, begin + 2);
      boolean filled = !first.isEmpty();
      same += filled && first.equals(cell(line, begin + POSTCODE, begin + POSTCODE + 2)) ? 1 : 0;
      departments.add(first);
    }
    if (departments.size() > 2 && same * 10 >= grid.filled(begin) * 8) {
      cut(begin, from, to);
      cuts.set(begin + POSTCODE);
    }
  }

  /// Cuts off a last letter that varies where those before it never do.
  private void codes(int from, int to) {
    boolean still = to - from > 1;
    for (int at = from; at < to - 1; at++) {
      still &= grid.variety(at) == 1;
    }
    if (still && grid.variety(to - 1) > 1) {
      cuts.set(to - 1);
    }
  }

  private static String cell(String line, int from, int to) {
    return to <= line.length() ? line.substring(from, to).strip() : "";
  }
}
