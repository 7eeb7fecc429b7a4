package fr.prevenir.read.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The columns of a table, as strips of the page.
record PdfColumns(List<Strip> strips) {
  /// The horizontal extent of a column, in points.
  record Strip(float left, float right) {
    boolean holds(PdfWord word) {
      return word.left() < right && word.right() > left;
    }
  }

  /// Columns between upright lines, else where words stand, with blank strips between them.
  ///
  /// @param heading the words of the first row: columns that nearly touch are told apart by them
  static PdfColumns of(List<PdfLine> lines, List<PdfWord> heading, List<PdfRule> rules) {
    List<PdfWord> words = lines.stream().flatMap(line -> line.words().stream()).toList();
    List<Strip> ruled = ruled(words, rules);
    return new PdfColumns(ruled.isEmpty() ? blank(lines, words, heading) : ruled);
  }

  private static List<Strip> ruled(List<PdfWord> words, List<PdfRule> rules) {
    float top = (float) words.stream().mapToDouble(PdfWord::top).min().orElse(0);
    float bottom = (float) words.stream().mapToDouble(PdfWord::baseline).max().orElse(0);
    List<Float> bounds = PdfRule.upright(rules, top, bottom);
    List<Strip> strips = new ArrayList<>();
    float left = Float.NEGATIVE_INFINITY;
    for (int i = 0; i <= bounds.size(); i++) {
      float right = i < bounds.size() ? bounds.get(i) : Float.POSITIVE_INFINITY;
      float from = left;
      if (words.stream().anyMatch(word -> middle(word) > from && middle(word) <= right)) {
        strips.add(new Strip(left, right));
      }
      left = right;
    }
    boolean cutting =
        words.stream()
                    .filter(word -> strips.stream().filter(s -> crosses(word, s)).count() > 1)
                    .count()
                * 20
            > words.size();
    return strips.size() < 3 || cutting ? List.of() : strips;
  }

  private static boolean crosses(PdfWord word, Strip strip) {
    float within = word.letter();
    return word.left() < strip.right() - within && word.right() > strip.left() + within;
  }

  private static float middle(PdfWord word) {
    return (word.left() + word.right()) / 2;
  }

  /// Each word of the heading that has a blank strip before it in all lines begins a column.
  private static List<Strip> blank(
      List<PdfLine> lines, List<PdfWord> words, List<PdfWord> heading) {
    List<Strip> cells =
        lines.stream()
            .flatMap(line -> line.cells().stream())
            .map(cell -> new Strip(cell.getFirst().left(), cell.getLast().right()))
            .toList();
    List<Strip> pieces = words.stream().map(word -> new Strip(word.left(), word.right())).toList();
    List<Strip> columns = new ArrayList<>();
    for (Strip wide : merged(cells)) {
      Strip column = null;
      boolean named = false;
      List<Strip> within =
          pieces.stream().filter(p -> p.left < wide.right && p.right > wide.left).toList();
      for (Strip part : merged(within)) {
        boolean names = heading.stream().anyMatch(part::holds);
        if (column != null && named && names) {
          columns.add(column);
          column = part;
        } else {
          column = column == null ? part : new Strip(column.left, part.right);
          named |= names;
        }
      }
      if (column != null) {
        columns.add(column);
      }
    }
    return columns;
  }

  private static List<Strip> merged(List<Strip> pieces) {
    List<Strip> strips = new ArrayList<>();
    for (Strip piece : pieces.stream().sorted(Comparator.comparingDouble(Strip::left)).toList()) {
      Strip last = strips.isEmpty() ? null : strips.getLast();
      if (last != null && piece.left < last.right) {
        strips.set(strips.size() - 1, new Strip(last.left, Math.max(last.right, piece.right)));
      } else {
        strips.add(piece);
      }
    }
    return strips;
  }

  int count() {
    return strips.size();
  }

  /// Whether each word stands in one column at most.
  boolean part(List<PdfLine> lines) {
    for (PdfLine line : lines) {
      for (PdfWord word : line.words()) {
        if (strips.stream().filter(strip -> crosses(word, strip)).count() > 1) {
          return false;
        }
      }
    }
    return true;
  }

  /// Whether each cell of a line begins where a column does.
  boolean hold(PdfLine line) {
    return line.cells().stream()
        .map(List::getFirst)
        .allMatch(
            word ->
                strips.stream()
                    .anyMatch(
                        strip ->
                            word.left() > strip.left - 2
                                && word.left() < strip.left + 1.5f * word.height()));
  }

  /// The column that holds the middle of a word, else any that it touches, else the nearest.
  int of(PdfWord word) {
    float middle = middle(word);
    int nearest = 0;
    float least = Float.MAX_VALUE;
    for (int c = 0; c < strips.size(); c++) {
      Strip strip = strips.get(c);
      if (strip.left <= middle && middle <= strip.right) {
        return c;
      }
      float distance =
          strip.holds(word)
              ? 0
              : Math.min(Math.abs(strip.left - middle), Math.abs(strip.right - middle));
      if (distance < least) {
        least = distance;
        nearest = c;
      }
    }
    return nearest;
  }
}
