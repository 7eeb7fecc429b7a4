package fr.prevenir.engine.linking;

import fr.prevenir.link.Kind;

/// What columns of one table give to linkage.
///
/// @param name the name of the column, or of the first of them
/// @param part which part of the values is meant
/// @param columns indexes in the table: one, or year, month and day of a date, -1 for one that is
///     missing
record Evidence(Kind kind, String name, Part part, int... columns) {
  /// Which part of the values is meant.
  enum Part {
    WHOLE,
    /// What stands before the first blank of `75011 Paris`.
    POSTCODE,
    /// What stands behind it.
    CITY,
    /// Year, month and day in columns of their own.
    DATE_PARTS
  }

  int column() {
    return columns[0];
  }
}
