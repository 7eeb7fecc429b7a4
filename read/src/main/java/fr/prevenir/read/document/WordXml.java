package fr.prevenir.read.document;

import fr.prevenir.read.workbook.SafeXml;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;

/// The text of one part in WordprocessingML or DrawingML (ISO/IEC 29500-1 §17, §21), which name
/// paragraphs and tables alike. Of a text frame
/// written twice, for new and old programs, the first is read.
final class WordXml {
  private final RunningText text;
  private final DocumentTables tables;
  private int fallback;
  private int stops;
  private int span;
  private boolean inText;
  private boolean inProperties;
  private boolean sectionEnds;

  WordXml(RunningText text, DocumentTables tables) {
    this.text = text;
    this.tables = tables;
  }

  void read(InputStream in) throws IOException {
    try {
      SafeXml xml = new SafeXml(in);
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> start(xml);
          case XMLStreamConstants.END_ELEMENT -> end(xml.name());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            if (inText && fallback == 0) {
              add(xml.text());
            }
          }
          default -> {}
        }
      }
    } finally {
      tables.endAll();
    }
  }

  private void start(SafeXml xml) {
    String name = xml.name();
    if (fallback > 0 || name.equals("Fallback")) {
      fallback += name.equals("Fallback") ? 1 : 0;
      return;
    }
    switch (name) {
      case "t", "delText", "text" -> inText = true;
      case "tabs", "tabLst" -> stops++;
      case "tab", "ptab" -> {
        if (stops == 0) {
          add("\t");
        }
      }
      case "gridSpan" -> span = xml.number("val", 1) - 1;
      case "br" -> lineBreak(xml.attribute("type"));
      case "cr" -> add("\n");
      case "pPr" -> inProperties = true;
      case "pageBreakBefore" -> page();
      case "sectPr" -> sectionEnds = inProperties;
      case "type" -> sectionEnds &= !"continuous".equals(xml.attribute("val"));
      case "noBreakHyphen" -> add("-");
      case "tbl" -> tables.begin();
      case "tr" -> tables.row();
      case "tc" -> tables.cell();
      default -> {}
    }
  }

  private void end(String name) {
    if (name.equals("Fallback")) {
      fallback--;
      return;
    }
    if (fallback > 0) {
      return;
    }
    switch (name) {
      case "t", "delText", "text" -> inText = false;
      case "tabs", "tabLst" -> stops--;
      case "pPr" -> inProperties = false;
      case "p" -> {
        add("\n");
        if (sectionEnds) {
          page();
        }
        sectionEnds = false;
      }
      case "tc" -> {
        tables.endCell();
        tables.span(span);
        span = 0;
      }
      case "tr" -> tables.endRow();
      case "tbl" -> tables.end();
      default -> {}
    }
  }

  private void lineBreak(String type) {
    add("\n");
    if ("page".equals(type)) {
      page();
    }
  }

  private void page() {
    if (!tables.open()) {
      text.page();
    }
  }

  private void add(String more) {
    if (tables.open()) {
      tables.add(more);
    } else {
      text.add(more);
    }
  }
}
