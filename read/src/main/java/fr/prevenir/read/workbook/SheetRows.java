package fr.prevenir.read.workbook;

import fr.prevenir.read.table.GridTables;
import java.io.IOException;
import java.io.InputStream;

/// Reads the rows of one sheet.
interface SheetRows {
  void read(InputStream in, GridTables tables) throws IOException;

  /// The row that the sheet breaks off in, where reading it failed; 0 where none had begun.
  int row();
}
