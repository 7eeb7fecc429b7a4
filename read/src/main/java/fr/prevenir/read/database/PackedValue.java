package fr.prevenir.read.database;

/// One value of MessagePack, or the head of a list or map whose values follow it.
sealed interface PackedValue {
  /// Nothing.
  record Nil() implements PackedValue {}

  record Truth(boolean value) implements PackedValue {}

  /// A number as JSON writes it, or `null` where JSON has none.
  record Numeral(String json) implements PackedValue {}

  /// Text in UTF-8, or in whatever encoding a writer of before 2013 used.
  record Text(byte[] content) implements PackedValue {}

  record Binary(byte[] content) implements PackedValue {}

  /// @param type of an application, or one of the specification's own below zero
  record Extension(int type, byte[] content) implements PackedValue {}

  /// @param map whether `size` pairs follow, not `size` values
  record Start(boolean map, long size) implements PackedValue {}
}
