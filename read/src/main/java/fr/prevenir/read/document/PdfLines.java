package fr.prevenir.read.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The lines of one page, cut into cells where the gap between two words is wider than any between
/// words of a sentence.
final class PdfLines extends PDFTextStripper {
  /// Widths of a blank.
  private static final float WIDE_GAP = 2.2f;

  private final List<Line> lines = new ArrayList<>();
  private List<Cell> cells = new ArrayList<>();
  private List<Cell> words = new ArrayList<>();
  private float baseline;
  private float height = 1;

  /// Text between two horizontal positions, in points.
  record Cell(String text, float left, float right) {}

  /// @param words what the cells are made of
  /// @param baseline distance from the top of the page, in points
  /// @param height of its letters, in points
  record Line(List<Cell> cells, List<Cell> words, float baseline, float height) {
    /// The line as text, tabs between the cells.
    String text() {
      return String.join("\t", cells.stream().map(Cell::text).toList());
    }
  }

  private PdfLines() {
    setSortByPosition(true);
    setLineSeparator("\n");
  }

  static List<Line> of(PDDocument document, int page) throws IOException {
    PdfLines stripper = new PdfLines();
    stripper.setStartPage(page + 1);
    stripper.setEndPage(page + 1);
    stripper.getText(document);
    stripper.endLine();
    return stripper.lines;
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    if (positions.isEmpty()) {
      return;
    }
    TextPosition first = positions.getFirst();
    TextPosition last = positions.getLast();
    float left = first.getXDirAdj();
    float right = last.getXDirAdj() + last.getWidthDirAdj();
    baseline = first.getYDirAdj();
    height = Math.max(1, first.getHeightDir());
    words(positions);
    Cell before = cells.isEmpty() ? null : cells.getLast();
    float blank = Math.max(1, first.getWidthOfSpace());
    if (before != null && left - before.right() < WIDE_GAP * blank && left >= before.left()) {
      boolean joined = before.text().endsWith(" ") || text.startsWith(" ");
      String both = before.text() + (joined ? "" : " ") + text;
      cells.set(cells.size() - 1, new Cell(both, before.left(), Math.max(right, before.right())));
    } else {
      cells.add(new Cell(text, left, right));
    }
  }

  /// A string may hold several words, with blanks or mere gaps between them.
  private void words(List<TextPosition> positions) {
    StringBuilder word = new StringBuilder();
    float left = 0;
    float right = 0;
    for (TextPosition position : positions) {
      String letters = position.getUnicode();
      boolean blank = letters == null || letters.isBlank();
      float gap = position.getXDirAdj() - right;
      if (!word.isEmpty() && (blank || gap > position.getWidthOfSpace() / 2)) {
        words.add(new Cell(word.toString(), left, right));
        word.setLength(0);
      }
      if (!blank) {
        left = word.isEmpty() ? position.getXDirAdj() : left;
        word.append(letters);
        right = position.getXDirAdj() + position.getWidthDirAdj();
      }
    }
    if (!word.isEmpty()) {
      words.add(new Cell(word.toString(), left, right));
    }
  }

  @Override
  protected void writeWordSeparator() {}

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writePageEnd() {
    endLine();
  }

  private void endLine() {
    List<Cell> kept =
        cells.stream()
            .filter(cell -> !cell.text().isBlank())
            .map(cell -> new Cell(cell.text().strip(), cell.left(), cell.right()))
            .toList();
    if (!kept.isEmpty()) {
      lines.add(new Line(kept, words, baseline, height));
    }
    cells = new ArrayList<>();
    words = new ArrayList<>();
  }
}
