package fr.prevenir.read.table;

import fr.prevenir.model.TableHead;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Columns of a segment of rows that make one table.
///
/// @param left first column
/// @param right last column
/// @param header null where the rows begin with values
record Block(int left, int right, @Nullable Header header) {
  int columns() {
    return right - left + 1;
  }

  List<String> names() {
    return header == null ? TableHead.unnamed(columns()) : header.names();
  }

  /// The tables that stand side by side in these rows; empty where there is no cell.
  ///
  /// Blank columns part two tables only where each side has a header of its own and they differ in
  /// their rows or repeat a name: a table may well have an unused column.
  ///
  /// @param whole whether these are all rows of the segment
  static List<Block> find(List<Row> rows, boolean whole) {
    List<Block> groups = groups(rows);
    if (groups.size() < 2 || separate(rows, groups, whole)) {
      return groups;
    }
    int left = groups.getFirst().left();
    int right = groups.getLast().right();
    return List.of(new Block(left, right, Header.find(rows, left, right)));
  }

  private static List<Block> groups(List<Row> rows) {
    int width = rows.stream().mapToInt(Row::width).max().orElse(0);
    List<Block> groups = new ArrayList<>();
    int left = -1;
    for (int c = 0; c <= width; c++) {
      int column = c;
      boolean blank = rows.stream().allMatch(row -> row.blank(column));
      if (!blank && left < 0) {
        left = c;
      } else if (blank && left >= 0) {
        groups.add(new Block(left, c - 1, Header.find(rows, left, c - 1)));
        left = -1;
      }
    }
    return groups;
  }

  private static boolean separate(List<Row> rows, List<Block> groups, boolean whole) {
    Set<String> names = new HashSet<>();
    Set<Integer> tops = new HashSet<>();
    Set<Integer> bottoms = new HashSet<>();
    boolean repeated = false;
    for (Block group : groups) {
      Header header = group.header();
      if (header == null || group.columns() < 2) {
        return false;
      }
      for (String name : header.names()) {
        repeated |= !names.add(Label.folded(name));
      }
      tops.add(header.end());
      bottoms.add(bottom(rows, group));
    }
    return repeated || tops.size() > 1 || (whole && bottoms.size() > 1);
  }

  private static int bottom(List<Row> rows, Block group) {
    int r = rows.size() - 1;
    while (r >= 0 && rows.get(r).filled(group.left(), group.right()) == 0) {
      r--;
    }
    return r;
  }
}
