package fr.prevenir.read.delimited;

/// Finds the column in which separators without quotes stand, so that a record with too many fields
/// fits
/// its table again.
final class Realignment {
  private final ColumnShapes shapes;

  Realignment(ColumnShapes shapes) {
    this.shapes = shapes;
  }

  /// The column whose cell must take the surplus fields in, so that every strict column gets what
  /// it
  /// usually holds; -1 where there is none, or nothing to decide by. Among several, the one with
  /// the
  /// longest cells.
  int mergedColumn(byte[] data, RecordSplitter record) {
    int columns = shapes.columns();
    int surplus = record.cells() - columns;
    int best = -1;
    int bestStrict = 0;
    for (int merged = 0; merged < columns; merged++) {
      if (shapes.strict(merged)) {
        continue;
      }
      int strict = fitting(data, record, merged, surplus);
      boolean longer = best < 0 || shapes.averageLength(merged) > shapes.averageLength(best);
      if (strict > 0 && (strict > bestStrict || strict == bestStrict && longer)) {
        best = merged;
        bestStrict = strict;
      }
    }
    return best;
  }

  /// How many strict columns fit with the surplus in one column; -1 where one does not.
  private int fitting(byte[] data, RecordSplitter record, int merged, int surplus) {
    int strict = 0;
    for (int c = 0; c < shapes.columns(); c++) {
      if (c == merged || !shapes.strict(c)) {
        continue;
      }
      int cell = c < merged ? c : c + surplus;
      int shape = ColumnShapes.shape(data, record.start(cell), record.end(cell));
      if (!shapes.fits(c, shape) && shape != ColumnShapes.EMPTY) {
        return -1;
      }
      strict++;
    }
    return strict;
  }
}
