package fr.prevenir.detect;

import fr.prevenir.model.TableHead;
import java.util.List;

/// What the columns of a table hold.
///
/// @param columns one for each column of the head, in its order
public record TableMapping(TableHead head, List<ColumnMapping> columns) {
  public TableMapping {
    columns = List.copyOf(columns);
    if (columns.size() != head.columns().size()) {
      throw new IllegalArgumentException("each column needs a mapping");
    }
  }
}
