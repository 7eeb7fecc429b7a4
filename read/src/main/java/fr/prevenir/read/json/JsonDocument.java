package fr.prevenir.read.json;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.nested.ByteFeed;
import fr.prevenir.read.nested.NestedTable;
import fr.prevenir.read.nested.NestedTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The reading of one document: walks to where its records stand, and says into which table each
/// one goes.
final class JsonDocument {
  private static final int DEPTH = 8;

  /// A table in an export of phpMyAdmin, up to its first row.
  private static final Pattern PHPMYADMIN =
      Pattern.compile(
          "\\A\\{\\s*\"type\"\\s*:\\s*\"table\"\\s*,\\s*\"name\"\\s*:\\s*\"([^\"\\\\]{1,200})\""
              + "\\s*,\\s*\"database\"\\s*:\\s*\"[^\"]{0,200}\"\\s*,\\s*\"data\"\\s*:\\s*(?=\\[)");

  private final ByteFeed feed;
  private final JsonScan scan;
  private final JsonRecords records;
  private final NestedTables tables;
  private final Reading reading;
  private boolean cut;
  private long garbage;

  JsonDocument(ByteFeed feed, NestedTables tables, Reading reading) {
    this.feed = feed;
    this.scan = new JsonScan(feed);
    this.records = new JsonRecords(feed, scan, tables);
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
    if (cut || records.cut()) {
      reading.unread(UnreadCode.TRUNCATED, 0, "the document ends within a value");
    }
  }

  private void readLines() throws IOException {
    NestedTable table = tables.root("");
    while (feed.peek() >= 0) {
      feed.skipSpace();
      records.line(table);
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
        records.columns(tables.root(""));
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
      case RECORD -> records.record(tables.root(name), "");
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
      records.record(tables.root(name), key);
    } else if (!names.isEmpty()) {
      records.headings(names);
      cut |= !scan.value();
    } else if (c == '[' && JsonAhead.records(feed.ahead())) {
      array(tables.root(inner), depth + 1);
    } else if (c == '{' && depth < DEPTH) {
      JsonShape shape = key.equals("schema") ? JsonShape.WRAPPER : JsonShape.of(feed.ahead());
      if (shape == JsonShape.RECORD) {
        records.record(tables.root(inner), "");
      } else {
        object(shape, inner, depth + 1);
      }
    } else {
      records.single(tables.root(name), key);
    }
  }

  private List<String> headings(String key) throws IOException {
    byte[] ahead = feed.ahead();
    return JsonHeadings.of(key, ahead, ahead.length < ByteFeed.AHEAD);
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
        records.record(table, "");
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

  /// Passes what belongs to no value, up to the next line or object.
  private void garbage() throws IOException {
    long start = feed.offset();
    feed.next();
    feed.skipTo('{', '\n');
    garbage += feed.offset() - start;
  }
}
