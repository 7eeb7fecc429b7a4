package fr.prevenir.read.json;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.nested.ByteFeed;
import fr.prevenir.read.nested.NestedTable;
import fr.prevenir.read.nested.NestedTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Cuts records out where the document has led to them, and adds them to their tables. A record
/// that is no JSON is rejected, and the next one is looked for behind it.
final class JsonRecords {
  /// Bytes that may be read again in search of where the next record begins.
  private static final long READ_AGAIN = 1L << 31;

  private final ByteFeed feed;
  private final JsonScan scan;
  private final NestedTables tables;
  private long readAgain;
  private boolean cut;

  /// What the values of rows without names are called, where a list said so before them.
  private List<String> headings = List.of();

  JsonRecords(ByteFeed feed, JsonScan scan, NestedTables tables) {
    this.feed = feed;
    this.scan = scan;
    this.tables = tables;
  }

  /// Whether the document ended within a record.
  boolean cut() {
    return cut;
  }

  /// Calls the values of the rows without names that follow by these.
  void headings(List<String> names) {
    headings = names;
  }

  /// A record that is a line; none where nothing is left of the last one.
  void line(NestedTable table) throws IOException {
    long start = feed.offset();
    feed.begin();
    feed.skipTo('\n', '\n');
    boolean kept = feed.end();
    boolean last = kept && feed.to() == feed.from() && feed.peek() < 0;
    if (!last) {
      add(table, kept, start, "");
    }
  }

  /// A record that is a value.
  ///
  /// @param id what the object around the record calls it, or empty
  void record(NestedTable table, String id) throws IOException {
    long start = feed.offset();
    feed.begin();
    boolean whole = scan.value();
    boolean kept = feed.end();
    if (whole || !kept) {
      if (feed.offset() == start) {
        feed.next();
      }
      add(table, kept, start, id);
      return;
    }
    readAgain += feed.offset() - start;
    int next = readAgain < READ_AGAIN ? nextRecord() : -1;
    if (next < 0) {
      cut = true;
      table.reject(
          UnreadCode.TRUNCATED, feed.offset() - start, "the document ends within a record");
    } else {
      feed.back(next);
      table.reject(UnreadCode.MALFORMED_RECORD, feed.offset() - start, "a record does not end");
    }
  }

  /// Where, in the stretch just passed, a later line begins with a record; -1 if none does.
  private int nextRecord() {
    byte[] b = feed.bytes();
    boolean lineStart = false;
    for (int i = feed.from() + 1; i < feed.to(); i++) {
      if (b[i] == '\n') {
        lineStart = true;
      } else if (b[i] == '{' && lineStart) {
        return i;
      } else if (b[i] != ' ' && b[i] != '\t' && b[i] != '\r') {
        lineStart = false;
      }
    }
    return -1;
  }

  /// A table column by column: its rows are records; where it is none after all, one record.
  void columns(NestedTable table) throws IOException {
    long start = feed.offset();
    feed.begin();
    boolean whole = scan.value();
    if (!feed.end()) {
      tooLong(table, start);
      return;
    }
    byte[] bytes = Arrays.copyOfRange(feed.bytes(), feed.from(), feed.to());
    JsonColumns columns = null;
    try {
      columns = whole ? JsonColumns.of(bytes, 0, bytes.length) : null;
    } catch (IOException e) {
      cut = true;
    }
    if (columns == null) {
      parse(table, bytes, 0, bytes.length, start, "");
      return;
    }
    for (int row = 0; row < columns.rows(); row++) {
      byte[] record = columns.row(row);
      parse(table, record, 0, record.length, start, "");
    }
  }

  /// A lone value of an object around records: a record of one field.
  void single(NestedTable table, String key) throws IOException {
    long start = feed.offset();
    feed.begin();
    boolean whole = scan.value();
    boolean kept = feed.end();
    if (!whole) {
      cut = true;
    }
    if (kept) {
      byte[] value = Arrays.copyOfRange(feed.bytes(), feed.from(), feed.to());
      String name = key.replace("\\", "\\\\").replace("\"", "\\\"");
      byte[] before = ("{\"" + name + "\":").getBytes(StandardCharsets.UTF_8);
      byte[] object = Arrays.copyOf(before, before.length + value.length + 1);
      System.arraycopy(value, 0, object, before.length, value.length);
      object[object.length - 1] = '}';
      parse(table, object, 0, object.length, start, "");
    } else {
      tooLong(table, start);
    }
  }

  private void add(NestedTable table, boolean kept, long start, String id) throws IOException {
    if (kept) {
      parse(table, feed.bytes(), feed.from(), feed.to(), start, id);
    } else {
      tooLong(table, start);
    }
  }

  private void parse(NestedTable table, byte[] bytes, int from, int to, long start, String id) {
    try {
      JsonRecord.add(bytes, from, to, table, id, headings);
      tables.keep();
    } catch (IOException e) {
      tables.forget();
      table.reject(UnreadCode.MALFORMED_RECORD, feed.offset() - start, "a record is no JSON");
    }
  }

  private void tooLong(NestedTable table, long start) {
    table.reject(UnreadCode.RECORD_TOO_LONG, feed.offset() - start, "a record longer than allowed");
  }
}
