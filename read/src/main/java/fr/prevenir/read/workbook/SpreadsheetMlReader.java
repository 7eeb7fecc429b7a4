package fr.prevenir.read.workbook;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.table.Cells;
import fr.prevenir.read.table.GridTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;

/// Workbooks in Excel's XML of 2002 and 2003, SpreadsheetML, as a stream.
public final class SpreadsheetMlReader implements FormatReader {
  private static final int LOOK = 1 << 14;
  private static final int COLUMNS = 1 << 14;

  @Override
  public String format() {
    return "spreadsheetml";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    String text = new String(head, 0, Math.min(head.length, LOOK), StandardCharsets.ISO_8859_1);
    return text.startsWith("<", text.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0)
        && text.contains("urn:schemas-microsoft-com:office:spreadsheet")
        && text.contains("Workbook");
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    SafeXml xml = new SafeXml(source.stream());
    Cells cells = new Cells();
    GridTables tables = null;
    int column = 0;
    boolean data = false;
    StringBuilder text = new StringBuilder();
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        String name =
            event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                ? xml.name()
                : "";
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (name) {
            case "Worksheet" ->
                tables =
                    new GridTables(
                        reading,
                        source.path().child(PrintableName.of(xml.attribute("Name"))),
                        format(),
                        Map.of());
            case "Row" -> {
              cells.clear();
              column = 0;
            }
            case "Cell" -> column = Math.max(column, xml.number("Index", column + 1) - 1);
            case "Data" -> {
              data = true;
              text.setLength(0);
            }
            default -> {}
          }
        } else if (event == XMLStreamConstants.END_ELEMENT && tables != null) {
          switch (name) {
            case "Data" -> {
              data = false;
              if (column < COLUMNS && !text.isEmpty()) {
                cells.set(column, text.toString());
              }
            }
            case "Cell" -> column++;
            case "Row" -> {
              if (cells.blank()) {
                tables.blank();
              } else {
                tables.row(cells);
              }
            }
            case "Worksheet" -> {
              tables.end();
              tables = null;
            }
            default -> {}
          }
        } else if (data
            && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
          text.append(xml.text());
        }
      }
    } finally {
      if (tables != null) {
        tables.end();
      }
    }
  }
}
