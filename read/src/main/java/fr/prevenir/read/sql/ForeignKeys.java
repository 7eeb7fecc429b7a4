package fr.prevenir.read.sql;

import fr.prevenir.model.ForeignKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Foreign keys that an `ALTER TABLE` adds to a table.
///
/// @param table parts of the table's name, schema first; empty where the statement adds none
record ForeignKeys(List<String> table, List<ForeignKey> keys) {
  private static final Pattern ALTER =
      Pattern.compile("^\\s*ALTER TABLE", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  /// @param statement tokens after `ALTER`
  static ForeignKeys of(List<SqlToken> statement) {
    Tokens tokens = new Tokens(statement);
    List<String> name = List.of();
    List<ForeignKey> keys = new ArrayList<>();
    if (tokens.atWord("table")) {
      tokens.next();
      tokens.skipWords("if", "exists", "only");
      name = tokens.name();
    }
    while (!tokens.ended()) {
      if (tokens.atWord("foreign")) {
        keys.addAll(TableDefinition.foreignKey(tokens));
      } else {
        tokens.next();
      }
    }
    return new ForeignKeys(keys.isEmpty() ? List.of() : name, keys);
  }

  /// All keys added in a part of a dump, by the bare name of their table in lower case.
  static Map<String, List<ForeignKey>> in(byte[] part, SqlDialect dialect, SqlText text) {
    Map<String, List<ForeignKey>> all = new HashMap<>();
    Matcher alter = ALTER.matcher(new String(part, StandardCharsets.ISO_8859_1));
    int from = 0;
    try {
      while (alter.find(from)) {
        from = alter.end() - "TABLE".length();
        SqlInput in =
            new SqlInput(new ByteArrayInputStream(part, from, part.length - from), part.length);
        String statement = new StatementSkimmer(in, dialect).gather();
        from += (int) in.offset();
        ForeignKeys added = of(SqlToken.of(text.name(statement)));
        if (!added.table().isEmpty()) {
          String name = added.table().getLast().toLowerCase(Locale.ROOT);
          all.computeIfAbsent(name, key -> new ArrayList<>()).addAll(added.keys());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail", e);
    }
    return all;
  }
}
