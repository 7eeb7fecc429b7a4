package fr.prevenir.read.described;

import java.util.List;

/// A table whose rows a file holds.
///
/// @param name without that of its schema, empty where nobody says
/// @param columns those that stand in the file; empty where only the script that creates the table
///     names them
/// @param conditions which records are its rows: all of them must hold
/// @param again whether its columns begin where the record does, whatever other tables take of it
public record DescribedTable(
    String name, List<DescribedColumn> columns, List<Condition> conditions, boolean again) {
  public DescribedTable {
    columns = List.copyOf(columns);
    conditions = List.copyOf(conditions);
  }

  public boolean placed() {
    return !columns.isEmpty() && columns.stream().allMatch(DescribedColumn::placed);
  }

  public List<String> names() {
    return columns.stream().map(DescribedColumn::name).toList();
  }

  DescribedTable with(String otherName, List<DescribedColumn> otherColumns) {
    return new DescribedTable(otherName, otherColumns, conditions, again);
  }
}
