package fr.prevenir.read.document;

import fr.prevenir.read.format.Reading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tables of one document as its reader meets them, within one another: those of people become
/// tables of records, others lines of its text with tabs between the cells.
final class DocumentTables {
  private final Reading reading;
  private final RunningText text;
  private final String format;
  private final Deque<Table> open = new ArrayDeque<>();
  private int given;

  DocumentTables(Reading reading, RunningText text, String format) {
    this.reading = reading;
    this.text = text;
    this.format = format;
  }

  /// Whether text belongs to a table at the moment.
  boolean open() {
    return !open.isEmpty();
  }

  /// Whether the innermost table has a row begun and not ended.
  boolean withinRow() {
    return !open.isEmpty()
        && !(open.getFirst().row.isEmpty() && open.getFirst().cell.toString().isBlank());
  }

  void begin() {
    open.push(new Table());
  }

  void row() {
    if (!open.isEmpty()) {
      open.getFirst().row = new ArrayList<>();
    }
  }

  void cell() {
    if (!open.isEmpty()) {
      open.getFirst().cell.setLength(0);
    }
  }

  /// Adds text to the cell being read.
  void add(CharSequence more) {
    open.getFirst().cell.append(more);
  }

  void endCell() {
    if (!open.isEmpty()) {
      Table table = open.getFirst();
      table.row.add(table.cell.toString().strip());
      table.cell.setLength(0);
    }
  }

  /// Cells that the last one spans as well.
  void span(int more) {
    if (!open.isEmpty()) {
      for (int i = 0; i < Math.min(more, 1000); i++) {
        open.getFirst().row.add("");
      }
    }
  }

  void endRow() {
    if (!open.isEmpty()) {
      Table table = open.getFirst();
      if (!table.cell.isEmpty()) {
        endCell();
      }
      if (!table.row.isEmpty()) {
        table.rows.add(table.row);
        table.row = new ArrayList<>();
      }
      if (table.rows.size() >= FoundTable.LOOKED_AT) {
        judge(table);
      }
      if (table.judged) {
        pass(table);
      }
    }
  }

  /// Decides what the table is, once its first rows are known.
  private void judge(Table table) {
    if (!table.judged) {
      table.judged = true;
      if (RecordsOrText.records(table.rows)) {
        table.sink = new FoundTable(reading, ++given, format);
      }
    }
  }

  /// Passes on the rows held.
  private void pass(Table table) {
    if (table.sink == null) {
      lines(table);
    } else {
      table.sink.rows(table.rows);
    }
    table.rows.clear();
  }

  void end() {
    if (open.isEmpty()) {
      return;
    }
    endRow();
    Table table = open.getFirst();
    judge(table);
    pass(table);
    open.pop();
    if (table.sink != null) {
      table.sink.end();
    }
  }

  /// The rows as lines of the text around the table, which may be a cell of another one.
  private void lines(Table table) {
    Table outer = outer(table);
    for (List<String> row : table.rows) {
      String line = String.join("\t", row).stripTrailing();
      if (outer == null) {
        text.line(line);
      } else {
        outer.cell.append(line).append('\n');
      }
    }
  }

  private @Nullable Table outer(Table table) {
    boolean found = false;
    for (Table candidate : open) {
      if (found) {
        return candidate;
      }
      found = candidate == table;
    }
    return null;
  }

  /// Ends whatever is open: the document breaks off.
  void endAll() {
    while (!open.isEmpty()) {
      end();
    }
  }

  private static final class Table {
    final List<List<String>> rows = new ArrayList<>();
    final StringBuilder cell = new StringBuilder();
    List<String> row = new ArrayList<>();
    boolean judged;
    @Nullable FoundTable sink;
  }
}
