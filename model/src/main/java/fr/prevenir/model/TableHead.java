package fr.prevenir.model;

import java.util.List;
import java.util.Map;

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
public record TableHead(
    SourcePath path,
    String format,
    List<String> columns,
    boolean named,
    List<ForeignKey> foreignKeys,
    Map<String, String> dialect,
    Map<String, KnownColumn> known) {
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

  /// Whether the table stands alone in its file, as those of text and workbooks do.
  public boolean flat() {
    return format.matches("csv|tsv|txt|delimited|fixed|xlsx|xls|ods");
  }

  /// Names for the columns of a source that has none.
  public static List<String> unnamed(int columns) {
    return java.util.stream.IntStream.rangeClosed(1, columns).mapToObj(i -> "column " + i).toList();
  }
}
