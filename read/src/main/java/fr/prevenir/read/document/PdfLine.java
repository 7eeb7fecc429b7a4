package fr.prevenir.read.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Words on one line of a page, from the left, cut into cells where the gap between two words is
/// wider than any between words of a sentence.
record PdfLine(List<List<PdfWord>> cells) {
  /// Widths of a blank.
  private static final float WIDE_GAP = 2.2f;

  /// The lines of some words, from the top; those written in another direction come last.
  static List<PdfLine> of(List<PdfWord> words, List<PdfRule> rules) {
    List<PdfLine> lines = new ArrayList<>();
    for (List<PdfWord> line : grouped(words)) {
      lines.add(cut(line, rules));
    }
    return lines;
  }

  /// Words grouped by the line on which they stand, from the top.
  static List<List<PdfWord>> grouped(List<PdfWord> words) {
    List<PdfWord> sorted =
        words.stream()
            .sorted(Comparator.comparingInt(PdfWord::turned).thenComparingDouble(PdfWord::baseline))
            .toList();
    List<List<PdfWord>> lines = new ArrayList<>();
    for (PdfWord word : sorted) {
      List<PdfWord> line = lines.isEmpty() ? null : lines.getLast();
      if (line == null
          || line.getFirst().turned() != word.turned()
          || !line.getFirst().besides(word)) {
        line = new ArrayList<>();
        lines.add(line);
      }
      line.add(word);
    }
    lines.forEach(PdfLine::fromTheLeft);
    return lines;
  }

  private static void fromTheLeft(List<PdfWord> line) {
    line.sort(Comparator.comparingDouble(PdfWord::left));
    for (int i = line.size() - 1; i > 0; i--) {
      if (line.get(i).repeats(line.get(i - 1))) {
        line.remove(i);
      }
    }
  }

  private static PdfLine cut(List<PdfWord> line, List<PdfRule> rules) {
    List<List<PdfWord>> cells = new ArrayList<>();
    float reached = 0;
    for (PdfWord word : line) {
      boolean begins =
          cells.isEmpty()
              || word.left() - reached >= WIDE_GAP * word.blank()
              || ruled(rules, reached, word);
      if (begins) {
        cells.add(new ArrayList<>());
      }
      cells.getLast().add(word);
      reached = Math.max(reached, word.right());
    }
    return new PdfLine(cells);
  }

  /// Whether an upright line stands between what comes before a word and the word.
  private static boolean ruled(List<PdfRule> rules, float reached, PdfWord word) {
    float tolerance = word.letter() / 2;
    for (PdfRule rule : rules) {
      if (!rule.lies()
          && rule.left() > reached - tolerance
          && rule.left() < word.left() + tolerance
          && rule.top() <= word.middle()
          && rule.bottom() >= word.middle()) {
        return true;
      }
    }
    return false;
  }

  List<PdfWord> words() {
    return cells.stream().flatMap(List::stream).toList();
  }

  float left() {
    return cells.getFirst().getFirst().left();
  }

  float right() {
    return cells.getLast().getLast().right();
  }

  float baseline() {
    return (float) words().stream().mapToDouble(PdfWord::baseline).max().orElse(0);
  }

  float height() {
    return (float) words().stream().mapToDouble(PdfWord::height).max().orElse(1);
  }

  /// The line as text, tabs between the cells.
  String text() {
    return cells.stream()
        .map(cell -> cell.stream().map(PdfWord::text).collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\t"));
  }
}
