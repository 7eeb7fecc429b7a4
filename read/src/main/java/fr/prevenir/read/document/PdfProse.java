package fr.prevenir.read.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of a page that belong to no table, as text: a line that was only broken because its
/// next word did not fit goes on in the same line of text.
final class PdfProse {
  /// Heights of letters between the baselines of a paragraph, at most.
  private static final float LEADING = 2.6f;

  /// The share of the page that lines of a paragraph take, at least: addresses and labels are
  /// shorter.
  private static final float WIDE = 0.45f;

  /// The share of a page left blank where it ended on purpose, at least, and where its foot begins.
  private static final float ROOM = 0.3f;

  private static final float FOOT = 0.85f;

  private final RunningText text;
  private float width;
  private float margin;
  private boolean left;
  private @Nullable PdfLine before;

  PdfProse(RunningText text) {
    this.text = text;
  }

  /// Begins a page.
  void page(PdfPage page, List<PdfLine> lines) {
    if (left) {
      text.page();
    }
    left = leaves(page, lines);
    width = page.width();
    margin =
        (float)
            lines.stream()
                .filter(line -> line.cells().size() == 1)
                .mapToDouble(PdfLine::right)
                .max()
                .orElse(0);
  }

  void line(PdfLine line) {
    PdfLine last = before;
    if (last != null && goesOn(last, line)) {
      String end = last.text();
      text.add(PdfCellText.breaks(end.charAt(end.length() - 1)) ? "" : " ");
    } else {
      text.newLine();
    }
    text.add(line.text());
    before = line;
  }

  /// Whether a page ends on purpose: much room is left above its foot.
  private static boolean leaves(PdfPage page, List<PdfLine> lines) {
    float reached = 0;
    for (PdfLine line : lines) {
      if (line.baseline() - reached > ROOM * page.height() && reached > 0) {
        return line.baseline() > FOOT * page.height();
      }
      reached = line.baseline();
    }
    return page.height() - reached > ROOM * page.height();
  }

  private boolean goesOn(PdfLine last, PdfLine line) {
    PdfWord first = line.cells().getFirst().getFirst();
    float indent = last.left() - line.left();
    return last.cells().size() == 1
        && line.cells().size() == 1
        && last.right() - last.left() >= WIDE * width
        && Math.abs(last.height() - line.height()) < 0.1f * line.height()
        && line.baseline() - last.baseline() <= LEADING * line.height()
        && line.baseline() > last.baseline()
        && indent > -2 * line.height()
        && indent < 8 * line.height()
        && last.right() + first.blank() + first.right() - first.left() > margin - line.height();
  }

  /// Ends the line under way.
  void end() {
    text.newLine();
    before = null;
  }
}
