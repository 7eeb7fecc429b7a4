package fr.prevenir.read.delimited;

import java.util.ArrayList;
import java.util.List;

/// A table of fixed width without a heading.
///
/// @param spans start and end of each column in characters
/// @param width characters of a record
/// @param lead what all records begin with and the lines around them do not: the code of a kind of
///     records, `D` below the line `E` of a sender and above the line `F` of a total; may be empty
record BareTable(int[] spans, int width, String lead) {
  int columns() {
    return spans.length / 2;
  }

  /// Whether a line is a record of the table. Lines of other kinds name the sender or count.
  boolean holds(String line) {
    if (!lead.isEmpty() && line.startsWith(lead)) {
      return true;
    }
    long filled = cells(line).stream().filter(cell -> !cell.isEmpty()).count();
    return filled * 2 > columns() || lead.isEmpty() && line.length() == width;
  }

  /// The cells of a record without their padding.
  List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (int c = 0; c < columns(); c++) {
      int begin = Math.min(spans[2 * c], line.length());
      int end = c == columns() - 1 ? line.length() : Math.min(spans[2 * c + 1], line.length());
      cells.add(line.substring(begin, end).strip());
    }
    return cells;
  }
}
