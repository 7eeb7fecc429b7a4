package fr.prevenir.read.workbook;

import fr.prevenir.read.table.Cells;
import fr.prevenir.read.table.GridTables;
import java.io.IOException;
import java.io.InputStream;

/// The rows of one sheet of an XLSB (MS-XLSB §2.1.7.62): a record for each row, then one for each
/// of its cells, of formulas with the value they had when the file was saved.
final class SheetBinary implements SheetRows {
  private static final int ROW = 0;
  private static final int RK = 2;
  private static final int BOOLEAN = 4;
  private static final int REAL = 5;
  private static final int INLINE = 6;
  private static final int SHARED = 7;
  private static final int FORMULA_TEXT = 8;
  private static final int FORMULA_REAL = 9;
  private static final int FORMULA_BOOLEAN = 10;
  private static final int RICH = 62;
  private static final int END_OF_ROWS = 146;

  /// Columns of a sheet; a cell beyond them is a lie.
  private static final int COLUMNS = 1 << 14;

  private final SharedStrings strings;
  private final Styles styles;
  private final boolean since1904;
  private final Cells cells = new Cells();
  private int row;

  SheetBinary(SharedStrings strings, Styles styles, boolean since1904) {
    this.strings = strings;
    this.styles = styles;
    this.since1904 = since1904;
  }

  @Override
  public int row() {
    return row;
  }

  @Override
  public void read(InputStream in, GridTables tables) throws IOException {
    Biff12 biff = new Biff12(in);
    while (biff.advance()) {
      switch (biff.type()) {
        case ROW -> {
          give(tables);
          int number = biff.i32() + 1;
          if (number > row + 1) {
            tables.blank();
          }
          row = Math.max(number, 1);
        }
        case END_OF_ROWS -> {
          give(tables);
          row = 0;
        }
        default -> cell(biff);
      }
    }
    give(tables);
  }

  private void give(GridTables tables) {
    if (row > 0) {
      tables.row(cells);
    }
    cells.clear();
  }

  private void cell(Biff12 biff) {
    if (row == 0) {
      return;
    }
    int column = biff.i32();
    int style = biff.u24();
    biff.skip(1);
    if (column < 0 || column >= COLUMNS) {
      return;
    }
    switch (biff.type()) {
      case RK -> number(column, style, biff.rk());
      case REAL, FORMULA_REAL -> number(column, style, biff.f64());
      case BOOLEAN, FORMULA_BOOLEAN -> cells.set(column, biff.u8() == 1 ? "TRUE" : "FALSE");
      case INLINE, FORMULA_TEXT -> cells.set(column, biff.text());
      case RICH -> {
        biff.skip(1);
        cells.set(column, biff.text());
      }
      case SHARED -> strings.put(biff.i32(), cells, column);
      default -> {}
    }
  }

  private void number(int column, int style, double value) {
    cells.set(column, styles.of(style).text(Double.toString(value), since1904));
  }
}
