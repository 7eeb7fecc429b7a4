package fr.prevenir.read.described;

/// What must stand in a record for it to be of a table: `WHEN (1:1) = 'P'`, `WHEN SORTE <> 'F'`.
///
/// @param column the column looked at, empty where a place of the line is
/// @param from characters of the line before the place
/// @param value what stands there, without blanks at its end
/// @param equal whether it must, or must not
public record Condition(String column, int from, int to, String value, boolean equal) {}
