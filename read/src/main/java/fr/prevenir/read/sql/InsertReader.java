package fr.prevenir.read.sql;

import fr.prevenir.model.UnreadCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads `INSERT` and `REPLACE` statements, of one record or of many.
///
/// The words before the first record are parsed once: a statement that begins with the same bytes
/// as the one before goes straight to its records.
final class InsertReader {
  private static final int LONGEST_HEADER = 1 << 15;
  private static final int FAR = 1 << 20;
  private static final List<String> BEFORE_NAME =
      List.of(
          "into",
          "ignore",
          "low_priority",
          "high_priority",
          "delayed",
          "overwrite",
          "table",
          "or",
          "replace",
          "abort",
          "rollback",
          "fail",
          "all",
          "first",
          "only");

  private final SqlInput in;
  private final SqlText text;
  private final DumpTables tables;
  private final StatementSkimmer skimmer;
  private final ValueReader values;
  private final NameReader names;
  private final Tuple tuple;
  private byte[] header = new byte[0];
  private @Nullable DumpTable table;
  private boolean cut;

  InsertReader(
      SqlInput in,
      SqlDialect dialect,
      SqlText text,
      DumpTables tables,
      StatementSkimmer skimmer,
      Tuple tuple) {
    this.in = in;
    this.text = text;
    this.tables = tables;
    this.skimmer = skimmer;
    this.values = new ValueReader(in, dialect);
    this.names = new NameReader(in, text);
    this.tuple = tuple;
  }

  /// Whether the dump ended within a statement.
  boolean cut() {
    return cut;
  }

  /// Forgets the last statement's beginning, whose meaning may have changed.
  void forget() {
    header = new byte[0];
  }

  /// Reads the statement at the position if it begins like the one before.
  boolean same() throws IOException {
    int length = header.length;
    DumpTable last = table;
    if (length == 0
        || last == null
        || !in.has(length)
        || !Arrays.equals(header, 0, length, in.buffer, in.position, in.position + length)) {
      return false;
    }
    in.position += length;
    records(last);
    return true;
  }

  /// Reads the statement whose first word is marked and passed.
  void statement() throws IOException {
    List<String> name = name();
    in.skipBlank();
    List<String> columns = in.peek() == '(' ? list() : List.of();
    String giver = name.isEmpty() || columns == null ? "" : giver();
    if (columns == null || giver.isEmpty()) {
      in.release();
      skimmer.skip();
      return;
    }
    if (!giver.equals("values")) {
      in.release();
      forget();
      table =
          new InsertedQuery(in, text, tables, skimmer, values, tuple).read(giver, name, columns);
      return;
    }
    DumpTable into = tables.listed(name, columns);
    byte[] read = in.sinceMark();
    header = read.length <= LONGEST_HEADER ? read : new byte[0];
    in.release();
    if (into != table) {
      tables.turn(into);
      table = into;
    }
    records(into);
  }

  private List<String> name() throws IOException {
    while (true) {
      in.skipBlank();
      boolean quoted = !ValueReader.letter(in.peek());
      List<String> name = names.parts();
      boolean bare = name.size() == 1 && !quoted;
      if (!bare || !BEFORE_NAME.contains(name.getFirst().toLowerCase(java.util.Locale.ROOT))) {
        return name;
      }
    }
  }

  /// The columns in parentheses; null if that is not what the parentheses hold.
  private @Nullable List<String> list() throws IOException {
    List<String> columns = new ArrayList<>();
    int c = in.next();
    while (c == '(' || c == ',') {
      in.skipBlank();
      List<String> name = names.parts();
      if (name.isEmpty()) {
        return null;
      }
      columns.add(name.getLast());
      in.skipBlank();
      c = in.next();
    }
    return c == ')' ? columns : null;
  }

  /// Passes the words up to what gives the values: `values`, `select`, `set`, or else nothing.
  private String giver() throws IOException {
    for (int words = 0; words < 12; words++) {
      in.skipBlank();
      if (in.peek() == '(') {
        in.skipPast(")");
        continue;
      }
      String word = values.word();
      switch (word) {
        case "values", "value" -> {
          in.skipBlank();
          return in.peek() == '(' || in.at("row") ? "values" : "";
        }
        case "select", "set" -> {
          return word;
        }
        case "", "default", "with" -> {
          return "";
        }
        default -> {}
      }
    }
    return "";
  }

  private void records(DumpTable into) throws IOException {
    while (true) {
      in.skipBlank();
      if (in.at("row")) {
        in.position += 3;
        in.skipBlank();
      }
      int c = in.peek();
      if (c < 0) {
        cut = true;
        return;
      }
      if (c != '(' || !record(into)) {
        return;
      }
      in.skipBlank();
      if (in.peek() != ',') {
        break;
      }
      in.position++;
    }
    if (in.peek() == ';') {
      in.position++;
    }
  }

  /// Reads a record; false if the statement ends with it.
  private boolean record(DumpTable into) throws IOException {
    long start = in.offset();
    in.mark();
    in.position++;
    tuple.clear();
    values.begin();
    int c = 0;
    do {
      in.skipBlank();
      if (!values.read(tuple)) {
        return recover(into, start);
      }
      c = in.next();
    } while (c == ',');
    if (c != ')') {
      return recover(into, start);
    }
    in.release();
    if (!values.code()) {
      into.add(tuple, text, in.offset() - start);
    }
    return true;
  }

  /// Rejects the record that began at `start` and goes to where the next one may begin, seen from
  /// its own beginning: a quote too few may have led far beyond its end.
  private boolean recover(DumpTable into, long start) throws IOException {
    if (in.offset() - start < FAR && in.reset()) {
      in.position++;
    }
    in.release();
    while (true) {
      int c = in.next();
      if (c < 0) {
        cut = true;
        String reason = "the dump ends within a record";
        into.reject(UnreadCode.TRUNCATED, in.offset() - start, reason, text);
        return false;
      }
      boolean record = c == ')' && anotherFollows();
      if (record || (c == ')' && in.at(";")) || (c == '\n' && in.at("insert "))) {
        into.reject(
            UnreadCode.MALFORMED_RECORD,
            in.offset() - start,
            "the values of a record cannot be told apart",
            text);
        return record;
      }
    }
  }

  /// Whether a comma and an opening parenthesis follow.
  private boolean anotherFollows() throws IOException {
    int n = 0;
    int commas = 0;
    int c = in.peek(n);
    while (n < 64 && (c == ' ' || c == '\r' || c == '\n' || c == '\t' || c == ',')) {
      commas += c == ',' ? 1 : 0;
      c = in.peek(++n);
    }
    return commas == 1 && c == '(';
  }
}
