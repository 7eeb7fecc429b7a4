package fr.prevenir.read.sql;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.Reading;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/// The reading of one dump: goes from statement to statement and hands each to who reads its kind.
final class SqlDump {
  /// Words that begin statements which may be longer than a line.
  private static final Set<String> STATEMENTS =
      Set.of(
          "drop",
          "select",
          "update",
          "delete",
          "with",
          "grant",
          "revoke",
          "comment",
          "lock",
          "unlock",
          "begin",
          "commit",
          "start",
          "merge",
          "truncate",
          "pragma",
          "do",
          "call",
          "declare",
          "analyze",
          "rollback",
          "rename",
          "set",
          "if",
          "exec",
          "execute");

  /// Things of SQL Server whose bodies hold statements of their own, up to `GO`.
  private static final Set<String> PROGRAMS =
      Set.of("procedure", "proc", "function", "trigger", "view");

  private final SqlInput in;
  private final Reading reading;
  private final SqlDialect dialect;
  private final SqlText text;
  private final DumpTables tables;
  private final StatementSkimmer skimmer;
  private final ValueReader words;
  private final InsertReader inserts;
  private final CopyReader copies;

  SqlDump(SqlInput in, Reading reading, SqlDialect dialect, SqlText text, DumpTables tables) {
    this.in = in;
    this.reading = reading;
    this.dialect = dialect;
    this.text = text;
    this.tables = tables;
    this.skimmer = new StatementSkimmer(in, dialect);
    this.words = new ValueReader(in, dialect);
    Tuple tuple = new Tuple(reading.options().limits().recordBytes());
    this.inserts = new InsertReader(in, dialect, text, tables, skimmer, tuple);
    this.copies = new CopyReader(in, text, tuple);
  }

  void read() throws IOException {
    try {
      while (next()) {}
    } catch (IOException e) {
      tables.end(text);
      throw e;
    }
    tables.end(text);
    if (inserts.cut() || copies.cut()) {
      reading.unread(UnreadCode.TRUNCATED, 0, "the dump ends within a statement");
    }
  }

  private boolean next() throws IOException {
    in.skipBlank();
    int c = in.peek();
    if (c < 0) {
      return false;
    }
    if (inserts.same()) {
      return true;
    }
    if (!ValueReader.letter(c)) {
      if (c == ';' || c == ')') {
        in.position++;
      } else {
        in.skipLine();
      }
      return true;
    }
    in.mark();
    String word = words.word();
    switch (word) {
      case "insert", "replace", "into" -> {
        inserts.statement();
        return true;
      }
      default -> in.release();
    }
    other(word);
    return true;
  }

  private void other(String word) throws IOException {
    switch (word) {
      case "create" -> create();
      case "alter" -> alter();
      case "copy" -> copy();
      case "use" -> {
        inserts.forget();
        List<SqlToken> name = SqlToken.of(line());
        tables.use(name.isEmpty() ? "" : text.name(name.getFirst().text()));
      }
      case "delimiter" -> delimiter();
      case "set" -> set();
      default -> {
        if (STATEMENTS.contains(word) && dialect != SqlDialect.MSSQL) {
          skimmer.skip();
        } else if (in.peek() == ';') {
          in.position++;
        } else {
          in.skipLine();
        }
      }
    }
  }

  /// The rest of the line.
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = in.next();
    while (c >= 0 && c != '\n') {
      if (line.length() < 1024) {
        line.append((char) c);
      }
      c = in.next();
    }
    return line.toString();
  }

  private void create() throws IOException {
    inserts.forget();
    while (true) {
      in.skipBlank();
      String word = words.word();
      if (word.equals("table")) {
        List<SqlToken> tokens = tokens(skimmer.gatherGroup());
        TableDefinition definition = TableDefinition.of(tokens);
        if (!definition.name().isEmpty()) {
          tables.get(definition.name()).define(definition);
        }
        return;
      }
      if (PROGRAMS.contains(word) && dialect == SqlDialect.MSSQL) {
        skipToGo();
        return;
      }
      if (word.isEmpty() || !isKindOfTable(word)) {
        skimmer.skip();
        return;
      }
    }
  }

  private static boolean isKindOfTable(String word) {
    return Set.of(
            "temporary",
            "temp",
            "unlogged",
            "global",
            "local",
            "virtual",
            "external",
            "foreign",
            "or",
            "replace",
            "private")
        .contains(word);
  }

  private List<SqlToken> tokens(String statement) {
    return SqlToken.of(text.name(statement));
  }

  private void skipToGo() throws IOException {
    while (in.peek() >= 0 && !in.at("go\r") && !in.at("go\n")) {
      in.skipLine();
    }
  }

  /// Keeps the foreign keys that an `ALTER TABLE` adds, for a table without records so far.
  private void alter() throws IOException {
    inserts.forget();
    ForeignKeys added = ForeignKeys.of(tokens(skimmer.gather()));
    if (!added.table().isEmpty()) {
      tables.get(added.table()).reference(added.keys());
    }
  }

  private void copy() throws IOException {
    List<SqlToken> statement = tokens(skimmer.gather());
    Tokens tokens = new Tokens(statement);
    List<String> name = tokens.name();
    List<String> columns = tokens.at("(") ? tokens.list() : List.of();
    tokens.skipWords("from");
    if (name.isEmpty() || !tokens.atWord("stdin")) {
      return;
    }
    in.skipLine();
    DumpTable table = tables.listed(name, columns);
    inserts.forget();
    tables.turn(table);
    CopyCsv csv = CopyCsv.of(statement);
    if (csv == null) {
      copies.rows(table);
    } else {
      copies.rows(table, csv);
    }
  }

  /// Passes what stands between `DELIMITER ;;` and `DELIMITER ;`: bodies of triggers and the like.
  private void delimiter() throws IOException {
    String mark = line().strip();
    while (in.peek() >= 0 && !mark.equals(";")) {
      if (in.at("delimiter ")) {
        in.position += 9;
        mark = line().strip();
      } else {
        in.skipLine();
      }
    }
  }

  private void set() throws IOException {
    String rest = dialect == SqlDialect.MSSQL ? line() : skimmer.gather();
    Tokens tokens = new Tokens(SqlToken.of(rest));
    if (tokens.atWord("search_path")) {
      tokens.next();
      tokens.skipWords("=", "to");
      inserts.forget();
      tables.use(tokens.next().text());
    }
  }
}
