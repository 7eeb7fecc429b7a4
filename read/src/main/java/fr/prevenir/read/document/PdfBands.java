package fr.prevenir.read.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a table whose cells may go on over several lines: between lines ruled across, else
/// as the alignment of the cells tells, else between blank bands that are higher than those within
/// rows, else from each line on that fills a column which never goes on, else each line.
///
/// A way of cutting is taken where it leaves some column with a single line in its rows and does
/// not put together lines that each fill most of the columns.
final class PdfBands {
  private static final int LONGEST_ROW = 12;

  private final List<PdfLine> lines;
  private final List<PdfWord> words;
  private final List<PdfRule> rules;

  private PdfBands(List<PdfLine> lines, List<PdfRule> rules) {
    this.lines = lines;
    this.rules = rules;
    words = lines.stream().flatMap(line -> line.words().stream()).toList();
  }

  /// The rows of a table, the words of each in no order.
  ///
  /// @param columns those known already, or null where the heading of these lines decides
  record Rows(List<List<PdfWord>> rows, PdfColumns columns, List<Integer> single) {}

  static Rows of(List<PdfLine> lines, List<PdfRule> rules, @Nullable PdfColumns columns) {
    PdfBands bands = new PdfBands(lines, rules);
    List<List<PdfWord>> singly = lines.stream().map(PdfLine::words).toList();
    PdfColumns found = columns == null ? PdfColumns.of(lines, bands.heading(), rules) : columns;
    for (List<List<PdfWord>> cut :
        List.of(bands.ruled(), PdfAlignment.rows(singly, found), bands.blank())) {
      if (cut.size() > 1) {
        PdfColumns of = columns == null ? PdfColumns.of(lines, cut.getFirst(), rules) : columns;
        List<Integer> single = single(cut, of);
        if (!single.isEmpty()) {
          return new Rows(cut, of, single);
        }
      }
    }
    List<List<PdfWord>> anchored = anchored(singly, found);
    return new Rows(anchored, found, single(anchored, found));
  }

  /// The words of the first lines, up to the one of most cells among them.
  private List<PdfWord> heading() {
    int last = 0;
    for (int i = 1; i < Math.min(3, lines.size()); i++) {
      last = lines.get(i).cells().size() > lines.get(last).cells().size() ? i : last;
    }
    return lines.subList(0, last + 1).stream().flatMap(line -> line.words().stream()).toList();
  }

  private List<List<PdfWord>> ruled() {
    float left = (float) words.stream().mapToDouble(PdfWord::left).min().orElse(0);
    float right = (float) words.stream().mapToDouble(PdfWord::right).max().orElse(0);
    List<List<PdfWord>> bands = cut(PdfRule.across(rules, left, right), words);
    // a heading and the first row may have one background
    double within = bands.stream().skip(1).mapToDouble(PdfBands::widestGap).max().orElse(0);
    List<float[]> gaps = gaps(bands.getFirst());
    List<Float> bounds = wide(gaps, within + 0.2 * height());
    if (bands.size() > 2 && !bounds.isEmpty()) {
      bands.addAll(0, cut(bounds, bands.removeFirst()));
    }
    return bands;
  }

  private static double widestGap(List<PdfWord> band) {
    return gaps(band).stream().mapToDouble(gap -> gap[1] - gap[0]).max().orElse(0);
  }

  private double height() {
    return words.stream().mapToDouble(PdfWord::height).average().orElse(1);
  }

  private List<List<PdfWord>> blank() {
    List<float[]> gaps = gaps(words);
    double least = gaps.stream().mapToDouble(gap -> gap[1] - gap[0]).min().orElse(0);
    boolean overlapping = gaps.size() + 1 < lines.size();
    return cut(wide(gaps, overlapping ? 0 : least + 0.2 * height()), words);
  }

  /// The blank bands between words, each from its top to its bottom.
  private static List<float[]> gaps(List<PdfWord> words) {
    List<PdfWord> sorted = words.stream().sorted(Comparator.comparingDouble(PdfWord::top)).toList();
    List<float[]> gaps = new ArrayList<>();
    float reached = sorted.getFirst().bottom();
    for (PdfWord word : sorted) {
      if (word.top() > reached) {
        gaps.add(new float[] {reached, word.top()});
      }
      reached = Math.max(reached, word.bottom());
    }
    return gaps;
  }

  /// The middles of those gaps that are wide enough.
  private static List<Float> wide(List<float[]> gaps, double least) {
    List<Float> bounds = new ArrayList<>();
    for (float[] gap : gaps) {
      if (gap[1] - gap[0] >= least) {
        bounds.add((gap[0] + gap[1]) / 2);
      }
    }
    return bounds;
  }

  private static List<List<PdfWord>> cut(List<Float> bounds, List<PdfWord> words) {
    List<List<PdfWord>> bands = new ArrayList<>();
    for (int i = 0; i <= bounds.size(); i++) {
      bands.add(new ArrayList<>());
    }
    for (PdfWord word : words) {
      int band = 0;
      while (band < bounds.size() && word.middle() > bounds.get(band)) {
        band++;
      }
      bands.get(band).add(word);
    }
    bands.removeIf(List::isEmpty);
    return bands;
  }

  /// The columns with one line at most in nearly every row of several lines, if the rows are such
  /// as cells make that go on; none otherwise.
  private static List<Integer> single(List<List<PdfWord>> bands, PdfColumns columns) {
    int[] once = new int[columns.count()];
    int[] always = new int[columns.count()];
    int[] filled = new int[columns.count()];
    int several = 0;
    for (List<PdfWord> band : bands) {
      int height = PdfLine.grouped(band).size();
      int[] count = new int[columns.count()];
      for (List<PdfWord> line : PdfLine.grouped(band)) {
        line.stream().mapToInt(columns::of).distinct().forEach(c -> count[c]++);
      }
      several += height > 1 ? 1 : 0;
      for (int c = 0; c < count.length; c++) {
        filled[c] += count[c] > 0 ? 1 : 0;
        once[c] += height > 1 && count[c] <= 1 ? 1 : 0;
        always[c] += height > 1 && count[c] >= height ? 1 : 0;
      }
      if (height > LONGEST_ROW) {
        return List.of();
      }
    }
    List<Integer> single = new ArrayList<>();
    int full = 0;
    for (int c = 0; c < once.length; c++) {
      if (filled[c] * 2 >= bands.size() && once[c] * 10 >= several * 8) {
        single.add(c);
      }
      full += several > 0 && always[c] * 10 >= several * 8 ? 1 : 0;
    }
    List<Integer> surest = new ArrayList<>(single);
    int rows = several;
    surest.removeIf(c -> once[c] * 100 < rows * 97);
    List<Integer> found = surest.isEmpty() ? single : surest;
    return full * 2 < columns.count() || several == 0 ? found : List.of();
  }

  /// Lines that leave empty what one line of every row fills go on with the row above, or lead to
  /// the one below where cells stand at the foot of their row.
  private static List<List<PdfWord>> anchored(List<List<PdfWord>> lines, PdfColumns columns) {
    int anchor = anchor(lines, columns);
    boolean feet = anchor > 0 && !fills(lines.getFirst(), columns, anchor);
    List<List<PdfWord>> rows = new ArrayList<>();
    boolean ended = true;
    for (List<PdfWord> line : lines) {
      boolean fills = fills(line, columns, anchor);
      boolean begins = feet ? ended : fills;
      if (begins || rows.isEmpty()) {
        rows.add(new ArrayList<>(line));
      } else {
        rows.getLast().addAll(line);
      }
      ended = fills;
    }
    return rows;
  }

  private static boolean fills(List<PdfWord> line, PdfColumns columns, int column) {
    return line.stream().anyMatch(word -> columns.of(word) == column);
  }

  /// The column that is filled in the fewest lines, all of them full ones; the first column where
  /// there is none.
  private static int anchor(List<List<PdfWord>> lines, PdfColumns columns) {
    int count = columns.count();
    int[][] filled = new int[lines.size()][count];
    for (int l = 0; l < filled.length; l++) {
      for (PdfWord word : lines.get(l)) {
        filled[l][columns.of(word)] = 1;
      }
    }
    int best = 0;
    int fewest = Integer.MAX_VALUE;
    for (int c = 0; c < count; c++) {
      int with = 0;
      int without = 0;
      int fullWith = 0;
      int fullWithout = 0;
      for (int[] line : filled) {
        int sum = Arrays.stream(line).sum();
        if (line[c] == 1) {
          with++;
          fullWith += sum * 10 >= count * 7 ? 1 : 0;
        } else {
          without++;
          fullWithout += sum * 10 >= count * 7 ? 1 : 0;
        }
      }
      boolean divides = with > 0 && fullWith * 10 >= with * 9 && fullWithout * 20 <= without;
      if (divides && with < fewest) {
        best = c;
        fewest = with;
      }
    }
    return best;
  }
}
