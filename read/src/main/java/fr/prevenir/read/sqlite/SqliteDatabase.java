package fr.prevenir.read.sqlite;

import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.RecordWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The reading of one open database, table after table. Damaged pages cost the records on them, not
/// the table.
final class SqliteDatabase {
  private static final Charset LEGACY = Charset.forName("windows-1252");
  private static final int JUMPS = 30;

  private final Connection connection;
  private final Reading reading;
  private boolean damaged;

  SqliteDatabase(Connection connection, Reading reading) {
    this.connection = connection;
    this.reading = reading;
  }

  /// @throws SQLException if not even the schema can be read
  void read() throws SQLException {
    for (String table : tables()) {
      try {
        read(table);
      } catch (SQLException e) {
        damaged = true;
      }
    }
    if (damaged) {
      reading.unread(UnreadCode.CORRUPT, 0, "damaged pages of the database could not be read");
    }
  }

  private List<String> tables() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT name FROM sqlite_schema WHERE type = 'table'"
                    + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                    + " AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY rowid")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    } catch (SQLException e) {
      if (tables.isEmpty()) {
        throw e;
      }
      damaged = true;
    }
    return tables;
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private void read(String table) throws SQLException {
    String select = "SELECT * FROM " + quoted(table);
    List<String> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(select + " LIMIT 0")) {
      ResultSetMetaData names = rows.getMetaData();
      for (int i = 1; i <= names.getColumnCount(); i++) {
        columns.add(names.getColumnName(i));
      }
    }
    String path = table.isEmpty() ? "table" : PrintableName.of(table);
    TableHead head =
        new TableHead(
            reading.path().child(path), "sqlite", columns, true, foreignKeys(table), Map.of());
    RecordWriter writer = new RecordWriter(reading, head);
    try {
      if (rowid(table)) {
        readByRowid(table, columns.size(), writer);
      } else {
        readAll(select, columns.size(), 1, writer);
      }
    } finally {
      writer.end();
    }
  }

  private boolean rowid(String table) {
    try (Statement statement = connection.createStatement();
        ResultSet none =
            statement.executeQuery("SELECT rowid FROM " + quoted(table) + " LIMIT 0")) {
      return none.getMetaData().getColumnCount() == 1;
    } catch (SQLException e) {
      return false;
    }
  }

  /// Reads by ascending row number, jumping further and further over what cannot be read.
  private void readByRowid(String table, int columns, RecordWriter writer) {
    long after = Long.MIN_VALUE;
    long jump = 1;
    for (int jumps = 0; jumps < JUMPS; jumps++) {
      long[] last = {after};
      try {
        String from = after == Long.MIN_VALUE ? "" : " WHERE rowid > " + after;
        read(
            "SELECT rowid, * FROM " + quoted(table) + from + " ORDER BY rowid",
            columns,
            2,
            writer,
            last);
        return;
      } catch (SQLException e) {
        damaged = true;
        jump = last[0] > after ? 1 : jump * 4;
        long base = Math.max(last[0], 0);
        after = base > Long.MAX_VALUE - jump ? Long.MAX_VALUE : base + jump;
      }
    }
  }

  private void readAll(String select, int columns, int first, RecordWriter writer)
      throws SQLException {
    read(select, columns, first, writer, new long[1]);
  }

  /// @param first 1-based position of the first column in the result
  /// @param last takes the number of the last row read
  private void read(String select, int columns, int first, RecordWriter writer, long[] last)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(select)) {
      while (rows.next()) {
        for (int i = 0; i < columns; i++) {
          byte[] value = value(rows, first + i);
          if (value != null) {
            writer.set(i, value, 0, value.length);
          }
        }
        writer.keep();
        last[0] = first == 2 ? rows.getLong(1) : 0;
      }
    }
  }

  private static byte @Nullable [] value(ResultSet rows, int column) throws SQLException {
    Object value = rows.getObject(column);
    return switch (value) {
      case null -> null;
      case byte[] blob ->
          ("0x" + HexFormat.of().withUpperCase().formatHex(blob)).getBytes(StandardCharsets.UTF_8);
      case String text -> text(text, rows, column);
      default -> rows.getString(column).getBytes(StandardCharsets.UTF_8);
    };
  }

  /// Programs wrote text of other character sets into databases that call it UTF-8.
  private static byte[] text(String text, ResultSet rows, int column) throws SQLException {
    if (text.indexOf('\uFFFD') >= 0) {
      byte[] raw = rows.getBytes(column);
      String again = new String(raw, StandardCharsets.UTF_8);
      if (again.equals(text)) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        boolean replaced = !java.util.Arrays.equals(utf8, raw);
        return replaced ? new String(raw, LEGACY).getBytes(StandardCharsets.UTF_8) : utf8;
      }
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<ForeignKey> foreignKeys(String table) throws SQLException {
    List<ForeignKey> keys = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA foreign_key_list(" + quoted(table) + ")")) {
      while (rows.next()) {
        String to = rows.getString("to");
        keys.add(
            new ForeignKey(
                rows.getString("from"),
                PrintableName.of(rows.getString("table")),
                to == null ? "id" : to));
      }
    }
    return keys;
  }
}
