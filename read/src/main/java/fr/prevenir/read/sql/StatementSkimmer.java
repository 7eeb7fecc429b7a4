package fr.prevenir.read.sql;

import java.io.IOException;

/// Passes statements that hold no records, or gathers the short ones that say something of a table.
/// Strings, quoted names, comments and `$tag$` bodies are passed as such.
final class StatementSkimmer {
  /// Longest statement gathered; a longer one is passed without its end.
  private static final int LONGEST = 1 << 20;

  /// What ends a statement without `;`: SQL Server's scripts have none.
  private static final String[] OTHER_STATEMENTS = {
    "insert ", "go\r", "go\n", "set identity_insert ", "create table ", "copy "
  };

  private final SqlInput in;
  private final SqlDialect dialect;
  private final StringBuilder text = new StringBuilder();

  StatementSkimmer(SqlInput in, SqlDialect dialect) {
    this.in = in;
    this.dialect = dialect;
  }

  /// Passes to the end of the statement.
  void skip() throws IOException {
    pass(false);
    text.setLength(0);
  }

  /// Passes to the end of the statement and gives its bytes, one a character.
  String gather() throws IOException {
    return gather(false);
  }

  /// Like [#gather], ending at the parenthesis that closes the first one.
  String gatherGroup() throws IOException {
    return gather(true);
  }

  private String gather(boolean group) throws IOException {
    pass(group);
    String gathered = text.toString();
    text.setLength(0);
    return gathered;
  }

  private void pass(boolean group) throws IOException {
    int depth = 0;
    while (true) {
      int c = in.next();
      if (c < 0) {
        return;
      }
      take(c);
      switch (c) {
        case ';' -> {
          if (depth <= 0 || !group) {
            return;
          }
        }
        case '(' -> depth++;
        case ')' -> {
          if (--depth == 0 && group) {
            return;
          }
        }
        case '\n' -> {
          if (anotherBegins()) {
            return;
          }
        }
        case '\'', '"', '`' -> quoted(c);
        case '[' -> {
          if (dialect == SqlDialect.MSSQL) {
            quoted(']');
          }
        }
        case '-' -> {
          if (in.peek() == '-') {
            in.skipLine();
            take('\n');
            if (anotherBegins()) {
              return;
            }
          }
        }
        case '/' -> {
          if (in.peek() == '*') {
            in.position++;
            text.setLength(Math.max(0, text.length() - 1));
            in.skipPast("*/");
          }
        }
        case '$' -> dollar();
        default -> {}
      }
    }
  }

  private void take(int c) {
    if (text.length() < LONGEST) {
      text.append((char) c);
    }
  }

  private boolean anotherBegins() throws IOException {
    for (String statement : OTHER_STATEMENTS) {
      if (in.at(statement)) {
        return true;
      }
    }
    return false;
  }

  private void quoted(int quote) throws IOException {
    boolean backslash = quote == '\'' && dialect.backslash();
    int c = in.next();
    while (c >= 0 && c != quote) {
      take(c);
      if (c == '\\' && backslash) {
        take(in.next());
      } else if (c == '\n' && in.at("insert into ")) {
        return;
      }
      c = in.next();
    }
    take(quote);
  }

  private void dollar() throws IOException {
    StringBuilder tag = new StringBuilder("$");
    int n = 0;
    int c = in.peek(n);
    while (ValueReader.letter(c) && tag.length() < 64) {
      tag.append((char) c);
      c = in.peek(++n);
    }
    if (c == '$' && dialect != SqlDialect.MYSQL) {
      in.position += n + 1;
      in.skipPast(tag.append('$').toString());
    }
  }
}
