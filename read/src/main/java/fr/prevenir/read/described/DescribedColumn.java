package fr.prevenir.read.described;

/// A column of a described file.
///
/// @param from characters of a line before it, -1 where separators stand between the cells
/// @param to characters of a line up to its end, -1 likewise
public record DescribedColumn(String name, int from, int to) {
  static DescribedColumn named(String name) {
    return new DescribedColumn(name, -1, -1);
  }

  public boolean placed() {
    return from >= 0;
  }
}
