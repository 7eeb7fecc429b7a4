package fr.prevenir.read.delimited;

/// What the cells of each column look like, learnt from a sample of good rows.
final class ColumnShapes {
  private static final Shape[] SHAPES = Shape.values();

  private final int columns;
  private final int[] counts;
  private final int[] shortest;
  private final int[] longest;
  private int rows;

  ColumnShapes(int columns) {
    this.columns = columns;
    this.counts = new int[columns * SHAPES.length];
    this.shortest = new int[columns];
    this.longest = new int[columns];
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  void learn(Sample.Row row) {
    rows++;
    for (int c = 0; c < columns; c++) {
      Shape shape = row.shape(c);
      counts[c * SHAPES.length + shape.ordinal()]++;
      int length = row.length(c);
      if (shape != Shape.EMPTY) {
        shortest[c] = shortest[c] == 0 ? length : Math.min(shortest[c], length);
        longest[c] = Math.max(longest[c], length);
      }
    }
  }

  int count(int column, Shape shape) {
    return counts[column * SHAPES.length + shape.ordinal()];
  }

  private int filled(int column) {
    return rows - count(column, Shape.EMPTY);
  }

  /// The shape of at least 80 % of the column's filled cells, or null where it has none.
  @org.jspecify.annotations.Nullable
  Shape main(int column) {
    for (Shape shape : SHAPES) {
      if (shape != Shape.EMPTY
          && count(column, shape) * 5 >= filled(column) * 4
          && filled(column) > 0) {
        return shape;
      }
    }
    return null;
  }

  /// Whether nearly all filled cells are numbers, dates, times or e-mail addresses.
  boolean typed(int column) {
    int typed = 0;
    for (Shape shape : SHAPES) {
      typed += shape.typed() ? count(column, shape) : 0;
    }
    return filled(column) > 0 && typed * 20 >= filled(column) * 19;
  }

  /// Whether all filled cells are integers of four digits, as years are.
  boolean years(int column) {
    return filled(column) > 0
        && count(column, Shape.INTEGER) == filled(column)
        && shortest[column] == 4
        && longest[column] == 4;
  }

  boolean textual(int column) {
    int textual = 0;
    for (Shape shape : SHAPES) {
      textual += shape.textual() ? count(column, shape) : 0;
    }
    return textual * 20 >= rows;
  }

  /// Whether a cell of this shape and length could stand in the column.
  boolean fits(int column, Shape shape, int length) {
    if (shape == Shape.EMPTY) {
      return count(column, shape) > 0;
    }
    if (shape.textual()) {
      boolean fixed =
          longest[column] == shortest[column]
              && (longest[column] <= 3 || main(column) == Shape.CODE);
      return textual(column) && (!fixed || length == longest[column]);
    }
    if (count(column, shape) * 100 < rows || count(column, shape) == 0) {
      return false;
    }
    return longest[column] > shortest[column]
        ? length <= longest[column] * 2 + 2
        : length == longest[column];
  }
}
