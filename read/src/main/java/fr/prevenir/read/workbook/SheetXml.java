package fr.prevenir.read.workbook;

import fr.prevenir.read.table.Cells;
import fr.prevenir.read.table.GridTables;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;

/// The rows of one sheet of an XLSX (ECMA-376-1 §18.3).
final class SheetXml implements SheetRows {
  /// Columns of a sheet; a cell beyond them is a lie.
  private static final int COLUMNS = 1 << 14;

  private final SharedStrings strings;
  private final Styles styles;
  private final boolean since1904;
  private final Cells cells = new Cells();
  private final StringBuilder value = new StringBuilder();
  private int row;

  SheetXml(SharedStrings strings, Styles styles, boolean since1904) {
    this.strings = strings;
    this.styles = styles;
    this.since1904 = since1904;
  }

  @Override
  public void read(InputStream in, GridTables tables) throws IOException {
    SafeXml xml = new SafeXml(in);
    int column = -1;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.name().equals("row")) {
          int number = xml.number("r", row + 1);
          if (number > row + 1) {
            tables.blank();
          }
          row = number;
          column = -1;
          cells.clear();
        } else if (xml.name().equals("c")) {
          column = column(xml.attribute("r"), column + 1);
          cell(xml, column);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("row")) {
        tables.row(cells);
      }
    }
  }

  @Override
  public int row() {
    return row;
  }

  /// The column in a reference such as `AB12`, from 0.
  private static int column(String reference, int otherwise) {
    int column = 0;
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = Math.min(column * 26 + c - 'A' + 1, COLUMNS);
    }
    return Math.min(column == 0 ? otherwise : column - 1, COLUMNS - 1);
  }

  private void cell(SafeXml xml, int column) throws IOException {
    String type = xml.attribute("t");
    int style = xml.number("s", 0);
    value.setLength(0);
    boolean any = false;
    boolean inValue = false;
    while (true) {
      int event = xml.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          inValue = xml.name().equals("v");
          if (xml.name().equals("is")) {
            cells.set(column, SharedStrings.text(xml, "is"));
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (inValue) {
            value.append(xml.text());
            any = true;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          inValue = false;
          if (xml.name().equals("c")) {
            if (any) {
              put(type, style, column);
            }
            return;
          }
        }
        case XMLStreamConstants.END_DOCUMENT -> {
          return;
        }
        default -> {}
      }
    }
  }

  private void put(String type, int style, int column) {
    String text = value.toString();
    switch (type) {
      case "s" -> strings.put(index(text.strip()), cells, column);
      case "str" -> cells.set(column, SharedStrings.unescaped(text));
      case "inlineStr" -> cells.set(column, text);
      case "b" -> cells.set(column, text.strip().equals("1") ? "TRUE" : "FALSE");
      case "e" -> {}
      case "d" -> cells.set(column, Moments.withoutMidnight(text.strip()));
      default -> cells.set(column, styles.of(style).text(text, since1904));
    }
  }

  private static int index(String text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || value > 200_000_000) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
