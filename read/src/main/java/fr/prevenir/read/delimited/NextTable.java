package fr.prevenir.read.delimited;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Watches for another table amid or after the records of one.
final class NextTable {
  /// How often a line amid records is tried as the header of another table.
  private static final int TRIALS = 64;

  private final TableStart self;
  private final int columns;
  private final ColumnShapes shapes;
  private int trials;
  private @Nullable TableStart found;

  NextTable(TableStart self) {
    this.self = self;
    this.columns = self.width();
    this.shapes = self.shapes();
  }

  /// Watches for nothing: the text is known to hold one table.
  static NextTable none(TableStart self) {
    NextTable next = new NextTable(self);
    next.trials = Integer.MAX_VALUE;
    return next;
  }

  /// The table found, or null.
  @Nullable TableStart found() {
    return found;
  }

  /// Whether another table begins with the record scanned last: after a blank line, or with a
  /// header of another width.
  ///
  /// @param at where the record begins
  /// @param first where its bounds begin
  boolean begins(RowBuffer buffer, RecordScanner scanner, int at, int first, boolean afterBlank) {
    int cells = scanner.cells();
    int allowed = cells == columns ? TRIALS : 8 * TRIALS;
    if (!afterBlank && (cells < 2 || cells == columns) || trials >= allowed) {
      return false;
    }
    Sample.Row row =
        new Sample.Row(
            buffer.data(),
            at,
            scanner.next(),
            Arrays.copyOfRange(scanner.bounds(), first, first + 2 * cells),
            false);
    if (!headerLike(row) && (!afterBlank || cells == columns)
        || cells == columns && Header.fits(row, shapes, columns)) {
      return false;
    }
    trials++;
    byte lineEnd = self.dialect().lineEnd();
    TableStart start = TableStart.find(buffer.data(), at, buffer.limit(), buffer.ended(), lineEnd);
    if (start == null || start.preamble() > (afterBlank ? 5 : 0) || start.shapes().rows() == 0) {
      return false;
    }
    if (other(start)) {
      found = start;
    }
    return found != null;
  }

  private static boolean headerLike(Sample.Row row) {
    int cells = row.cells();
    boolean headerLike = row.filled() == cells && cells >= 2;
    for (int c = 0; c < cells && headerLike; c++) {
      headerLike = !row.shape(c).typed();
    }
    return headerLike;
  }

  private boolean other(TableStart start) {
    boolean same = start.width() == columns && start.columns().equals(self.columns());
    return start.width() == columns
        ? start.named() && !same && self.named() && start.preamble() == 0
        : start.width() > 1 && (start.named() || start.shapes().rows() >= 3);
  }
}
