package fr.prevenir.read.document;

/// The lines of a picture of text. Lines of three cells and more, with wide blanks between them,
/// are a table, as long as they have as many cells as its first one; others are text.
final class RecognisedLines {
  private static final int LEAST = 3;

  private final RunningText text;
  private final DocumentTables tables;
  private int width;

  RecognisedLines(RunningText text, DocumentTables tables) {
    this.text = text;
    this.tables = tables;
  }

  void line(String line) {
    String[] cells = line.strip().split(" {2,}|\\t");
    if (line.isBlank()) {
      return;
    }
    if (tables.open() ? cells.length == width : cells.length >= LEAST) {
      row(cells);
      return;
    }
    if (cells.length == 1) {
      endTable();
    }
    // of a row with a cell less nobody knows which it lacks
    text.line(String.join("\t", cells));
  }

  private void row(String[] cells) {
    if (!tables.open()) {
      tables.begin();
      width = cells.length;
    }
    tables.row();
    for (String cell : cells) {
      tables.cell();
      tables.add(cell);
      tables.endCell();
    }
    tables.endRow();
  }

  private void endTable() {
    if (tables.open()) {
      tables.end();
    }
  }

  void end() {
    endTable();
    text.end();
  }
}
