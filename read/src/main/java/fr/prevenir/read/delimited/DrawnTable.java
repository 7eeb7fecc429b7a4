package fr.prevenir.read.delimited;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The columns of a table drawn with characters, as its line of dashes shows them: `---+---` of
/// psql, `+---+---+` of mysql, `|---|---|` of Markdown, `--- ---` of sqlcmd and sqlite3.
///
/// @param spans start and end of each column in characters
/// @param barred whether bars stand between columns; else blanks do
/// @param bordered whether a bar stands before the first column too
/// @param told whether a description says where the columns are: values may touch
record DrawnTable(int[] spans, boolean barred, boolean bordered, boolean told) {
  private static final Pattern RULE = Pattern.compile("[-=+| :]*-{2}[-=+| :]*|[+|=]{3,}|[-+]{3,}");

  DrawnTable(int[] spans, boolean barred, boolean bordered) {
    this(spans, barred, bordered, false);
  }

  int columns() {
    return spans.length / 2;
  }

  /// Whether the line belongs to a frame and does not merely underline a header.
  static boolean framed(String rule) {
    return rule.startsWith("+");
  }

  boolean sameSpans(DrawnTable other) {
    return Arrays.equals(spans, other.spans);
  }

  private static boolean bar(char c) {
    return c == '|' || c == '\u2502' || c == '\u2551' || c == '\u2503';
  }

  /// Whether a line begins with a bar.
  static boolean barredLine(String line) {
    return !line.isEmpty() && bar(line.charAt(0));
  }

  /// The columns that a line of dashes shows, or null where it is none.
  static @Nullable DrawnTable of(String line) {
    if (!RULE.matcher(line).matches()) {
      return null;
    }
    int[] spans = new int[line.length() + 2];
    int count = 0;
    int i = 0;
    while (i < line.length()) {
      int start = i;
      while (i < line.length() && "-=:".indexOf(line.charAt(i)) >= 0) {
        i++;
      }
      if (i > start) {
        spans[count++] = start;
        spans[count++] = i;
      } else {
        i++;
      }
    }
    boolean barred = line.indexOf('+') >= 0 || line.indexOf('|') >= 0;
    boolean bordered = line.startsWith("+") || line.startsWith("|");
    return count >= 4 || count == 2 && bordered
        ? new DrawnTable(Arrays.copyOf(spans, count), barred, bordered)
        : null;
  }

  /// The cells of a line with their padding, or null where the line does not fit.
  @Nullable List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    int torn = 0;
    for (int c = 0; c < columns(); c++) {
      int start = spans[2 * c];
      int end = c == columns() - 1 && !bordered ? line.length() : spans[2 * c + 1];
      if (c > 0 && !gap(line, spans[2 * c - 1], start) || bordered && !gap(line, 0, spans[0])) {
        return barred ? split(line) : null;
      }
      torn += c > 0 && spans[2 * c - 1] == start && torn(line, start) ? 1 : 0;
      cells.add(start >= line.length() ? "" : line.substring(start, Math.min(end, line.length())));
    }
    long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
    if (!told && (torn * 2 > columns() || torn > 0 && filled * 2 <= columns())) {
      return null;
    }
    int last = spans[spans.length - 1];
    if (bordered && (!gap(line, last, last + 1) || line.length() > last + 1)) {
      return split(line);
    }
    return cells;
  }

  /// Whether the line goes on without a blank from one column into the next.
  private static boolean torn(String line, int at) {
    return at < line.length() && line.charAt(at - 1) != ' ' && line.charAt(at) != ' ';
  }

  /// Whether nothing but the frame stands between two columns.
  private boolean gap(String line, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      if (barred ? !bar(c) : c != ' ') {
        return false;
      }
    }
    return true;
  }

  /// Cells by the bars alone, where wide characters or line breaks moved them.
  @Nullable List<String> split(String line) {
    String inner = line.strip();
    char drawn = '|';
    for (int i = 0; i < inner.length() && drawn == '|'; i++) {
      drawn = bar(inner.charAt(i)) ? inner.charAt(i) : drawn;
    }
    if (bordered) {
      if (inner.length() < 2
          || inner.charAt(0) != drawn
          || inner.charAt(inner.length() - 1) != drawn) {
        return null;
      }
      inner = inner.substring(1, inner.length() - 1);
    }
    List<String> cells = List.of(inner.split("[" + drawn + "]", -1));
    return cells.size() == columns() ? cells : null;
  }
}
