package fr.prevenir.read.workbook;

import fr.prevenir.model.SourcePath;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.UnreadableException;
import fr.prevenir.read.table.Cells;
import fr.prevenir.read.table.GridTables;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/// The sheets in the `content.xml` of an OpenDocument spreadsheet (ISO/IEC 26300-3 §9).
final class OdsContent {
  private static final int COLUMNS = 1 << 14;

  /// Cells that repetitions may add to a sheet: the 1,048,576 rows by 48 columns.
  private static final long REPEATED_CELLS = 50_000_000;

  private final SourcePath path;
  private final Reading reading;
  private final Set<String> hiddenStyles = new HashSet<>();
  private final Cells cells = new Cells();
  private long repeated;

  OdsContent(SourcePath path, Reading reading) {
    this.path = path;
    this.reading = reading;
  }

  void read(InputStream in) throws IOException {
    SafeXml xml = new SafeXml(in);
    String style = "";
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.name()) {
          case "style" -> style = xml.attribute("name");
          case "table-properties" -> {
            if (xml.attribute("display").equals("false")) {
              hiddenStyles.add(style);
            }
          }
          case "table" -> sheet(xml);
          default -> {}
        }
      }
    }
  }

  private void sheet(SafeXml xml) throws IOException {
    boolean hidden = hiddenStyles.contains(xml.attribute("style-name"));
    String name = PrintableName.of(xml.attribute("name"));
    GridTables tables =
        new GridTables(
            reading, path.child(name), "ods", hidden ? Map.of("hidden", "hidden") : Map.of());
    repeated = 0;
    int depth = 1;
    try {
      while (depth > 0) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (xml.name().equals("table-row")) {
            row(xml, tables);
          } else if (xml.name().equals("table")) {
            depth++;
          }
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("table")) {
          depth--;
        } else if (event == XMLStreamConstants.END_DOCUMENT) {
          return;
        }
      }
    } finally {
      tables.end();
    }
  }

  private void row(SafeXml xml, GridTables tables) throws IOException {
    int times = Math.max(1, xml.number("number-rows-repeated", 1));
    cells.clear();
    int column = 0;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT
          && (xml.name().equals("table-cell") || xml.name().equals("covered-table-cell"))) {
        int span = Math.max(1, xml.number("number-columns-repeated", 1));
        String text = cell(xml);
        if (text != null) {
          for (int c = column; c < Math.min(COLUMNS, column + (long) span); c++) {
            cells.set(c, text);
          }
          charge(span - 1);
        }
        column = (int) Math.min(COLUMNS, column + (long) span);
      } else if ((event == XMLStreamConstants.END_ELEMENT && xml.name().equals("table-row"))
          || event == XMLStreamConstants.END_DOCUMENT) {
        break;
      }
    }
    if (cells.blank()) {
      tables.blank();
      return;
    }
    charge((times - 1L) * cells.width());
    for (int i = 0; i < times; i++) {
      tables.row(cells);
    }
  }

  private void charge(long more) throws UnreadableException {
    repeated += more;
    if (repeated > REPEATED_CELLS) {
      throw new UnreadableException(UnreadCode.BOMB_RATIO, "a sheet repeats its cells too often");
    }
  }

  /// The text of the cell that has just begun, or null where it is empty or an error.
  private static @Nullable String cell(SafeXml xml) throws IOException {
    String type = xml.attribute("office", "value-type");
    boolean error = xml.attribute("calcext", "value-type").equals("error");
    String number = xml.attribute("value");
    String date = xml.attribute("date-value");
    String time = xml.attribute("time-value");
    String flag = xml.attribute("boolean-value");
    String stored = xml.attribute("string-value");
    String shown = shown(xml);
    if (error) {
      return null;
    }
    return switch (type) {
      case "float", "percentage", "currency" -> number(number, shown);
      case "date" -> date.isEmpty() ? shown : Moments.withoutMidnight(date);
      case "time" -> time.isEmpty() ? shown : Moments.clock(time);
      case "boolean" -> flag.equals("true") ? "TRUE" : "FALSE";
      default -> {
        String text = shown.isEmpty() ? stored : shown;
        yield text.isEmpty() ? null : text;
      }
    };
  }

  /// The number stored; with the zeros that the sheet shows in front of it.
  private static String number(String stored, String shown) {
    String plain = NumberFormat.plain(stored);
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (!Character.isSpaceChar(c)) {
        return plain;
      }
    }
    boolean padded = digits.length() > plain.length() && digits.charAt(0) == '0';
    return padded && digits.toString().endsWith(plain) ? digits.toString() : plain;
  }

  /// The paragraphs of the cell, to its end; notes are left out.
  private static String shown(SafeXml xml) throws IOException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int paragraph = 0;
    int note = 0;
    int paragraphs = 0;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        switch (xml.name()) {
          case "annotation" -> note = note == 0 ? depth : note;
          case "p" -> {
            paragraph++;
            if (note == 0 && paragraphs++ > 0) {
              text.append('\n');
            }
          }
          case "s" -> text.append(" ".repeat(Math.clamp(xml.number("c", 1), 1, 1000)));
          case "tab" -> text.append('\t');
          case "line-break" -> text.append('\n');
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (note == depth) {
          note = 0;
        }
        paragraph -= xml.name().equals("p") ? 1 : 0;
        depth--;
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        break;
      } else if (paragraph > 0
          && note == 0
          && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
        text.append(xml.text());
      }
    }
    return text.toString();
  }
}
