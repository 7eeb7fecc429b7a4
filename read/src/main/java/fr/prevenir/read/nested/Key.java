package fr.prevenir.read.nested;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A place in the structure of the records of one table: a field, a field of a nested object, and
/// so on. Each has the column of its values and the table of its nested records, once there are
/// any.
public final class Key {
  private final NestedTable table;
  private final String path;
  private final boolean loose;
  private final Map<String, Key> keys = new HashMap<>();
  private int column = -1;
  private @Nullable NestedTable child;

  Key(NestedTable table, String path, boolean loose) {
    this.table = table;
    this.path = path;
    this.loose = loose;
  }

  /// The field of this name inside.
  public Key key(String name) {
    Key known = keys.get(name);
    if (known == null) {
      String separator = path.isEmpty() || name.startsWith("@") ? "" : table.separator();
      known = new Key(table, path + separator + name, loose || !table.keyFound());
      if (!known.loose) {
        keys.put(name, known);
      }
    }
    return known;
  }

  /// Whether there was no room to remember this place: it never gets a column of its own.
  boolean loose() {
    return loose;
  }

  String path() {
    return path;
  }

  /// The table of nested records at this place; null where there are too many tables already.
  public @Nullable NestedTable child() {
    if (child == null && !loose) {
      child = table.newChild(path);
    }
    return child;
  }

  /// Whether records nested here went to a table of their own before.
  public boolean listed() {
    return child != null;
  }

  int column() {
    return column;
  }

  void column(int number) {
    column = number;
  }
}
