package fr.prevenir.read.sql;

import fr.prevenir.read.sql.ValueReader.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// Values that dumps write as expressions: casts, concatenations, dates in functions, characters
/// by their number. What a function does beyond carrying its literal does not matter here.
final class Expression {
  private static final int DEPTH = 32;

  private final ValueReader values;
  private final SqlInput in;

  Expression(ValueReader values) {
    this.values = values;
    this.in = values.in;
  }

  /// Appends the value of the expression at the position to the open value.
  Outcome read(Tuple tuple, int depth) throws IOException {
    if (depth > DEPTH) {
      return Outcome.BROKEN;
    }
    in.skipBlank();
    Outcome outcome;
    if (in.peek() == '(') {
      in.position++;
      outcome = read(tuple, depth + 1);
      if (outcome == Outcome.BROKEN || !close()) {
        return Outcome.BROKEN;
      }
    } else {
      outcome = values.term(tuple, depth);
    }
    return outcome == Outcome.BROKEN ? outcome : goOn(tuple, outcome, depth);
  }

  /// Goes on after a first term, until a comma, a closing parenthesis or a word of the grammar.
  Outcome goOn(Tuple tuple, Outcome first, int depth) throws IOException {
    Outcome outcome = first;
    while (true) {
      in.skipBlank();
      int c = in.peek();
      if (c == ',' || c == ')' || c == ']' || c == ';' || c < 0 || clause()) {
        return outcome;
      }
      if (c == ':' && in.peek(1) == ':') {
        in.position += 2;
        type();
      } else if ((c == '|' && in.peek(1) == '|') || c == '+') {
        in.position += c == '+' ? 1 : 2;
        Outcome more = read(tuple, depth + 1);
        if (more == Outcome.BROKEN) {
          return more;
        }
        outcome = more == Outcome.PRESENT ? more : outcome;
      } else if (in.at("as ") || in.at("using ")) {
        return outcome;
      } else if (in.at("collate ") || in.at("at time zone ")) {
        in.position += in.at("collate ") ? 8 : 13;
        values.word();
        if (in.peek() == '\'') {
          int before = tuple.size;
          values.term(tuple, depth);
          tuple.cutFrom(before);
        }
      } else {
        return Outcome.BROKEN;
      }
    }
  }

  /// Whether the values of a query end here.
  private boolean clause() throws IOException {
    for (String word : new String[] {"from", "union", "on"}) {
      if (in.at(word)) {
        int after = in.peek(word.length());
        return after <= ' ' && after >= 0;
      }
    }
    return false;
  }

  private boolean close() throws IOException {
    in.skipBlank();
    return in.next() == ')';
  }

  /// Passes the name of a type: `character varying(30)`, `public."code"[]`.
  private String type() throws IOException {
    StringBuilder type = new StringBuilder();
    int depth = 0;
    while (true) {
      int c = in.peek();
      if (c < 0 || c == '|' || c == ':' || c == '\'' || (depth == 0 && (c == ',' || c == ')'))) {
        return type.toString();
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (type.length() < 64) {
        type.append((char) c);
      }
      in.position++;
    }
  }

  /// `ARRAY['a','b']` becomes `a; b`.
  Outcome array(Tuple tuple, int depth) throws IOException {
    if (in.next() != '[') {
      return Outcome.BROKEN;
    }
    boolean first = true;
    in.skipBlank();
    while (in.peek() != ']') {
      if (!first) {
        if (in.next() != ',') {
          return Outcome.BROKEN;
        }
        tuple.append(';');
        tuple.append(' ');
      }
      first = false;
      if (read(tuple, depth) == Outcome.BROKEN) {
        return Outcome.BROKEN;
      }
      in.skipBlank();
    }
    in.position++;
    return Outcome.PRESENT;
  }

  /// A call; the position is at its parenthesis.
  Outcome function(Tuple tuple, String name, int depth) throws IOException {
    if (depth > DEPTH) {
      return Outcome.BROKEN;
    }
    in.position++;
    String known = name.substring(name.lastIndexOf('.') + 1);
    return switch (known) {
      case "cast", "try_cast" -> cast(tuple, depth);
      case "convert", "try_convert" -> convert(tuple, depth);
      case "replace" -> replace(tuple, depth);
      case "char", "chr", "nchar" -> characters(tuple, depth);
      case "concat" -> arguments(tuple, depth, true);
      case "unhex", "hextoraw" -> {
        tuple.append('0');
        tuple.append('x');
        yield arguments(tuple, depth, false);
      }
      case "unistr" -> {
        int from = tuple.size;
        Outcome outcome = arguments(tuple, depth, false);
        unicode(tuple, from);
        yield outcome;
      }
      default -> arguments(tuple, depth, false);
    };
  }

  /// Keeps the first argument that is present, or all of them.
  private Outcome arguments(Tuple tuple, int depth, boolean all) throws IOException {
    Outcome outcome = Outcome.ABSENT;
    while (true) {
      in.skipBlank();
      int c = in.peek();
      if (c == ')') {
        in.position++;
        return outcome;
      }
      if (c == ',') {
        in.position++;
        continue;
      }
      int before = tuple.size;
      Outcome argument = read(tuple, depth);
      if (argument == Outcome.BROKEN) {
        return argument;
      }
      if (in.at("as ") || in.at("using ")) {
        type();
      }
      if (argument == Outcome.PRESENT && (all || outcome == Outcome.ABSENT)) {
        outcome = argument;
      } else {
        tuple.cutFrom(before);
      }
    }
  }

  private Outcome cast(Tuple tuple, int depth) throws IOException {
    int from = tuple.size;
    Outcome outcome = read(tuple, depth);
    if (outcome == Outcome.BROKEN || !in.at("as ")) {
      return Outcome.BROKEN;
    }
    in.position += 3;
    date(tuple, from, type().strip().toLowerCase(java.util.Locale.ROOT));
    return close() ? outcome : Outcome.BROKEN;
  }

  /// `CONVERT(date, '…', 103)` of SQL Server, `CONVERT('…' USING utf8)` of MySQL.
  private Outcome convert(Tuple tuple, int depth) throws IOException {
    in.skipBlank();
    int c = in.peek();
    boolean literal = c == '\'' || c == '_' || c == '0' || in.at("n'") || in.at("x'");
    int from = tuple.size;
    String type = literal ? "" : type();
    Outcome outcome = arguments(tuple, depth, false);
    date(tuple, from, type.strip().toLowerCase(java.util.Locale.ROOT));
    return outcome;
  }

  private Outcome replace(Tuple tuple, int depth) throws IOException {
    int from = tuple.size;
    Outcome outcome = read(tuple, depth);
    byte[][] arguments = new byte[2][];
    for (int i = 0; i < 2; i++) {
      int before = tuple.size;
      if (outcome == Outcome.BROKEN || in.next() != ',' || read(tuple, depth) == Outcome.BROKEN) {
        return Outcome.BROKEN;
      }
      arguments[i] = tuple.cutFrom(before);
    }
    byte[] text = tuple.cutFrom(from);
    byte[] sought = arguments[0];
    int kept = 0;
    for (int i = 0; sought.length > 0 && i + sought.length <= text.length; i++) {
      if (java.util.Arrays.equals(text, i, i + sought.length, sought, 0, sought.length)) {
        tuple.append(text, kept, i);
        tuple.append(arguments[1], 0, arguments[1].length);
        i += sought.length - 1;
        kept = i + 1;
      }
    }
    tuple.append(text, kept, text.length);
    return close() ? outcome : Outcome.BROKEN;
  }

  /// Characters by their numbers.
  private Outcome characters(Tuple tuple, int depth) throws IOException {
    do {
      int before = tuple.size;
      if (read(tuple, depth) == Outcome.BROKEN) {
        return Outcome.BROKEN;
      }
      String number = new String(tuple.cutFrom(before), StandardCharsets.ISO_8859_1);
      if (number.isEmpty() || number.length() > 7) {
        return Outcome.BROKEN;
      }
      for (int i = 0; i < number.length(); i++) {
        if (number.charAt(i) < '0' || number.charAt(i) > '9') {
          return Outcome.BROKEN;
        }
      }
      character(tuple, Integer.parseInt(number));
      in.skipBlank();
      if (in.at("using ")) {
        type();
      }
    } while (in.peek() == ',' && in.next() == ',');
    return close() ? Outcome.PRESENT : Outcome.BROKEN;
  }

  void character(Tuple tuple, int code) {
    if (Character.isValidCodePoint(code)) {
      byte[] utf8 = Character.toString(code).getBytes(StandardCharsets.UTF_8);
      tuple.append(utf8, 0, utf8.length);
    }
  }

  /// Resolves characters written as a backslash and 4 hexadecimal digits, or as a backslash, one of
  /// `u`, `+`, `U`, and 4, 6 or 8 digits, in the bytes from `from` on: SQLite `unistr`, and `U&'…'`
  /// of the standard.
  void unicode(Tuple tuple, int from) {
    String text = new String(tuple.cutFrom(from), StandardCharsets.UTF_8);
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char mark = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : 0;
      int skip = mark == 'u' || mark == 'U' || mark == '+' ? 2 : 1;
      int digits = mark == 'U' ? 8 : mark == '+' ? 6 : 4;
      int end = i + skip + digits;
      if (mark == '\\') {
        plain.append('\\');
        i++;
      } else if (mark != 0 && end <= text.length() && hexadecimal(text, i + skip, end)) {
        long code = Long.parseLong(text, i + skip, end, 16);
        plain.append(
            code <= 0xFFFF
                ? String.valueOf((char) code)
                : Character.isValidCodePoint((int) code) ? Character.toString((int) code) : "�");
        i = end - 1;
      } else {
        plain.append(c);
      }
    }
    byte[] utf8 = plain.toString().getBytes(StandardCharsets.UTF_8);
    tuple.append(utf8, 0, utf8.length);
  }

  private static boolean hexadecimal(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return false;
      }
    }
    return true;
  }

  /// A date that SQL Server's scripts write as its bytes in memory: `datetime` counts days from
  /// 1900
  /// and 1/300 s, `smalldatetime` minutes, `date` and `datetime2` little-endian days from the year
  /// 1.
  private static void date(Tuple tuple, int from, String type) {
    int length = tuple.size - from;
    if (length < 8 || length > 24 || tuple.bytes[from] != '0' || tuple.bytes[from + 1] != 'x') {
      return;
    }
    String hex = new String(tuple.bytes, from + 2, length - 2, StandardCharsets.ISO_8859_1);
    if (!hexadecimal(hex, 0, hex.length()) || hex.length() % 2 != 0) {
      return;
    }
    String date = null;
    try {
      if (type.equals("datetime") && hex.length() == 16) {
        int days = (int) Long.parseLong(hex, 0, 8, 16);
        long ticks = Long.parseLong(hex, 8, 16, 16);
        date = LocalDate.of(1900, 1, 1).plusDays(days).atStartOfDay().plusSeconds(ticks / 300) + "";
      } else if (type.equals("smalldatetime") && hex.length() == 8) {
        LocalDateTime day =
            LocalDate.of(1900, 1, 1).plusDays(Long.parseLong(hex, 0, 4, 16)).atStartOfDay();
        date = day.plusMinutes(Long.parseLong(hex, 4, 8, 16)) + "";
      } else if (type.equals("date") && (hex.length() == 8 || hex.length() == 6)) {
        date = LocalDate.of(1, 1, 1).plusDays(littleEndian(hex, 0)) + "";
      } else if (type.startsWith("datetime2") && hex.length() >= 14) {
        date = LocalDate.of(1, 1, 1).plusDays(littleEndian(hex, hex.length() - 6)) + "";
      }
    } catch (DateTimeException e) {
      return;
    }
    if (date != null) {
      tuple.cutFrom(from);
      byte[] utf8 = date.getBytes(StandardCharsets.UTF_8);
      tuple.append(utf8, 0, utf8.length);
    }
  }

  private static long littleEndian(String hex, int at) {
    return Long.parseLong(
        hex.substring(at + 4, at + 6) + hex.substring(at + 2, at + 4) + hex.substring(at, at + 2),
        16);
  }
}
