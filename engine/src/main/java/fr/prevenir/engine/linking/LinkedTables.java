package fr.prevenir.engine.linking;

import fr.prevenir.link.Clusters;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.Unread;
import java.util.List;

/// Tables whose records are linked.
///
/// @param tables in the order in which their records stand in `clusters`
/// @param unread what of the files was not read
public record LinkedTables(
    List<Source> tables, List<ColumnUse> columns, Clusters clusters, List<Unread> unread) {
  public LinkedTables {
    tables = List.copyOf(tables);
    columns = List.copyOf(columns);
    unread = List.copyOf(unread);
  }

  /// One table.
  ///
  /// @param ordinals the 1-based number of each record in its table
  public record Source(SourcePath path, long[] ordinals) {}
}
