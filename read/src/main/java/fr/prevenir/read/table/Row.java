package fr.prevenir.read.table;

import org.jspecify.annotations.Nullable;

/// A row kept to be looked at.
final class Row {
  private final @Nullable String[] cells;
  private final boolean heading;

  Row(@Nullable String[] cells, boolean heading) {
    this.cells = cells;
    this.heading = heading;
  }

  /// Whether the format itself marks the row as naming the columns.
  boolean heading() {
    return heading;
  }

  int width() {
    return cells.length;
  }

  /// The text of a cell, or null where it is absent.
  @Nullable String cell(int column) {
    return column < cells.length ? cells[column] : null;
  }

  boolean blank(int column) {
    String text = cell(column);
    return text == null || text.isBlank();
  }

  /// The text of a cell without blanks around it; empty where it is absent.
  String text(int column) {
    String text = cell(column);
    return text == null ? "" : text.strip();
  }

  /// Cells from `first` to `last` that are not blank.
  int filled(int first, int last) {
    int filled = 0;
    for (int column = first; column <= Math.min(last, cells.length - 1); column++) {
      filled += blank(column) ? 0 : 1;
    }
    return filled;
  }
}
