package fr.prevenir.read.sql;

import java.io.IOException;

/// Reads values of a record as servers and their tools write them: literals of every kind straight
/// into a [Tuple], anything longer through [Expression].
final class ValueReader {
  /// What became of one value.
  enum Outcome {
    PRESENT,
    ABSENT,
    /// No value can be read here.
    BROKEN
  }

  private static final int LONGEST_WORD = 128;

  final SqlInput in;
  final SqlDialect dialect;
  private final Expression expression;
  private final QuotedString strings;
  private boolean binary;
  private int literals;
  private int names;
  private int parameters;

  ValueReader(SqlInput in, SqlDialect dialect) {
    this.in = in;
    this.dialect = dialect;
    this.expression = new Expression(this);
    this.strings = new QuotedString(in, dialect);
  }

  /// Forgets what was counted for the record before.
  void begin() {
    literals = 0;
    names = 0;
    parameters = 0;
  }

  /// Whether the values read are those of a program (parameters, columns of a trigger) and no data.
  boolean code() {
    return parameters > 0 || (literals == 0 && names > 0);
  }

  /// Reads one value and closes it in the tuple; afterwards the position is at what follows it.
  /// False if there is none to be read.
  boolean read(Tuple tuple) throws IOException {
    tuple.open();
    binary = false;
    int c = in.peek();
    Outcome outcome;
    if (c == '\'') {
      literals++;
      outcome = strings.read(tuple, dialect.backslash());
    } else if (number(c)) {
      literals++;
      outcome = number(tuple);
    } else {
      outcome = expression.read(tuple, 0);
    }
    if (outcome != Outcome.BROKEN) {
      in.skipSpace();
      int after = in.peek();
      if (after != ',' && after != ')') {
        outcome = expression.goOn(tuple, outcome, 0);
      }
    }
    switch (outcome) {
      case PRESENT -> tuple.close(binary);
      case ABSENT -> tuple.closeAbsent();
      case BROKEN -> {
        return false;
      }
    }
    return true;
  }

  /// A literal, or a word and what it begins; the position is at its first byte.
  Outcome term(Tuple tuple, int depth) throws IOException {
    int c = in.peek();
    if (c == '\'') {
      literals++;
      return strings.read(tuple, dialect.backslash());
    }
    if (number(c)) {
      literals++;
      return number(tuple);
    }
    return switch (c) {
      case '"' -> {
        literals++;
        yield strings.read(tuple, dialect.backslash());
      }
      case '`', '[' -> name(tuple, c == '[' ? ']' : '`');
      case '$' -> dollar(tuple);
      case '@', ':', '?' -> {
        parameters++;
        in.position++;
        word();
        yield Outcome.ABSENT;
      }
      default -> letter(c) ? worded(tuple, depth) : Outcome.BROKEN;
    };
  }

  private static boolean number(int c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
  }

  static boolean letter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
  }

  /// A word of letters, digits, `_`, `.` and `$`, in lower case; a longer one is cut.
  String word() throws IOException {
    StringBuilder word = new StringBuilder();
    int c = in.peek();
    while (letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '$') {
      if (word.length() < LONGEST_WORD) {
        word.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
      }
      in.position++;
      c = in.peek();
    }
    return word.toString();
  }

  private Outcome worded(Tuple tuple, int depth) throws IOException {
    int from = tuple.size;
    int c = in.peek();
    while (letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '$') {
      tuple.append(c);
      in.position++;
      c = in.peek();
    }
    String word =
        new String(
                tuple.bytes,
                from,
                Math.min(LONGEST_WORD, tuple.size - from),
                java.nio.charset.StandardCharsets.ISO_8859_1)
            .toLowerCase(java.util.Locale.ROOT);
    if (c == '&' && word.equals("u") && in.peek(1) == '\'') {
      in.position++;
      tuple.cutFrom(from);
      literals++;
      Outcome text = strings.read(tuple, false);
      EncodedValue.unicode(tuple, from);
      return text;
    }
    in.skipSpace();
    c = in.peek();
    if (c == '\'') {
      tuple.cutFrom(from);
      literals++;
      return prefixed(tuple, word);
    }
    if (c == '(') {
      tuple.cutFrom(from);
      return expression.function(tuple, word, depth + 1);
    }
    return switch (word) {
      case "null", "default" -> {
        tuple.cutFrom(from);
        literals++;
        yield Outcome.ABSENT;
      }
      case "true", "false" -> {
        literals++;
        yield Outcome.PRESENT;
      }
      case "array" -> {
        tuple.cutFrom(from);
        yield expression.array(tuple, depth + 1);
      }
      default -> {
        names++;
        yield Outcome.PRESENT;
      }
    };
  }

  private Outcome prefixed(Tuple tuple, String prefix) throws IOException {
    return switch (prefix) {
      case "x" -> {
        tuple.append('0');
        tuple.append('x');
        yield strings.read(tuple, false);
      }
      case "e" -> strings.read(tuple, true);
      case "q", "nq" -> alternative(tuple);
      case "_binary" -> {
        binary = true;
        yield strings.read(tuple, dialect.backslash());
      }
      default -> strings.read(tuple, dialect.backslash());
    };
  }

  /// Oracle's `q'[it's]'`; the position is at the quote.
  private Outcome alternative(Tuple tuple) throws IOException {
    in.position++;
    int open = in.next();
    int bracket = "[{(<".indexOf(open);
    int close = bracket < 0 ? open : "]})>".charAt(bracket);
    int c = in.next();
    while (c >= 0 && (c != close || in.peek() != '\'')) {
      tuple.append(c);
      c = in.next();
    }
    return c < 0 || in.next() < 0 ? Outcome.BROKEN : Outcome.PRESENT;
  }

  private Outcome name(Tuple tuple, int close) throws IOException {
    names++;
    in.position++;
    int c = in.next();
    while (c >= 0 && c != close) {
      tuple.append(c);
      c = in.next();
    }
    return c < 0 ? Outcome.BROKEN : Outcome.PRESENT;
  }

  private Outcome number(Tuple tuple) throws IOException {
    int before = tuple.size;
    int last = 0;
    int c = in.peek();
    while ((c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '.'
        || c == '-'
        || (c == '+' && (last == 0 || last == 'e' || last == 'E'))) {
      if (c == '-' && last == '-') {
        return Outcome.BROKEN;
      }
      tuple.append(c);
      last = c;
      in.position++;
      c = in.peek();
    }
    return tuple.size > before ? Outcome.PRESENT : Outcome.BROKEN;
  }

  /// A string between `$tag$` marks; `$1` is a parameter.
  private Outcome dollar(Tuple tuple) throws IOException {
    in.position++;
    StringBuilder tag = new StringBuilder("$");
    int c = in.next();
    while (letter(c) || (c >= '0' && c <= '9')) {
      tag.append((char) c);
      if (tag.length() > LONGEST_WORD) {
        return Outcome.BROKEN;
      }
      c = in.next();
    }
    if (c != '$') {
      parameters++;
      in.position -= c < 0 ? 0 : 1;
      return Outcome.ABSENT;
    }
    literals++;
    tag.append('$');
    String close = tag.toString();
    while (true) {
      c = in.next();
      if (c < 0) {
        return Outcome.BROKEN;
      }
      if (c == '$' && in.at(close.substring(1))) {
        in.position += close.length() - 1;
        return Outcome.PRESENT;
      }
      tuple.append(c);
    }
  }
}
