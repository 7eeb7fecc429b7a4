package fr.prevenir.rehearse.write;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.io.Closeable;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/// A dump as mysqldump writes it, table after table.
public final class SqlDump implements Closeable {
  private static final int ROWS_PER_INSERT = 400;

  private final Bytes bytes;
  private final String path;
  private final Truth truth;
  private long records;
  private int tables;

  public SqlDump(OutputStream out, String path, String database, Truth truth) {
    this.bytes = new Bytes(out, Encoding.UTF_8);
    this.path = path;
    this.truth = truth;
    bytes.text("-- MySQL dump 10.13  Distrib 5.7.42, for Linux (x86_64)\n--\n");
    bytes.text("-- Host: localhost    Database: " + database + "\n");
    bytes.text("-- ------------------------------------------------------\n\n");
    bytes.text("/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;\n");
    bytes.text("/*!40101 SET NAMES utf8mb4 */;\n");
    bytes.text(
        "/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;\n\n");
  }

  /// Begins a table; the one before must have been closed.
  ///
  /// @param references column → table that it refers to, by that table's first column
  public <V> Table<V> table(String name, List<Column<V>> columns, Map<String, String> references) {
    tables++;
    return new Table<>(name, columns, references);
  }

  public long records() {
    return records;
  }

  public long written() {
    return bytes.written();
  }

  public int tables() {
    return tables;
  }

  @Override
  public void close() {
    bytes.text("/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;\n");
    bytes.text("-- Dump completed on 2024-11-19  3:12:45\n");
    bytes.close();
  }

  /// A table of the dump in the making.
  public final class Table<V> implements Closeable {
    private final String name;
    private final String place;
    private final List<Column<V>> columns;
    private long rows;

    private Table(String name, List<Column<V>> columns, Map<String, String> references) {
      this.name = name;
      this.place = Truth.place(path, name);
      this.columns = List.copyOf(columns);
      columns.forEach(column -> truth.column(place, column.header(), column));
      bytes.text("DROP TABLE IF EXISTS `" + name + "`;\nCREATE TABLE `" + name + "` (\n");
      for (Column<V> column : columns) {
        bytes.text("  `" + column.header() + "` " + type(column) + ",\n");
      }
      bytes.text("  PRIMARY KEY (`" + columns.getFirst().header() + "`)");
      references.forEach(
          (column, table) ->
              bytes.text(
                  ",\n  CONSTRAINT `fk_"
                      + name
                      + "_"
                      + column
                      + "` FOREIGN KEY (`"
                      + column
                      + "`) REFERENCES `"
                      + table
                      + "` (`"
                      + table.replaceAll("s$", "")
                      + "_id`)"));
      bytes.text(
          "\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;\n\nLOCK TABLES `" + name + "` WRITE;\n");
    }

    /// Writes one row.
    ///
    /// @return the bits of the categories that it shows about the patient
    public long write(V value) {
      bytes.text(rows % ROWS_PER_INSERT == 0 ? start() : ",(");
      long shown = 0;
      for (int i = 0; i < columns.size(); i++) {
        Column<V> column = columns.get(i);
        String text = column.value().apply(value);
        shown |= text.isEmpty() ? 0 : column.shows();
        bytes.text(i == 0 ? "" : ",").text(literal(column, text));
      }
      bytes.text(")");
      rows++;
      records++;
      return shown;
    }

    /// Says who is mentioned in the row written last.
    public void mentions(Role role, String person) {
      truth.mention(place, rows, role, person);
    }

    @Override
    public void close() {
      bytes.text(rows == 0 ? "" : ";\n").text("UNLOCK TABLES;\n\n");
    }

    private String start() {
      return (rows == 0 ? "" : ";\n") + "INSERT INTO `" + name + "` VALUES (";
    }
  }

  private static boolean isNumber(Column<?> column) {
    return column.meaning() == Meaning.ROW_ID || column.meaning() == Meaning.PERSON_REF;
  }

  private static String type(Column<?> column) {
    return switch (column.meaning()) {
      case ROW_ID -> "int(11) unsigned NOT NULL AUTO_INCREMENT";
      case PERSON_REF -> "int(11) unsigned DEFAULT NULL";
      case BIRTH_DATE, DATE, DEATH_DATE -> "char(10) DEFAULT NULL";
      case COMMENT -> "text";
      default -> "varchar(255) DEFAULT NULL";
    };
  }

  private static String literal(Column<?> column, String text) {
    if (text.isEmpty()) {
      return "NULL";
    }
    return isNumber(column)
        ? text
        : "'"
            + text.replace("\\", "\\\\")
                .replace("'", "\\'")
                .replace("\"", "\\\"")
                .replace("\n", "\\r\\n")
            + "'";
  }
}
