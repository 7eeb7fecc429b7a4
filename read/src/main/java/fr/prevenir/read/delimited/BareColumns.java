package fr.prevenir.read.delimited;

import fr.prevenir.read.delimited.LineGrid.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The columns of fixed width of lines without a heading: nearly all lines are of one length, blank
/// strips run through all of them, and some column holds a number in every line; where words of a
/// text happen to end at one place, nothing is cut. Lines of a sender or of totals may stand
// around.
final class BareColumns {
  private static final int FEWEST_LINES = 8;

  /// The same where the line of a sender stands above.
  private static final int FEWEST_BELOW = 4;
  private static final int FEWEST_COLUMNS = 3;
  private static final int LONGEST = 4_000;

  /// Lines above and below the records.
  private static final int AROUND = 3;

  /// Characters that all records may begin with.
  private static final int LEAD = 3;

  /// Digits of the number that some column holds.
  private static final int NUMBER = 4;

  /// Digits of a telephone.
  private static final int TELEPHONE = 10;

  /// Columns of two digits side by side that make a number.
  private static final int PAIRS = 4;

  private BareColumns() {}

  static @Nullable BareTable of(List<String> lines) {
    int width = width(lines);
    List<String> body = lines.stream().filter(line -> line.length() == width).toList();
    boolean tabbed = lines.stream().anyMatch(line -> line.indexOf('\t') >= 0);
    int others = lines.size() - body.size();
    boolean below = !lines.isEmpty() && lines.getFirst().length() != width;
    if (body.size() < (below ? FEWEST_BELOW : FEWEST_LINES)
        || width > LONGEST
        || tabbed
        || others > AROUND && others * 10 > lines.size()) {
      return null;
    }
    String lead = lead(body);
    List<String> records = body.stream().filter(line -> line.startsWith(lead)).toList();
    List<String> around = new ArrayList<>(lines);
    around.removeAll(records);
    List<Integer> spans = spans(new LineGrid(records, width), code(lead, around));
    int[] bounds = spans.stream().mapToInt(Integer::intValue).toArray();
    return spans.size() / 2 >= FEWEST_COLUMNS && number(records, bounds)
        ? new BareTable(bounds, width, around.isEmpty() ? "" : lead)
        : null;
  }

  /// The length of most lines.
  private static int width(List<String> lines) {
    return lines.stream()
        .collect(Collectors.groupingBy(String::length, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  /// What all lines but the first and the last begin with.
  private static String lead(List<String> body) {
    String lead = body.get(1).substring(0, Math.min(LEAD, body.get(1).length()));
    for (String line : body.subList(1, body.size() - 1)) {
      while (!line.startsWith(lead)) {
        lead = lead.substring(0, lead.length() - 1);
      }
    }
    return lead.isBlank() ? "" : lead;
  }

  /// Characters of the code that tells records from the lines around them; 0 where there is none.
  private static int code(String lead, List<String> around) {
    for (int length = 1; length <= lead.length(); length++) {
      String code = lead.substring(0, length);
      if (!around.isEmpty() && around.stream().noneMatch(line -> line.startsWith(code))) {
        return length;
      }
    }
    return 0;
  }

  private static List<Integer> spans(LineGrid grid, int code) {
    List<Integer> spans = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i <= grid.width(); i++) {
      boolean blank = grid.kind(i) == Kind.BLANK;
      if (begin >= 0 && blank) {
        cut(grid, begin, i, spans);
        begin = -1;
      } else if (i == code && begin >= 0 && i > 0) {
        spans.add(begin);
        spans.add(i);
        begin = i;
      } else if (begin < 0 && !blank) {
        begin = i;
      }
    }
    joinPairs(spans);
    new LooseStrips(grid.lines()).join(spans);
    reachOn(spans);
    return spans;
  }

  private static void cut(LineGrid grid, int begin, int end, List<Integer> spans) {
    BitSet cuts = TouchingColumns.cuts(grid, begin, end);
    spans.add(begin);
    for (int at = cuts.nextSetBit(0); at >= 0; at = cuts.nextSetBit(at + 1)) {
      spans.add(at);
      spans.add(at);
    }
    spans.add(end);
  }

  /// Whether some column holds a number in nearly all lines, or a telephone in half of them.
  private static boolean number(List<String> records, int[] spans) {
    BareTable table = new BareTable(spans, 0, "");
    int[] numbers = new int[table.columns()];
    int[] telephones = new int[table.columns()];
    for (String record : records) {
      List<String> cells = table.cells(record);
      for (int c = 0; c < cells.size(); c++) {
        int digits = digits(cells.get(c));
        numbers[c] += digits >= NUMBER ? 1 : 0;
        telephones[c] += digits >= TELEPHONE ? 1 : 0;
      }
    }
    for (int c = 0; c < numbers.length; c++) {
      if (numbers[c] * 10 >= records.size() * 8 || telephones[c] * 2 >= records.size()) {
        return true;
      }
    }
    return false;
  }

  /// The longest run of digits, those of a telephone in pairs included.
  private static int digits(String cell) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean within = run >= 2 && (c == '.' || c == '-');
      run = c >= '0' && c <= '9' ? run + 1 : within ? run : 0;
      longest = Math.max(longest, run);
    }
    return longest;
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
}
