package fr.prevenir.read.workbook;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.UnreadableException;
import fr.prevenir.read.table.Cells;
import fr.prevenir.read.table.GridTables;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;

/// The cells of one sheet of an XLS, which stand row by row (MS-XLS §2.4).
final class XlsSheet {
  private static final int BOF = 0x809;
  private static final int EOF = 0x0A;
  private static final int LABELSST = 0xFD;
  private static final int LABEL = 0x204;
  private static final int RSTRING = 0xD6;
  private static final int NUMBER = 0x203;
  private static final int RK = 0x27E;
  private static final int MULRK = 0xBD;
  private static final int FORMULA = 0x06;
  private static final int STRING = 0x207;
  private static final int BOOLERR = 0x205;

  private final Biff biff;
  private final SharedStrings strings;
  private final List<NumberFormat> formats;
  private final boolean since1904;
  private final boolean unicode;
  private final Charset charset;
  private final Cells cells = new Cells();
  private int row = -1;
  private int formulaColumn = -1;

  XlsSheet(
      Biff biff,
      SharedStrings strings,
      List<NumberFormat> formats,
      boolean since1904,
      boolean unicode,
      Charset charset) {
    this.biff = biff;
    this.strings = strings;
    this.formats = formats;
    this.since1904 = since1904;
    this.unicode = unicode;
    this.charset = charset;
  }

  /// Reads to the end of the sheet; charts inside it are passed over.
  void read(GridTables tables) throws IOException {
    int depth = 0;
    while (biff.advance()) {
      if (biff.type() == BOF) {
        depth++;
      } else if (biff.type() == EOF && --depth <= 0) {
        break;
      } else if (depth == 1) {
        cell(tables);
      }
    }
    if (row >= 0) {
      tables.row(cells);
    }
    if (biff.cut()) {
      throw new UnreadableException(UnreadCode.TRUNCATED, "the workbook ends inside a record");
    }
  }

  private void cell(GridTables tables) {
    switch (biff.type()) {
      case LABELSST -> {
        int column = begin(tables);
        biff.skip(2);
        strings.put(biff.i32(), cells, column);
      }
      case LABEL, RSTRING -> {
        int column = begin(tables);
        biff.skip(2);
        int length = biff.u16();
        cells.set(column, unicode ? biff.unicode(length) : biff.bytes(length, charset));
      }
      case NUMBER -> {
        int column = begin(tables);
        NumberFormat format = format(biff.u16());
        number(column, format, biff.f64());
      }
      case RK -> {
        int column = begin(tables);
        NumberFormat format = format(biff.u16());
        number(column, format, biff.rk());
      }
      case MULRK -> {
        for (int column = begin(tables); biff.left() >= 8; column++) {
          NumberFormat format = format(biff.u16());
          number(column, format, biff.rk());
        }
      }
      case BOOLERR -> {
        int column = begin(tables);
        biff.skip(2);
        int value = biff.u8();
        if (biff.u8() == 0) {
          cells.set(column, value == 1 ? "TRUE" : "FALSE");
        }
      }
      case FORMULA -> formula(begin(tables));
      case STRING -> {
        if (formulaColumn >= 0) {
          int length = biff.u16();
          cells.set(formulaColumn, unicode ? biff.unicode(length) : biff.bytes(length, charset));
        }
        formulaColumn = -1;
      }
      default -> {}
    }
  }

  /// The row and column that each cell begins with.
  private int begin(GridTables tables) {
    int number = biff.u16();
    if (number != row) {
      if (row >= 0) {
        tables.row(cells);
      }
      if (number > row + 1) {
        tables.blank();
      }
      row = number;
      cells.clear();
    }
    return Math.min(biff.u16(), 255);
  }

  private NumberFormat format(int style) {
    return style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
  }

  private void number(int column, NumberFormat format, double value) {
    cells.set(column, format.text(Double.toString(value), since1904));
  }

  /// The value that a formula had when the file was saved (MS-XLS §2.5.133).
  private void formula(int column) {
    NumberFormat format = format(biff.u16());
    double value = biff.f64();
    long bits = Double.doubleToRawLongBits(value);
    if (bits >>> 48 != 0xFFFF) {
      number(column, format, value);
    } else {
      int kind = (int) bits & 0xFF;
      int result = (int) (bits >>> 16) & 0xFF;
      if (kind == 0) {
        formulaColumn = column;
      } else if (kind == 1) {
        cells.set(column, result == 1 ? "TRUE" : "FALSE");
      }
    }
  }
}
