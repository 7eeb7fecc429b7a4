package fr.prevenir.model;

import java.util.Comparator;

/// Where a source stands: the file below the folder given, and the way inside its containers.
///
/// Both parts are printable: bytes that are not UTF-8 and control characters are written `\xNN` by
/// whoever builds the path.
///
/// @param path relative to the evidence folder, with `/`; never empty
/// @param inside members joined by `!` from the outside in, a sheet or table name last; empty for
/// the
///     file itself
public record SourcePath(String path, String inside) implements Comparable<SourcePath> {
  private static final Comparator<SourcePath> ORDER =
      Comparator.comparing(SourcePath::path).thenComparing(SourcePath::inside);

  public SourcePath {
    if (path.isEmpty()) {
      throw new IllegalArgumentException("a source path is never empty");
    }
  }

  public static SourcePath of(String path) {
    return new SourcePath(path, "");
  }

  /// The path of a member, sheet or table of this source.
  public SourcePath child(String member) {
    return new SourcePath(path, inside.isEmpty() ? member : inside + "!" + member);
  }

  /// The last name on the way: a member, sheet or table, else the file's own name.
  public String lastName() {
    if (inside.isEmpty()) {
      return path.substring(path.lastIndexOf('/') + 1);
    }
    return inside.substring(inside.lastIndexOf('!') + 1);
  }

  @Override
  public int compareTo(SourcePath other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return inside.isEmpty() ? path : path + "!" + inside;
  }
}
