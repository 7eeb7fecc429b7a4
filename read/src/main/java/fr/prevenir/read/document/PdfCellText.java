package fr.prevenir.read.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Puts the words of a cell together that stand on several lines.
///
/// Writers break a line before a word that does not fit, and within a word only where it is wider
/// than the cell: such a part stands alone on its line, and not even the next letter would fit.
final class PdfCellText {
  /// Signs behind which writers break a line.
  private static final String BREAKING = "-_/@\u2010\u00AD";

  /// What a measure may lack, as a share of the height of letters: the widest cell leaves some
  /// room.
  private static final float CLOSE = 0.15f;

  /// Words that stand between others, and so begin none of the parts of a broken one.
  private static final Set<String> LINKING =
      Set.of("de", "du", "des", "la", "le", "les", "et", "à", "au", "aux", "en", "sur", "sous");

  private final float[] widths;

  /// @param columns how many there are
  PdfCellText(int columns) {
    widths = new float[columns];
  }

  /// Learns how wide a column is from one of its cells.
  void learn(int column, List<PdfWord> cell) {
    for (List<PdfWord> line : PdfLine.grouped(cell)) {
      widths[column] = Math.max(widths[column], line.getLast().right() - line.getFirst().left());
    }
  }

  String text(int column, List<PdfWord> cell) {
    StringBuilder text = new StringBuilder();
    List<PdfWord> before = List.of();
    for (List<PdfWord> line : PdfLine.grouped(cell)) {
      if (!before.isEmpty() && !broken(before, line, widths[column])) {
        text.append(' ');
      } else if (!text.isEmpty() && text.charAt(text.length() - 1) == '\u00AD') {
        text.setLength(text.length() - 1);
      }
      text.append(String.join(" ", line.stream().map(PdfWord::text).toList()));
      before = line;
    }
    return text.toString();
  }

  /// Whether a word goes on without a blank behind a sign at the end of a line.
  static boolean breaks(char end) {
    return BREAKING.indexOf(end) >= 0;
  }

  private static boolean broken(List<PdfWord> before, List<PdfWord> line, float width) {
    PdfWord next = line.getFirst();
    PdfWord last = before.getLast();
    char end = last.text().charAt(last.text().length() - 1);
    if (breaks(end)) {
      return last.text().length() > 1;
    }
    char begin = next.text().charAt(0);
    boolean newWord =
        (Character.isLowerCase(end) && Character.isUpperCase(begin))
            || (line.size() > 1 && LINKING.contains(next.text()));
    float used = last.right() - before.getFirst().left();
    return before.size() == 1
        && !last.followed()
        && !newWord
        && used + next.begin() + next.height() * CLOSE > width;
  }

  /// The words of a cell that goes on behind a page, below those before it.
  static List<PdfWord> below(List<PdfWord> above, List<PdfWord> next) {
    float lowest = (float) above.stream().mapToDouble(PdfWord::bottom).max().orElse(0);
    float highest = (float) next.stream().mapToDouble(PdfWord::top).min().orElse(0);
    float shift = Math.max(0, lowest - highest);
    List<PdfWord> all = new ArrayList<>(above);
    next.stream()
        .sorted(Comparator.comparingDouble(PdfWord::baseline))
        .map(
            word ->
                new PdfWord(
                    word.text(),
                    word.left(),
                    word.right(),
                    word.begin(),
                    word.baseline() + shift,
                    word.height(),
                    word.blank(),
                    word.followed(),
                    word.turned()))
        .forEach(all::add);
    return all;
  }
}
