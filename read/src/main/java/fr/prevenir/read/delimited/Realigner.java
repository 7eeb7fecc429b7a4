package fr.prevenir.read.delimited;

/// Puts a record with too many cells back together: a separator that stood in an unquoted comment,
/// name or address cut that cell in pieces.
final class Realigner {
  private final ColumnShapes shapes;
  private final int columns;

  Realigner(ColumnShapes shapes, int columns) {
    this.shapes = shapes;
    this.columns = columns;
  }

  /// The first of the pieces that are one cell, or -1 where there is no or more than one way to
  /// read the record.
  ///
  /// @param first where the bounds of the record begin in `bounds`
  int piece(byte[] b, int[] bounds, int first, int cells) {
    int extra = cells - columns;
    if (shapes.columns() != columns || shapes.rows() < 2 || extra > 64) {
      return -1;
    }
    int found = -1;
    int ways = 0;
    int spaced = -1;
    int spacedWays = 0;
    for (int piece = 0; piece < columns; piece++) {
      if (shapes.textual(piece) && fits(b, bounds, first, piece, extra)) {
        found = piece;
        ways++;
        if (spaced(b, bounds, first, piece, extra)) {
          spaced = piece;
          spacedWays++;
        }
      }
    }
    if (ways == 1) {
      return found;
    }
    return spacedWays == 1 ? spaced : -1;
  }

  private boolean fits(byte[] b, int[] bounds, int first, int piece, int extra) {
    for (int c = 0; c < columns; c++) {
      int from = first + 2 * (c <= piece ? c : c + extra);
      int to = first + 2 * (c < piece ? c : c + extra) + 1;
      int start = bounds[from];
      int end = bounds[to];
      Shape shape = Shape.of(b, start, end);
      boolean fits =
          c != piece && shape.textual() ? shapes.textual(c) : shapes.fits(c, shape, end - start);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /// Whether a blank follows each separator within the cell, as in prose.
  private static boolean spaced(byte[] b, int[] bounds, int first, int piece, int extra) {
    for (int k = 1; k <= extra; k++) {
      int start = bounds[first + 2 * (piece + k)];
      int end = bounds[first + 2 * (piece + k) + 1];
      if (start == end || b[start] != ' ') {
        return false;
      }
    }
    return true;
  }
}
