package fr.prevenir.read.table;

import fr.prevenir.model.SourcePath;

/// The paths of the tables in one grid or one source, in order: the first has the path itself, the
/// next ones `#2`, `#3`… after it.
public final class TableNames {
  private final SourcePath path;
  private int tables;

  public TableNames(SourcePath path) {
    this.path = path;
  }

  SourcePath path() {
    return path;
  }

  /// The path of the next table.
  public SourcePath next() {
    tables++;
    return tables == 1 ? path : new SourcePath(path.path(), path.inside() + "#" + tables);
  }
}
