package fr.prevenir.read.json;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.nested.ByteFeed;
import fr.prevenir.read.nested.NestedTable;
import fr.prevenir.read.nested.NestedTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The reading of one document: walks to where its records stand and cuts them out one by one. A
/// record that is no JSON is rejected, and the next one is looked for behind it.
final class JsonDocument {
  /// Bytes that may be read again in search of where the next record begins.
  private static final long READ_AGAIN = 1L << 31;

  private static final int DEPTH = 8;

  /// A table in an export of phpMyAdmin, up to its first row.
  private static final Pattern PHPMYADMIN =
      Pattern.compile(
          "\\A\\{\\s*\"type\"\\s*:\\s*\"table\"\\s*,\\s*\"name\"\\s*:\\s*\"([^\"\\\\]{1,200})\""
              + "\\s*,\\s*\"database\"\\s*:\\s*\"[^\"]{0,200}\"\\s*,\\s*\"data\"\\s*:\\s*(?=\\[)");

  private final ByteFeed feed;
  private final JsonScan scan;
  private final NestedTables tables;
  private final Reading reading;
  private long readAgain;
  private boolean cut;
  private long garbage;

  /// What the values of rows without names are called, where a list said so before them.
  private List<String> headings = List.of();

  JsonDocument(ByteFeed feed, NestedTables tables, Reading reading) {
    this.feed = feed;
    this.scan = new JsonScan(feed);
    this.tables = tables;
    this.reading = reading;
  }

  void read() throws IOException {
    feed.skipSpace();
    byte[] ahead = feed.ahead();
    if (JsonAhead.lines(ahead)) {
      readLines();
    } else {
      roots(ahead);
    }
    if (garbage > 0) {
      reading.unread(UnreadCode.CORRUPT, garbage, "bytes between the records");
    }
    if (cut) {
      reading.unread(UnreadCode.TRUNCATED, 0, "the document ends within a value");
    }
  }

  private void readLines() throws IOException {
    NestedTable table = tables.root("");
    while (feed.peek() >= 0) {
      feed.skipSpace();
      long start = feed.offset();
      feed.begin();
      feed.skipTo('\n', '\n');
      boolean kept = feed.end();
      boolean last = kept && feed.to() == feed.from() && feed.peek() < 0;
      if (!last) {
        add(table, kept, start, "");
      }
    }
  }

  private void roots(byte[] ahead) throws IOException {
    boolean single = true;
    while (true) {
      feed.skipSpace();
      int c = feed.peek();
      if (c < 0) {
        return;
      }
      if (c == '[') {
        array(tables.root(""), 0);
      } else if (c == '{' && single && JsonColumns.begins(ahead)) {
        columns(tables.root(""));
      } else if (c == '{') {
        JsonShape shape = single && JsonAhead.alone(ahead) ? JsonShape.of(ahead) : JsonShape.RECORD;
        object(shape, "", 0);
      } else if (c == ',' || c == ';' || c == ']') {
        feed.next();
      } else {
        garbage();
      }
      single = false;
    }
  }

  private void object(JsonShape shape, String name, int depth) throws IOException {
    switch (shape) {
      case RECORD -> record(tables.root(name), "");
      case MAP -> members(name, depth, true);
      case WRAPPER -> members(name, depth, false);
    }
  }

  /// The members of an object that is no record: lists of records and objects around them go to
  /// tables of their names; what else there is becomes one record of the object's own name.
  private void members(String name, int depth, boolean map) throws IOException {
    feed.next();
    feed.skipSpace();
    int c = feed.peek();
    while (c == '"' || c == ',') {
      if (c == ',') {
        feed.next();
      } else {
        member(name, depth, map);
      }
      feed.skipSpace();
      c = feed.peek();
    }
    if (c < 0) {
      cut = true;
    } else if (c == '}') {
      feed.next();
    } else {
      garbage();
    }
  }

  private void member(String name, int depth, boolean map) throws IOException {
    String key = scan.name();
    feed.skipSpace();
    if (feed.peek() == ':') {
      feed.next();
    }
    feed.skipSpace();
    int c = feed.peek();
    String inner = name.isEmpty() ? key : name + "." + key;
    List<String> names = c == '[' ? headings(key) : List.of();
    if (map) {
      record(tables.root(name), key);
    } else if (!names.isEmpty()) {
      headings = names;
      cut |= !scan.value();
    } else if (c == '[' && JsonAhead.records(feed.ahead())) {
      array(tables.root(inner), depth + 1);
    } else if (c == '{' && depth < DEPTH) {
      JsonShape shape = key.equals("schema") ? JsonShape.WRAPPER : JsonShape.of(feed.ahead());
      if (shape == JsonShape.RECORD) {
        record(tables.root(inner), "");
      } else {
        object(shape, inner, depth + 1);
      }
    } else {
      single(tables.root(name), key);
    }
  }

  private List<String> headings(String key) throws IOException {
    byte[] ahead = feed.ahead();
    return JsonHeadings.of(key, ahead, ahead.length < ByteFeed.AHEAD);
  }

  /// A table column by column: its rows are records; where it is none after all, one record.
  private void columns(NestedTable table) throws IOException {
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
  private void single(NestedTable table, String key) throws IOException {
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

  private void array(NestedTable table, int depth) throws IOException {
    feed.next();
    feed.skipSpace();
    boolean export = depth == 0 && phpMyAdmin();
    while (true) {
      feed.skipSpace();
      int c = feed.peek();
      if (c < 0) {
        cut = true;
        return;
      }
      if (c == ']') {
        feed.next();
        return;
      }
      if (c == ',') {
        feed.next();
      } else if (c == '}' || c == ':') {
        garbage();
      } else if (c != '{' || !export || !exportedTable()) {
        record(table, "");
      }
    }
  }

  /// Whether the array is an export of phpMyAdmin: its elements are tables with their rows.
  private boolean phpMyAdmin() throws IOException {
    String text = new String(feed.ahead(1024), StandardCharsets.UTF_8);
    return text.startsWith("{\"type\":\"header\"") || PHPMYADMIN.matcher(text).find();
  }

  private boolean exportedTable() throws IOException {
    String text = new String(feed.ahead(1024), StandardCharsets.UTF_8);
    Matcher matcher = PHPMYADMIN.matcher(text);
    if (!matcher.find()) {
      return false;
    }
    long list = matcher.group().getBytes(StandardCharsets.UTF_8).length;
    for (long i = 0; i < list; i++) {
      feed.next();
    }
    array(tables.root(matcher.group(1)), 1);
    feed.skipSpace();
    if (feed.peek() == '}') {
      feed.next();
    }
    return true;
  }

  private void record(NestedTable table, String id) throws IOException {
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

  /// Passes what belongs to no value, up to the next line or object.
  private void garbage() throws IOException {
    long start = feed.offset();
    feed.next();
    feed.skipTo('{', '\n');
    garbage += feed.offset() - start;
  }
}
