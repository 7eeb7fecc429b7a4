package fr.prevenir.read.table;

import fr.prevenir.model.RowBatch;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import fr.prevenir.read.TableSink;
import fr.prevenir.read.format.Reading;
import java.util.List;
import java.util.Map;

/// A table under way.
final class OpenTable {
  private static final int ROWS = 4096;
  private static final int BYTES = 1 << 20;

  private final Block block;
  private final List<String> names;
  private final TableSink sink;
  private final RowBatch.Builder batch;

  OpenTable(
      Reading reading,
      SourcePath path,
      String format,
      Block block,
      List<String> names,
      Map<String, String> dialect) {
    this.block = block;
    this.names = names;
    this.sink =
        reading.table(
            new TableHead(path, format, names, block.header() != null, List.of(), dialect));
    this.batch = new RowBatch.Builder(names.size());
  }

  Block block() {
    return block;
  }

  List<String> names() {
    return names;
  }

  void add(Cells cells) {
    boolean blank = true;
    for (int c = block.left(); c <= block.right() && blank; c++) {
      blank = cells.blank(c);
    }
    if (blank || isHeader(cells)) {
      return;
    }
    for (int c = block.left(); c <= block.right(); c++) {
      int start = cells.start(c);
      if (start < 0) {
        batch.addAbsent();
      } else {
        batch.add(cells.data(), start, cells.end(c));
      }
    }
    if (batch.rows() >= ROWS || batch.bytes() >= BYTES) {
      flush();
    }
  }

  /// A header repeated on a new page is no record.
  private boolean isHeader(Cells cells) {
    if (block.header() == null || cells.width() <= block.left()) {
      return false;
    }
    int filled = 0;
    for (int c = block.left(); c <= block.right(); c++) {
      if (!cells.blank(c)) {
        filled++;
        int length = cells.end(c) - cells.start(c);
        String name = names.get(c - block.left());
        if (length > 4 * name.length() || !cells.text(c).strip().equals(name)) {
          return false;
        }
      }
    }
    return filled > 0;
  }

  private void flush() {
    RowBatch rows = batch.build();
    if (rows != null) {
      sink.rows(rows);
    }
  }

  void end() {
    flush();
    sink.end();
  }
}
