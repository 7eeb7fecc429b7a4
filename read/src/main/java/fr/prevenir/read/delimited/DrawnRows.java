package fr.prevenir.read.delimited;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.RecordWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The records of one drawn table, made from its lines.
///
/// A client draws a record with line breaks in its cells over several lines. psql marks the lines
/// that go on; sqlite3 parts all records of such a table by rules or blank lines; in Markdown the
/// lines that go on begin with empty cells; mysql breaks the row where the value breaks. Where psql
/// wraps values to the width of the screen, a dot stands at both ends of the cut.
final class DrawnRows {
  /// Lines held until a line shows whether records are parted.
  private static final int HELD = 256;

  /// Lines of a row that is broken, at most.
  private static final int BROKEN = 256;

  private enum Parted {
    UNKNOWN,
    YES,
    NO
  }

  private final DrawnTable drawn;
  private final RecordWriter out;
  private final List<List<String>> held = new ArrayList<>();
  private final StringBuilder broken = new StringBuilder();
  private int brokenLines;
  private long brokenBytes;
  private Parted parted = Parted.UNKNOWN;
  private boolean goesOn;
  private boolean firstEmpty;
  private @Nullable List<StringBuilder> record;

  DrawnRows(DrawnTable drawn, RecordWriter out) {
    this.drawn = drawn;
    this.out = out;
  }

  /// Whether the line can be a row of the table, or the continuation of one.
  boolean takes(String line) {
    return brokenLines > 0 || drawn.cells(line) != null;
  }

  void line(String line, long bytes) {
    List<String> cells = drawn.cells(line);
    if (cells != null && brokenLines > 0 && DrawnTable.barredLine(line) == drawn.bordered()) {
      rejectBroken();
    }
    if (cells != null && brokenLines == 0) {
      add(cells);
      return;
    }
    broken.append(brokenLines == 0 ? "" : "\n").append(line);
    brokenLines++;
    brokenBytes += bytes;
    List<String> joined = drawn.barred() && brokenLines > 1 ? drawn.split(broken.toString()) : null;
    if (joined != null) {
      forgetBroken();
      add(joined);
    } else if (!drawn.bordered() || brokenLines > BROKEN) {
      rejectBroken();
    }
  }

  private void rejectBroken() {
    if (brokenLines > 0) {
      decide(Parted.NO);
      keep();
      out.reject(UnreadCode.RAGGED, brokenBytes, "a line does not fit the columns drawn");
      forgetBroken();
    }
  }

  private void forgetBroken() {
    broken.setLength(0);
    brokenLines = 0;
    brokenBytes = 0;
  }

  void tooLong(long bytes) {
    decide(Parted.NO);
    keep();
    out.reject(UnreadCode.RECORD_TOO_LONG, bytes, "the record is longer than allowed");
  }

  /// Records are parted, and one ends here.
  void part() {
    rejectBroken();
    decide(oneRecord() ? Parted.YES : Parted.NO);
    if (parted == Parted.YES) {
      keep();
    }
  }

  /// Whether the lines held can be one record: those after the first fill few cells.
  private boolean oneRecord() {
    for (List<String> line : held.subList(Math.min(1, held.size()), held.size())) {
      long filled = line.stream().filter(cell -> !cell.isBlank()).count();
      if (!line.getFirst().isBlank() && filled * 2 > line.size()) {
        return false;
      }
    }
    return true;
  }

  void end() {
    rejectBroken();
    decide(Parted.NO);
    keep();
    out.end();
  }

  private void add(List<String> cells) {
    boolean marked = false;
    for (String cell : cells) {
      marked |= marked(cell);
    }
    boolean wrapped = cells.stream().anyMatch(this::wrapped);
    if (marked || wrapped) {
      decide(Parted.NO);
    }
    if (parted == Parted.UNKNOWN) {
      held.add(cells);
      if (held.size() > HELD) {
        decide(Parted.NO);
      }
      return;
    }
    if (parted == Parted.NO && !goesOn && !wrapped && !continues(cells)) {
      keep();
    }
    join(cells);
    goesOn = marked;
  }

  private void decide(Parted how) {
    if (parted != Parted.UNKNOWN) {
      return;
    }
    parted = how;
    List<List<String>> lines = List.copyOf(held);
    held.clear();
    lines.forEach(this::add);
  }

  private boolean marked(String cell) {
    return drawn.barred() && cell.length() > 1 && (cell.endsWith("+") || cell.endsWith("\u21b5"));
  }

  /// Whether the cell goes on where the one above it was cut: a dot stands in its padding.
  private boolean wrapped(String cell) {
    return drawn.barred()
        && (record != null || !held.isEmpty())
        && cell.length() > 1
        && cut(cell, 0);
  }

  private static boolean cut(String cell, int at) {
    return cell.charAt(at) == '.' || cell.charAt(at) == '\u2026';
  }

  /// Whether the line begins with empty cells in a table whose records never do, and adds only to
  /// cells that are filled.
  private boolean continues(List<String> cells) {
    List<StringBuilder> before = record;
    boolean empty = cells.getFirst().isBlank();
    if (!empty || firstEmpty || before == null || !drawn.barred() || cells.size() < 3) {
      return false;
    }
    int filled = 0;
    for (int c = 0; c < cells.size(); c++) {
      if (!cells.get(c).isBlank()) {
        filled++;
        if (before.get(c).isEmpty()) {
          firstEmpty = true;
          return false;
        }
      }
    }
    return filled > 0 && filled * 2 <= cells.size();
  }

  private void join(List<String> cells) {
    List<StringBuilder> current = record;
    boolean first = current == null;
    if (current == null) {
      current = new ArrayList<>();
      record = current;
    }
    for (int c = 0; c < cells.size(); c++) {
      String cell = cells.get(c);
      String value = (marked(cell) ? cell.substring(0, cell.length() - 1) : cell).strip();
      StringBuilder above = first ? null : current.get(c);
      if (above != null
          && wrapped(cell)
          && !above.isEmpty()
          && cut(above.toString(), above.length() - 1)) {
        above.setLength(above.length() - 1);
        above.append(value, 1, value.length());
      } else if (first) {
        current.add(new StringBuilder(value));
      } else if (!value.isEmpty()) {
        current.get(c).append(current.get(c).isEmpty() ? "" : "\n").append(value);
      }
    }
  }

  private void keep() {
    List<StringBuilder> cells = record;
    if (cells == null) {
      return;
    }
    for (int c = 0; c < cells.size(); c++) {
      String value = cells.get(c).toString();
      if (!(drawn.bordered() && value.equals("NULL"))) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.set(c, bytes, 0, bytes.length);
      }
    }
    firstEmpty |= cells.getFirst().isEmpty();
    out.keep();
    record = null;
    goesOn = false;
  }
}
