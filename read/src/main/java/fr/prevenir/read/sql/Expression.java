package fr.prevenir.read.sql;

import fr.prevenir.read.sql.ValueReader.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

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
        EncodedValue.unicode(tuple, from);
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
    EncodedValue.date(tuple, from, type().strip().toLowerCase(java.util.Locale.ROOT));
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
    EncodedValue.date(tuple, from, type.strip().toLowerCase(java.util.Locale.ROOT));
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
      EncodedValue.character(tuple, Integer.parseInt(number));
      in.skipBlank();
      if (in.at("using ")) {
        type();
      }
    } while (in.peek() == ',' && in.next() == ',');
    return close() ? Outcome.PRESENT : Outcome.BROKEN;
  }
}
