package fr.prevenir.link;

import fr.prevenir.model.Dictionary;
import java.util.List;

/// Records to join into people: columns of known [Kind], whose values are ids of dictionaries.
///
/// @param size number of records
/// @param columns several of one kind are several values of it, where a person can have several
/// @param relatives whether a record names somebody as the relative of another; empty if none does
public record LinkTable(int size, List<Column> columns, boolean[] relatives) {

  /// One column.
  ///
  /// @param name what explanations call it
  /// @param ids for each record the id of its value in `values`, -1 where it has none
  public record Column(String name, Kind kind, Dictionary values, int[] ids) {}

  /// Whether a record names somebody as the relative of another.
  boolean relative(int record) {
    return relatives.length > 0 && relatives[record];
  }

  List<Column> of(Kind kind) {
    return columns.stream().filter(column -> column.kind == kind).toList();
  }
}
