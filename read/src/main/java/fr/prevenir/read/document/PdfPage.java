package fr.prevenir.read.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The words of one page in the order in which they are drawn, and the lines ruled between them.
///
/// Words are cut where a blank or a gap stands; of pages with writing in several directions the
/// coordinates of words are those of their own direction, and those of rules the one of most words.
///
/// @param width of the page, in points
/// @param height of the page, in points
record PdfPage(List<PdfWord> words, List<PdfRule> rules, float width, float height) {

  static PdfPage of(PDDocument document, int page) throws IOException {
    Stripper stripper = new Stripper();
    stripper.setStartPage(page + 1);
    stripper.setEndPage(page + 1);
    stripper.getText(document);
    PDRectangle box = document.getPage(page).getCropBox();
    int turned = stripper.turned();
    boolean upright = turned % 180 == 0;
    return new PdfPage(
        stripper.words,
        stripper.rules(box, turned),
        upright ? box.getWidth() : box.getHeight(),
        upright ? box.getHeight() : box.getWidth());
  }

  private static final class Stripper extends PDFTextStripper {
    /// Shares of a blank and of a mean letter that a gap between words has at least.
    private static final float OF_BLANK = 0.5f;

    private static final float OF_LETTER = 0.3f;

    /// The height of capitals, as a share of the size of a font.
    private static final float CAPITALS = 0.7f;

    private final PdfRuling ruling = new PdfRuling(this);
    private final List<PdfWord> words = new ArrayList<>();
    private final List<TextPosition> letters = new ArrayList<>();

    Stripper() {
      setShouldSeparateByBeads(false);
      // rows that overlap are not repeated; words drawn twice are found where lines are made
      setSuppressDuplicateOverlappingText(false);
    }

    @Override
    protected void writePage() {
      for (List<TextPosition> article : getCharactersByArticle()) {
        article.forEach(this::letter);
        word(false);
      }
    }

    private void letter(TextPosition position) {
      String text = position.getUnicode();
      if (text == null || text.isBlank() || text.charAt(0) == '\u00A0') {
        word(true);
        return;
      }
      if (!letters.isEmpty() && apart(letters.getLast(), position)) {
        word(false);
      }
      letters.add(position);
    }

    private boolean apart(TextPosition last, TextPosition next) {
      float gap = next.getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj();
      float wide = letters.stream().map(TextPosition::getWidthDirAdj).reduce(0f, Float::sum);
      float least = OF_LETTER * Math.max(wide / letters.size(), 1);
      if (next.getWidthOfSpace() > 0) {
        least = Math.min(least, OF_BLANK * next.getWidthOfSpace());
      }
      return last.getDir() != next.getDir()
          || gap > least
          || next.getXDirAdj() < last.getXDirAdj() - last.getWidthDirAdj()
          || Math.abs(next.getYDirAdj() - last.getYDirAdj()) > 0.5f * height(last);
    }

    private void word(boolean followed) {
      if (letters.isEmpty()) {
        return;
      }
      TextPosition first = letters.getFirst();
      TextPosition last = letters.getLast();
      String text = letters.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
      words.add(
          new PdfWord(
              PdfLigatures.apart(text),
              first.getXDirAdj(),
              last.getXDirAdj() + last.getWidthDirAdj(),
              first.getWidthDirAdj(),
              first.getYDirAdj(),
              height(first),
              Math.max(1, first.getWidthOfSpace()),
              followed,
              Math.round(first.getDir())));
      letters.clear();
    }

    /// About that of capitals: what fonts say of their letters themselves is often wrong.
    private static float height(TextPosition letter) {
      float size = letter.getYScale();
      return size >= 1 && size < 1000 ? CAPITALS * size : Math.max(1, letter.getHeightDir());
    }

    /// The direction of most words.
    int turned() {
      Map<Integer, Long> directions =
          words.stream()
              .map(PdfWord::turned)
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      return directions.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElse(0);
    }

    /// The rules in the coordinates of most words.
    List<PdfRule> rules(PDRectangle box, int turned) {
      return ruling.drawn().stream().map(line -> rule(line, box, turned)).toList();
    }

    private static PdfRule rule(float[] line, PDRectangle box, int turned) {
      float[] from = point(line[0], line[1], box, turned);
      float[] to = point(line[2], line[3], box, turned);
      return new PdfRule(
          Math.min(from[0], to[0]),
          Math.min(from[1], to[1]),
          Math.max(from[0], to[0]),
          Math.max(from[1], to[1]));
    }

    /// As [TextPosition#getXDirAdj] and [TextPosition#getYDirAdj] do.
    private static float[] point(float pointX, float pointY, PDRectangle box, int turned) {
      float x = pointX - box.getLowerLeftX();
      float y = pointY - box.getLowerLeftY();
      return switch (turned) {
        case 90 -> new float[] {y, x};
        case 180 -> new float[] {box.getWidth() - x, y};
        case 270 -> new float[] {box.getHeight() - y, box.getWidth() - x};
        default -> new float[] {x, box.getHeight() - y};
      };
    }
  }
}
