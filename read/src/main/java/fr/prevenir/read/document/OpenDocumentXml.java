package fr.prevenir.read.document;

import fr.prevenir.read.workbook.SafeXml;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/// The text of one part of an OpenDocument file: paragraphs, notes, comments, tracked deletions and
/// tables; of the part with the styles, the heads and feet of pages only.
final class OpenDocumentXml {
  private static final Set<String> PAGE_PARTS =
      Set.of("header", "footer", "header-left", "footer-left", "header-first", "footer-first");

  private static final int MOST_REPEATED = 1000;

  private final RunningText text;
  private final DocumentTables tables;
  private final boolean pagesOnly;
  private int paragraphs;
  private int pageParts;
  private int repeated;
  private String style = "";
  private final Set<String> beginsPage = new HashSet<>();

  OpenDocumentXml(RunningText text, DocumentTables tables, boolean pagesOnly) {
    this.text = text;
    this.tables = tables;
    this.pagesOnly = pagesOnly;
  }

  void read(InputStream in) throws IOException {
    try {
      SafeXml xml = new SafeXml(in);
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> start(xml);
          case XMLStreamConstants.END_ELEMENT -> end(xml.name());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            if (paragraphs > 0) {
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

  private boolean seen() {
    return !pagesOnly || pageParts > 0;
  }

  private void start(SafeXml xml) {
    String name = xml.name();
    if (PAGE_PARTS.contains(name)) {
      pageParts++;
    }
    if (!seen()) {
      return;
    }
    switch (name) {
      case "style" -> style = xml.attribute("name");
      case "paragraph-properties" -> {
        if ("page".equals(xml.attribute("break-before"))) {
          beginsPage.add(style);
        }
      }
      case "p", "h" -> {
        paragraphs++;
        if (!tables.open() && beginsPage.contains(xml.attribute("style-name"))) {
          text.page();
        }
      }
      case "s" -> add(" ".repeat(Math.min(MOST_REPEATED, Math.max(1, xml.number("c", 1)))));
      case "tab" -> add("\t");
      case "line-break" -> add("\n");
      case "table" -> tables.begin();
      case "table-row" -> tables.row();
      case "table-cell", "covered-table-cell" -> {
        repeated = xml.number("number-columns-repeated", 1) - 1;
        tables.cell();
      }
      default -> {}
    }
  }

  private void end(String name) {
    if (seen()) {
      switch (name) {
        case "p", "h" -> {
          if (paragraphs > 0) {
            add("\n");
            paragraphs--;
          }
        }
        case "table-cell", "covered-table-cell" -> {
          tables.endCell();
          tables.span(repeated);
          repeated = 0;
        }
        case "table-row" -> tables.endRow();
        case "table" -> tables.end();
        default -> {}
      }
    }
    if (PAGE_PARTS.contains(name)) {
      pageParts--;
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
