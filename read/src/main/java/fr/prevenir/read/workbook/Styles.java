package fr.prevenir.read.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;

/// The number formats of an XLSX or XLSB by the number of a cell's style (ECMA-376-1 §18.8).
final class Styles {
  private final List<NumberFormat> formats = new ArrayList<>();

  /// Takes the formats of `styles.xml`; those before a failure stay.
  void read(InputStream in) throws IOException {
    Map<Integer, NumberFormat> custom = new HashMap<>();
    boolean cells = false;
    SafeXml xml = new SafeXml(in);
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.name()) {
          case "numFmt" ->
              custom.put(xml.number("numFmtId", -1), NumberFormat.of(xml.attribute("formatCode")));
          case "cellXfs" -> cells = true;
          case "xf" -> {
            if (cells) {
              int id = xml.number("numFmtId", 0);
              NumberFormat known = custom.get(id);
              add(known == null ? NumberFormat.builtIn(id) : known);
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("cellXfs")) {
        cells = false;
      }
    }
  }

  /// Adds the format of the next style.
  void add(NumberFormat format) {
    formats.add(format);
  }

  NumberFormat of(int style) {
    return style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
  }
}
