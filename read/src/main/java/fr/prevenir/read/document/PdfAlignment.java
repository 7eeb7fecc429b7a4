package fr.prevenir.read.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where cells stand in the height of their rows, which tells rows apart where no rules do: in rows
/// of the right way every cell stands as it should beside a column that has one line in each row,
/// and its lines follow one another as closely as lines do.
enum PdfAlignment {
  HEAD,
  MIDDLE,
  FOOT;

  /// What two distances may differ, as a share of the height of letters.
  private static final float CLOSE = 0.03f;

  /// Centres of cells and rows may differ more: they are rounded.
  private static final float CENTRED = 0.1f;

  private static final int FEWEST = 3;

  /// Shares, in hundredths, of the cells that must stand as they should.
  private static final int LEAST = 85;

  private static final int ALIKE = 4;

  private static final int MOST_COLUMNS = 30;

  /// The rows of lines in columns, or no rows where no alignment explains them.
  static List<List<PdfWord>> rows(List<List<PdfWord>> lines, PdfColumns columns) {
    List<Row> best = List.of();
    int most = LEAST;
    for (int anchor = 0; anchor < Math.min(MOST_COLUMNS, columns.count()); anchor++) {
      for (PdfAlignment alignment : values()) {
        List<Row> rows = alignment.rows(lines, columns, anchor);
        int share = alignment.share(rows, columns, anchor);
        boolean alike = Math.abs(share - most) <= ALIKE && !best.isEmpty();
        // a column whose cells go on fills more lines than there are rows
        if (alike ? rows.size() < best.size() : share > most) {
          most = share;
          best = rows;
        }
      }
    }
    return best.stream().map(Row::words).toList();
  }

  /// @param anchor baseline of the line that every row has, or NaN where it has none
  private record Row(float anchor, List<PdfWord> words) {}

  private List<Row> rows(List<List<PdfWord>> lines, PdfColumns columns, int column) {
    List<Row> rows = new ArrayList<>();
    List<PdfWord> open = new ArrayList<>();
    float anchor = Float.NaN;
    for (List<PdfWord> line : lines) {
      boolean anchored = line.stream().anyMatch(word -> columns.of(word) == column);
      if (this == HEAD && anchored && !open.isEmpty()) {
        rows.add(new Row(anchor, open));
        open = new ArrayList<>();
      }
      if (this == MIDDLE && !Float.isNaN(anchor)) {
        List<PdfWord> above = open;
        float centre = anchor;
        List<PdfWord> next =
            new ArrayList<>(
                line.stream().filter(word -> !balances(word, above, centre, columns)).toList());
        if (anchored || !next.isEmpty()) {
          List<PdfWord> rest = line.stream().filter(word -> !next.contains(word)).toList();
          open.addAll(rest);
          rows.add(new Row(anchor, open));
          open = next;
          anchor = anchored ? line.getFirst().baseline() : Float.NaN;
          continue;
        }
      }
      open.addAll(line);
      anchor = anchored ? line.getFirst().baseline() : anchor;
      if (this == FOOT && anchored) {
        rows.add(new Row(anchor, open));
        open = new ArrayList<>();
        anchor = Float.NaN;
      }
    }
    if (!open.isEmpty()) {
      rows.add(new Row(anchor, open));
    }
    return rows;
  }

  /// Whether a word stands as far below the anchor of a row as its cell begins above it.
  private static boolean balances(
      PdfWord word, List<PdfWord> row, float anchor, PdfColumns columns) {
    int column = columns.of(word);
    double first =
        row.stream()
            .filter(other -> columns.of(other) == column)
            .mapToDouble(PdfWord::baseline)
            .min()
            .orElse(Double.NaN);
    return word.baseline() <= 2 * anchor - first + CENTRED * word.height();
  }

  /// The share of the cells that stand as they should, in hundredths; 0 where hardly a cell has
  /// several lines.
  private int share(List<Row> rows, PdfColumns columns, int anchor) {
    List<float[]> cells = new ArrayList<>();
    List<Float> anchors = new ArrayList<>();
    float height = 1;
    int several = 0;
    int anchored = 0;
    for (Row row : rows) {
      if (Float.isNaN(row.anchor)) {
        // the rest of a row of the page before, or the beginning of one of the next
        continue;
      }
      anchored++;
      boolean goesOn = false;
      for (int c = 0; c < columns.count(); c++) {
        int column = c;
        List<PdfWord> words =
            row.words.stream().filter(word -> columns.of(word) == column).toList();
        List<List<PdfWord>> lines = PdfLine.grouped(words);
        if (!lines.isEmpty() && c != anchor) {
          float[] cell = new float[lines.size()];
          for (int i = 0; i < cell.length; i++) {
            cell[i] = lines.get(i).getFirst().baseline();
          }
          cells.add(cell);
          anchors.add(row.anchor);
          height = words.getFirst().height();
          goesOn |= cell.length > 1;
        }
      }
      several += goesOn ? 1 : 0;
    }
    if (several < FEWEST || rows.size() - anchored > 1 + rows.size() / 10) {
      return 0;
    }
    float pitch = pitch(cells);
    int right = 0;
    for (int i = 0; i < cells.size(); i++) {
      right += stands(cells.get(i), anchors.get(i), pitch, height) ? 1 : 0;
    }
    return right * 100 / cells.size();
  }

  /// The distance between two lines of a cell in most cases.
  private static float pitch(List<float[]> cells) {
    float[] distances = new float[cells.stream().mapToInt(cell -> cell.length - 1).sum()];
    int n = 0;
    for (float[] cell : cells) {
      for (int i = 1; i < cell.length; i++) {
        distances[n++] = cell[i] - cell[i - 1];
      }
    }
    Arrays.sort(distances);
    return distances[n / 2];
  }

  private boolean stands(float[] cell, float anchor, float pitch, float height) {
    for (int i = 1; i < cell.length; i++) {
      if (Math.abs(cell[i] - cell[i - 1] - pitch) > CLOSE * height) {
        return false;
      }
    }
    float first = cell[0];
    float last = cell[cell.length - 1];
    return switch (this) {
      case HEAD -> Math.abs(first - anchor) <= CLOSE * height;
      case MIDDLE -> Math.abs((first + last) / 2 - anchor) <= CENTRED * height;
      case FOOT -> Math.abs(last - anchor) <= CLOSE * height;
    };
  }
}
