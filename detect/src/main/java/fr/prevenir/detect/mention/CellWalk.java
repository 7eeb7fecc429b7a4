package fr.prevenir.detect.mention;

import fr.prevenir.detect.identifier.Cells;
import fr.prevenir.model.RowBatch;

/// Walks over the cells of a batch: stands on one of them, the bytes `[from, to)` of `b`.
abstract sealed class CellWalk permits LocalKeys, RowReader, RowRoles {
  final RowBatch batch;
  final byte[] b;
  int row;
  int from;
  int to;

  CellWalk(RowBatch batch) {
    this.batch = batch;
    this.b = batch.data();
  }

  /// Moves to a cell of the row, trimmed; false where it says nothing.
  final boolean cell(int column) {
    int start = batch.start(row, column);
    if (start < 0) {
      return false;
    }
    int end = batch.end(row, column);
    from = Cells.start(b, start, end);
    to = Cells.end(b, from, end);
    return from < to && !Cells.nothing(b, from, to);
  }
}
