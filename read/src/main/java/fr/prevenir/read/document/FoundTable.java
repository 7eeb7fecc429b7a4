package fr.prevenir.read.document;

import fr.prevenir.read.format.Reading;
import fr.prevenir.read.table.Cells;
import fr.prevenir.read.table.GridTables;
import java.util.List;
import java.util.Map;

/// A table of people found in a document, row by row.
final class FoundTable {
  /// Rows by which a table is judged.
  static final int LOOKED_AT = 64;

  private final GridTables grid;
  private final Cells cells = new Cells();

  /// @param number of the table in its document, from 1
  FoundTable(Reading reading, int number, String format) {
    grid = new GridTables(reading, reading.path().child("table " + number), format, Map.of());
  }

  void rows(List<List<String>> rows) {
    for (List<String> row : rows) {
      cells.clear();
      for (int c = 0; c < row.size(); c++) {
        if (!row.get(c).isEmpty()) {
          cells.set(c, row.get(c));
        }
      }
      grid.row(cells);
    }
  }

  void end() {
    grid.end();
  }
}
