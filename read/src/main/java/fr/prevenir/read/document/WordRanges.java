package fr.prevenir.read.document;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.jspecify.annotations.Nullable;

/// The text of a Word document by its stories: heads and feet, the text with its tables, notes,
/// comments, text boxes.
final class WordRanges {
  private final HWPFDocument document;
  private final RunningText text;
  private final DocumentTables tables;

  WordRanges(HWPFDocument document, RunningText text, DocumentTables tables) {
    this.document = document;
    this.text = text;
    this.tables = tables;
  }

  void read() {
    plain(document.getHeaderStoryRange());
    try {
      main(document.getRange());
    } finally {
      tables.endAll();
    }
    plain(document.getFootnoteRange());
    plain(document.getEndnoteRange());
    plain(document.getCommentsRange());
    plain(document.getMainTextboxRange());
  }

  private void main(Range range) {
    int count = range.numParagraphs();
    for (int i = 0; i < count; i++) {
      Paragraph paragraph = range.getParagraph(i);
      if (paragraph.isInTable()) {
        Table table = table(range, paragraph);
        if (table != null && table.numParagraphs() > 0) {
          give(table);
          i += table.numParagraphs() - 1;
          continue;
        }
      }
      if (paragraph.pageBreakBefore()) {
        text.page();
      }
      text.add(clean(paragraph.text()));
    }
  }

  private static @Nullable Table table(Range range, Paragraph paragraph) {
    try {
      return range.getTable(paragraph);
    } catch (IllegalArgumentException e) {
      // not the first paragraph of its table: read as text
      return null;
    }
  }

  private void give(Table table) {
    tables.begin();
    for (int r = 0; r < table.numRows(); r++) {
      TableRow row = table.getRow(r);
      tables.row();
      for (int c = 0; c < row.numCells(); c++) {
        tables.cell();
        tables.add(clean(row.getCell(c).text()));
        tables.endCell();
      }
      tables.endRow();
    }
    tables.end();
  }

  private void plain(@Nullable Range range) {
    if (range != null) {
      text.newLine();
      text.add(clean(range.text()));
      text.newLine();
    }
  }

  /// Without codes of fields; marks of cells, lines and pages as tabs and line ends.
  private static String clean(String raw) {
    return Range.stripFields(raw)
        .replace('\u0007', '\t')
        .replace('\r', '\n')
        .replace('\u000B', '\n')
        .replace("\f", "\n\u2029")
        .replace('\u001E', '-')
        .replace("\u001F", "")
        .replace("\u0005", "")
        .replace("\u0001", "")
        .replace("\u0008", "");
  }
}
