package fr.prevenir.read.sql;

import fr.prevenir.model.ForeignKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a `CREATE TABLE` says of a table.
///
/// @param name parts of the name, schema first
/// @param binary which columns hold raw bytes
record TableDefinition(
    List<String> name, List<String> columns, List<Boolean> binary, List<ForeignKey> foreignKeys) {
  /// Words that begin a part of the definition which is no column.
  private static final List<String> NO_COLUMN =
      List.of(
          "primary",
          "key",
          "unique",
          "index",
          "constraint",
          "foreign",
          "check",
          "fulltext",
          "spatial",
          "exclude",
          "like",
          "period",
          "partition");

  private static final List<String> BINARY =
      List.of(
          "binary",
          "varbinary",
          "blob",
          "tinyblob",
          "mediumblob",
          "longblob",
          "bytea",
          "image",
          "bit",
          "geometry",
          "point",
          "rowversion",
          "raw");

  /// @param statement tokens of the statement after `CREATE … TABLE`
  static TableDefinition of(List<SqlToken> statement) {
    Tokens tokens = new Tokens(statement);
    tokens.skipWords("if", "not", "exists", "only");
    List<String> name = tokens.name();
    List<String> columns = new ArrayList<>();
    List<Boolean> binary = new ArrayList<>();
    List<ForeignKey> keys = new ArrayList<>();
    if (tokens.take("(")) {
      do {
        definition(tokens, columns, binary, keys);
      } while (tokens.take(","));
    }
    return new TableDefinition(name, columns, binary, keys);
  }

  private static void definition(
      Tokens tokens, List<String> columns, List<Boolean> binary, List<ForeignKey> keys) {
    if (tokens.ended() || tokens.at(")")) {
      return;
    }
    if (NO_COLUMN.stream().noneMatch(tokens::atWord)) {
      String column = tokens.next().text();
      columns.add(column);
      String type = tokens.ended() ? "" : tokens.peek().text().toLowerCase(Locale.ROOT);
      binary.add(BINARY.contains(type));
      while (!tokens.ended() && !tokens.at(",") && !tokens.at(")")) {
        if (tokens.atWord("references")) {
          tokens.next();
          keys.addAll(references(List.of(column), tokens));
        } else {
          tokens.skipOne();
        }
      }
      return;
    }
    while (!tokens.ended() && !tokens.at(",") && !tokens.at(")")) {
      if (tokens.atWord("foreign")) {
        keys.addAll(foreignKey(tokens));
      } else {
        tokens.skipOne();
      }
    }
  }

  /// `FOREIGN KEY [name] (a, b) REFERENCES t (c, d)`; the position is at `FOREIGN`.
  static List<ForeignKey> foreignKey(Tokens tokens) {
    tokens.next();
    while (!tokens.ended() && !tokens.at("(")) {
      tokens.next();
    }
    List<String> columns = tokens.list();
    if (!tokens.atWord("references")) {
      return List.of();
    }
    tokens.next();
    return references(columns, tokens);
  }

  private static List<ForeignKey> references(List<String> columns, Tokens tokens) {
    List<String> table = tokens.name();
    List<String> targets = tokens.at("(") ? tokens.list() : List.of();
    List<ForeignKey> keys = new ArrayList<>();
    if (!table.isEmpty()) {
      for (int i = 0; i < columns.size(); i++) {
        keys.add(
            new ForeignKey(
                columns.get(i), table.getLast(), i < targets.size() ? targets.get(i) : "id"));
      }
    }
    return keys;
  }
}
