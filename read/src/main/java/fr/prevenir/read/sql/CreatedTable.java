package fr.prevenir.read.sql;

import fr.prevenir.model.ForeignKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A table that a script creates.
///
/// @param name without that of its schema
public record CreatedTable(String name, List<String> columns, List<ForeignKey> foreignKeys) {
  private static final Pattern CREATE =
      Pattern.compile("(?im)^[ \\t]*CREATE\\s+(?:\\w+\\s+){0,3}?TABLE\\b");

  private static final Pattern ROWS =
      Pattern.compile("(?im)^[ \\t]*(?:(?:INSERT|REPLACE)\\s|COPY\\s.{1,9999}\\sFROM\\s+STDIN)");

  /// Characters of a statement that are looked at.
  private static final int LONGEST = 1 << 16;

  public CreatedTable {
    columns = List.copyOf(columns);
    foreignKeys = List.copyOf(foreignKeys);
  }

  /// The tables that a script creates and leaves empty; none where it fills any.
  public static List<CreatedTable> in(String script) {
    List<CreatedTable> tables = new ArrayList<>();
    if (ROWS.matcher(script).find()) {
      return tables;
    }
    byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
    SqlDialect dialect = SqlDialect.of(bytes, bytes.length);
    SqlText text = new SqlText(StandardCharsets.UTF_8, false);
    Map<String, List<ForeignKey>> added = ForeignKeys.in(bytes, dialect, text);
    Matcher create = CREATE.matcher(script);
    while (create.find()) {
      TableDefinition table =
          TableDefinition.of(SqlToken.of(statement(script, create.end(), dialect, text)));
      if (!table.columns().isEmpty()) {
        String name = table.name().getLast();
        List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
        keys.addAll(added.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
        tables.add(new CreatedTable(name, table.columns(), keys));
      }
    }
    return tables;
  }

  private static String statement(String script, int from, SqlDialect dialect, SqlText text) {
    String rest = script.substring(from, Math.min(script.length(), from + LONGEST));
    byte[] bytes = rest.getBytes(StandardCharsets.UTF_8);
    try {
      SqlInput in = new SqlInput(new ByteArrayInputStream(bytes), Math.max(1, bytes.length));
      return text.name(new StatementSkimmer(in, dialect).gatherGroup());
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail", e);
    }
  }
}
