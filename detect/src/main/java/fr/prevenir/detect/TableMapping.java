package fr.prevenir.detect;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /// The place of a source of prose among tables: it has no columns.
  public static TableMapping ofProse(SourcePath path, String format) {
    return new TableMapping(
        new TableHead(path, format, List.of(), false, List.of(), Map.of()), List.of());
  }

  /// The same mapping with one column as a user corrected it; the first of that name. A column that
  /// the table does not have changes nothing.
  public TableMapping with(String column, Meaning meaning, @Nullable Role role, int person) {
    List<ColumnMapping> corrected = new ArrayList<>(columns);
    int at = head.columns().indexOf(column);
    if (at >= 0) {
      String form = columns.get(at).form();
      corrected.set(
          at, new ColumnMapping(column, meaning, role, person, 1, List.of("corrected"), form));
    }
    return new TableMapping(head, corrected);
  }
}
