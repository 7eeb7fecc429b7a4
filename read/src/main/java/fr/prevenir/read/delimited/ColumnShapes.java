package fr.prevenir.read.delimited;

/// What the cells of each column look like in good records: it decides where a separator stands
/// inside a
/// cell, and whether a first line is a header.
final class ColumnShapes {
  static final int EMPTY = 1;
  static final int DIGITS = 2;
  static final int DATE = 4;
  static final int MAIL = 8;
  static final int CODE = 16;
  static final int WORDS = 32;

  private static final double MOST = 0.95;

  private final int[] usual;
  private final double[] length;

  private ColumnShapes(int[] usual, double[] length) {
    this.usual = usual;
    this.length = length;
  }

  /// Learns from the records of a sample that have the usual number of cells.
  ///
  /// @param first the first of them to learn from
  static ColumnShapes of(Sample sample, int first, int columns) {
    int[][] counts = new int[columns][64];
    double[] length = new double[columns];
    int records = 0;
    for (int r = first; r < sample.size(); r++) {
      if (sample.cells(r) != columns) {
        continue;
      }
      records++;
      for (int c = 0; c < columns; c++) {
        counts[c][shape(sample.data(), sample.start(r, c), sample.end(r, c))]++;
        length[c] += sample.end(r, c) - sample.start(r, c);
      }
    }
    int[] usual = new int[columns];
    for (int c = 0; c < columns; c++) {
      usual[c] = usual(counts[c], records);
      length[c] /= Math.max(1, records);
    }
    return new ColumnShapes(usual, length);
  }

  /// The one shape of nearly all filled cells, with [#EMPTY] where some are empty, or all shapes.
  private static int usual(int[] counts, int records) {
    int filled = records - counts[EMPTY];
    for (int shape = DIGITS; shape < WORDS; shape <<= 1) {
      if (filled > 0 && counts[shape] >= filled * MOST) {
        return counts[EMPTY] > 0 ? shape | EMPTY : shape;
      }
    }
    return counts[EMPTY] == records ? EMPTY : 63;
  }

  int columns() {
    return usual.length;
  }

  /// Whether nearly all filled cells of a column have one strict shape.
  boolean strict(int column) {
    return usual[column] != 63 && usual[column] != EMPTY;
  }

  boolean fits(int column, int shape) {
    return (usual[column] & shape) != 0;
  }

  double averageLength(int column) {
    return length[column];
  }

  static int shape(byte[] data, int start, int end) {
    if (start >= end) {
      return EMPTY;
    }
    int digits = 0;
    int letters = 0;
    int marks = 0;
    int spaces = 0;
    boolean at = false;
    for (int i = start; i < end; i++) {
      byte b = data[i];
      if (b >= '0' && b <= '9') {
        digits++;
      } else if (b == '@') {
        at = true;
      } else if (b == '/' || b == '-' || b == '.' || b == ':' || b == '+') {
        marks++;
      } else if (b == ' ') {
        spaces++;
      } else {
        letters++;
      }
    }
    if (at && spaces == 0) {
      return MAIL;
    }
    if (letters == 0 && digits > 0) {
      return marks >= 2 && digits >= 6 ? DATE : DIGITS;
    }
    if (letters == 1 && digits >= 12 && data[start] != ' ') {
      return DATE;
    }
    return digits > 0 && spaces == 0 && digits >= letters ? CODE : WORDS;
  }
}
