package fr.prevenir.read.vertical;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line with the name of a field, a sign and the value.
///
/// @param name empty on a line that goes on with the value before
/// @param at where the sign stands, the same on all lines of a record
record FieldLine(String name, String value, int at) {
  private static final Pattern NAMED = Pattern.compile("[\\p{L}\\p{N}_?(\"].{0,127}");

  /// The field in a line, its sign standing at `at`, or anywhere where that is negative; or null.
  static @Nullable FieldLine of(String line, Layout layout, int at) {
    String plain = layout == Layout.BOXED ? unboxed(line) : line;
    if (plain == null || plain.isBlank()) {
      return null;
    }
    int sign = at >= 0 ? at : layout.sign(plain);
    if (sign <= 0 || !layout.signAt(plain, sign)) {
      return null;
    }
    String name = plain.substring(0, Math.min(sign, plain.length())).strip();
    boolean goesOn = name.isEmpty() && layout.marksContinuation();
    boolean aligned = layout.rightAligned() == plain.startsWith(" ") || name.length() + 1 >= sign;
    if (!goesOn && (!NAMED.matcher(name).matches() || !(aligned || layout == Layout.BARE))) {
      return null;
    }
    String value = plain.substring(Math.min(plain.length(), sign + layout.width()));
    return new FieldLine(name, value, sign);
  }

  private static @Nullable String unboxed(String line) {
    boolean boxed = line.length() > 4 && line.startsWith("| ") && line.endsWith("|");
    return boxed ? line.substring(2, line.length() - 1) : null;
  }

  /// The value without what psql adds: padding, and a sign where it goes on in the next line.
  String unmarked() {
    String text = value.stripTrailing();
    boolean goesOn = text.endsWith("+") || text.endsWith("\u21b5");
    return goesOn ? text.substring(0, text.length() - 1).stripTrailing() : text;
  }

  /// A line that announces a record.
  record Mark(Layout layout) {
    private static final Pattern MYSQL = Pattern.compile("\\*{10,} ?\\d+\\. row ?\\*{10,}");
    private static final Pattern PSQL =
        Pattern.compile("([-+|=]?)[-+=]?\\[ ?\\p{L}+ \\d+ ?][-+|=]*");
    private static final Pattern BARE = Pattern.compile("\\* \\p{L}+ \\d+ *");

    static @Nullable Mark of(String line) {
      if (MYSQL.matcher(line).matches()) {
        return new Mark(Layout.MYSQL);
      }
      Matcher psql = PSQL.matcher(line);
      if (psql.matches()) {
        boolean boxed = line.startsWith("+") && line.endsWith("+") && line.length() > 4;
        return new Mark(boxed ? Layout.BOXED : Layout.PSQL);
      }
      return BARE.matcher(line).matches() ? new Mark(Layout.BARE) : null;
    }
  }
}
