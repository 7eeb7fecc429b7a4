package fr.prevenir.read.document;

import fr.prevenir.read.document.PdfLines.Cell;
import fr.prevenir.read.document.PdfLines.Line;
import fr.prevenir.read.format.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tables of people printed to a PDF, found by the blank strips between their columns; they go on
/// from
/// page to page. All other lines are text.
final class PdfTables {
  private static final int FEWEST_COLUMNS = 3;
  private static final int FEWEST_LINES = 3;

  /// Heights of letters between two baselines: capitals are about two thirds of a line.
  private static final float CLOSE = 2.8f;

  private final Reading reading;
  private final RunningText text;
  private @Nullable FoundTable open;
  private List<Strip> columns = List.of();
  private int tables;

  PdfTables(Reading reading, RunningText text) {
    this.reading = reading;
    this.text = text;
  }

  /// The horizontal extent of a column, in points.
  private record Strip(float left, float right) {
    boolean holds(Cell cell) {
      return cell.left() < right && cell.right() > left;
    }
  }

  void page(List<Line> lines) {
    int at = 0;
    while (at < lines.size()) {
      int end = groupEnd(lines, at);
      List<Line> group = lines.subList(at, end);
      if (group.size() == 1 && group.getFirst().cells().size() < FEWEST_COLUMNS) {
        text.line(group.getFirst().text());
      } else {
        group(group);
      }
      at = end;
    }
  }

  /// Lines that may be rows of one table: all of them have several cells, or go on with cells
  /// above.
  private static int groupEnd(List<Line> lines, int from) {
    if (lines.get(from).cells().size() < FEWEST_COLUMNS) {
      return from + 1;
    }
    float left = lines.get(from).cells().getFirst().right();
    int end = from + 1;
    while (end < lines.size()
        && (lines.get(end).cells().size() > 1
            || (lines.get(end).cells().getFirst().left() > left
                && close(lines.get(end - 1), lines.get(end))))) {
      end++;
    }
    return end;
  }

  /// Whether a line follows the one above it as within one cell.
  private static boolean close(Line above, Line below) {
    return below.baseline() - above.baseline() < CLOSE * above.height();
  }

  private void group(List<Line> group) {
    if (open != null && fits(group)) {
      open.rows(rows(group, columns));
      return;
    }
    List<Strip> strips = strips(group);
    List<List<String>> rows =
        strips.size() >= FEWEST_COLUMNS && group.size() >= FEWEST_LINES
            ? rows(group, strips)
            : List.of();
    if (RecordsOrText.records(rows.subList(0, Math.min(rows.size(), FoundTable.LOOKED_AT)))) {
      end();
      open = new FoundTable(reading, ++tables, "pdf");
      columns = strips;
      open.rows(rows);
    } else {
      group.forEach(line -> text.line(line.text()));
    }
  }

  /// Whether each cell stands in one column of the open table.
  private boolean fits(List<Line> group) {
    for (Line line : group) {
      for (Cell cell : line.words()) {
        if (columns.stream().filter(column -> column.holds(cell)).count() > 1) {
          return false;
        }
      }
    }
    return strips(group).size() * 2 >= columns.size();
  }

  /// The columns: where cells of any line stand, merged where they overlap.
  ///
  /// Columns that nearly touch are told apart by the words of the heading: each of its words that
  /// has
  /// a blank strip before it in all lines begins a column.
  private static List<Strip> strips(List<Line> group) {
    List<Strip> wide = merged(group.stream().flatMap(line -> line.cells().stream()));
    List<Cell> heading = group.getFirst().words();
    List<Strip> columns = new ArrayList<>();
    for (Strip strip : wide) {
      Strip column = null;
      boolean named = false;
      Stream<Cell> words =
          group.stream().flatMap(line -> line.words().stream()).filter(strip::holds);
      for (Strip part : merged(words)) {
        boolean names = heading.stream().anyMatch(part::holds);
        if (column != null && named && names) {
          columns.add(column);
          column = part;
        } else {
          column = column == null ? part : new Strip(column.left(), part.right());
          named |= names;
        }
      }
      if (column != null) {
        columns.add(column);
      }
    }
    return columns;
  }

  private static List<Strip> merged(Stream<Cell> pieces) {
    List<Cell> cells = pieces.sorted(Comparator.comparingDouble(Cell::left)).toList();
    List<Strip> strips = new ArrayList<>();
    for (Cell cell : cells) {
      Strip last = strips.isEmpty() ? null : strips.getLast();
      if (last != null && cell.left() < last.right()) {
        strips.set(strips.size() - 1, new Strip(last.left(), Math.max(last.right(), cell.right())));
      } else {
        strips.add(new Strip(cell.left(), cell.right()));
      }
    }
    return strips;
  }

  private static List<List<String>> rows(List<Line> group, List<Strip> columns) {
    List<List<String>> rows = new ArrayList<>();
    for (Line line : group) {
      List<String> row = new ArrayList<>();
      columns.forEach(column -> row.add(""));
      for (Cell cell : line.words()) {
        int column = column(cell, columns);
        row.set(column, joined(row.get(column), cell.text()));
      }
      boolean goesOn = row.getFirst().isEmpty() && !rows.isEmpty();
      if (goesOn) {
        List<String> before = rows.getLast();
        for (int c = 0; c < row.size(); c++) {
          before.set(c, joined(before.get(c), row.get(c)));
        }
      } else {
        rows.add(row);
      }
    }
    return rows;
  }

  private static String joined(String before, String more) {
    return before.isEmpty() ? more : more.isEmpty() ? before : before + " " + more;
  }

  /// The column that holds a cell, else the nearest.
  private static int column(Cell cell, List<Strip> columns) {
    float middle = (cell.left() + cell.right()) / 2;
    int nearest = 0;
    float least = Float.MAX_VALUE;
    for (int c = 0; c < columns.size(); c++) {
      Strip strip = columns.get(c);
      if (strip.holds(cell)) {
        return c;
      }
      float distance = Math.min(Math.abs(strip.left() - middle), Math.abs(strip.right() - middle));
      if (distance < least) {
        least = distance;
        nearest = c;
      }
    }
    return nearest;
  }

  void end() {
    if (open != null) {
      open.end();
      open = null;
    }
  }
}
