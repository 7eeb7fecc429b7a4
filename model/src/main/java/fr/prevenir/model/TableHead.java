package fr.prevenir.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of a table before its first row.
///
/// @param path where it stands; the table's or sheet's name is the last part of `inside`
/// @param format short name of the format, such as `csv`, `xlsx`, `mysql`, `json`
/// @param columns names as written, or `column 1`, `column 2`… where the source has none
/// @param named whether the names were read from the source
/// @param foreignKeys references declared by the source
/// @param dialect how it was read, for people: `encoding`, `separator`, `quote`, `header`…
/// @param known what the standard of the format says of columns, by their names; empty where it is
///     to be found out
/// @param table of a database that the rows are of, where something beside the file says so; null
///     where only its place tells
public record TableHead(
    SourcePath path,
    String format,
    List<String> columns,
    boolean named,
    List<ForeignKey> foreignKeys,
    Map<String, String> dialect,
    Map<String, KnownColumn> known,
    @Nullable DatabaseTable table) {
  public TableHead {
    columns = List.copyOf(columns);
    foreignKeys = List.copyOf(foreignKeys);
    dialect = Map.copyOf(dialect);
    known = Map.copyOf(known);
  }

  /// The head of a table whose columns no standard defines.
  public TableHead(
      SourcePath path,
      String format,
      List<String> columns,
      boolean named,
      List<ForeignKey> foreignKeys,
      Map<String, String> dialect) {
    this(path, format, columns, named, foreignKeys, dialect, Map.of());
  }

  /// The head of a table that is known by its place alone.
  public TableHead(
      SourcePath path,
      String format,
      List<String> columns,
      boolean named,
      List<ForeignKey> foreignKeys,
      Map<String, String> dialect,
      Map<String, KnownColumn> known) {
    this(path, format, columns, named, foreignKeys, dialect, known, null);
  }

  /// The same table as one of a database.
  ///
  /// @param keys references declared there
  public TableHead of(@Nullable DatabaseTable of, List<ForeignKey> keys) {
    return new TableHead(path, format, columns, named, keys, dialect, known, of);
  }

  /// What the table is called: in its database, else by the last part of its path.
  public String name() {
    return table == null ? path.lastName() : table.name();
  }

  /// Whether the table stands alone in its file, as those of text and workbooks do, and nothing
  /// says that it is one of a database.
  public boolean flat() {
    return table == null && format.matches("csv|tsv|txt|delimited|fixed|xlsx|xls|ods");
  }

  /// Names for the columns of a source that has none.
  public static List<String> unnamed(int columns) {
    return java.util.stream.IntStream.rangeClosed(1, columns).mapToObj(i -> "column " + i).toList();
  }
}
