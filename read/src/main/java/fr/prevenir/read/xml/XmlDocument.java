package fr.prevenir.read.xml;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.nested.ByteFeed;
import fr.prevenir.read.nested.NestedTable;
import fr.prevenir.read.nested.NestedTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// The reading of one document: goes through the elements around the records and cuts the records
/// out one by one. A record that is not well-formed is rejected; the next one begins where the
/// next tag of its name does.
final class XmlDocument {
  /// Name of the table that holds what the elements around the records say.
  private static final String DOCUMENT = "(document)";

  private final ByteFeed feed;
  private final XmlScan scan;
  private final XmlRecord parser = new XmlRecord();
  private final NestedTables tables;
  private final Reading reading;
  private final XmlShape shape;
  private final List<Around> around = new ArrayList<>();
  private final Map<String, String> document = new LinkedHashMap<>();
  private boolean cut;
  private long garbage;
  private long begun;

  /// An element around records, with its attributes by column.
  private record Around(String name, String table, Map<String, String> attributes) {}

  XmlDocument(ByteFeed feed, NestedTables tables, Reading reading) throws IOException {
    this.feed = feed;
    this.scan = new XmlScan(feed);
    this.tables = tables;
    this.reading = reading;
    this.shape = XmlShape.of(feed.ahead());
  }

  void read() throws IOException {
    XmlScan.Found found = next();
    while (found != XmlScan.Found.NOTHING) {
      text();
      switch (found) {
        case START, EMPTY -> element(found == XmlScan.Found.START);
        case END -> {
          if (!around.isEmpty()) {
            around.removeLast();
          }
        }
        case DOCTYPE, NOTHING -> {}
      }
      found = next();
    }
    text();
    documentRecord();
    if (scan.entities()) {
      reading.unread(
          UnreadCode.UNSAFE_XML, 0, "the document declares entities, which are never expanded");
    }
    if (garbage > 0) {
      reading.unread(UnreadCode.CORRUPT, garbage, "text outside of the document's elements");
    }
    if (cut || !around.isEmpty()) {
      reading.unread(UnreadCode.TRUNCATED, 0, "the document ends within an element");
    }
  }

  private XmlScan.Found next() throws IOException {
    begun = feed.offset();
    feed.begin();
    return scan.next();
  }

  /// Keeps text that stands before the tag just passed, in an element around records.
  private void text() {
    if (!scan.text()) {
      return;
    }
    int length = (int) Math.min(Integer.MAX_VALUE, scan.start() - begun);
    int from = feed.stretch();
    if (around.isEmpty() || from < 0) {
      garbage += length;
      return;
    }
    byte[] open = "<t>".getBytes(StandardCharsets.US_ASCII);
    byte[] close = "</t>".getBytes(StandardCharsets.US_ASCII);
    byte[] element = Arrays.copyOf(open, open.length + length + close.length);
    System.arraycopy(feed.bytes(), from, element, open.length, length);
    System.arraycopy(close, 0, element, open.length + length, close.length);
    XmlElement parsed = parsed(element, 0, element.length);
    if (parsed == null) {
      garbage += length;
    } else {
      String place = String.join("/", around.stream().skip(1).map(Around::name).toList());
      aside(place.isEmpty() ? "text" : place, parsed.text());
    }
  }

  /// Keeps a value that belongs to no record. Values of one name stand in rows of their own.
  private void aside(String name, String text) {
    if (document.containsKey(name)) {
      documentRecord();
    }
    document.put(name, text.strip());
  }

  private void documentRecord() {
    if (!document.isEmpty()) {
      NestedTable table = tables.root(DOCUMENT);
      table.begin(0);
      document.forEach((name, value) -> table.put(table.fields().key(name), value));
      tables.keep();
      document.clear();
    }
  }

  private void element(boolean stays) throws IOException {
    if (around.size() >= shape.depth()) {
      record(stays);
      return;
    }
    String name = XmlElement.local(scan.name());
    Map<String, String> attributes = new LinkedHashMap<>();
    String table = "";
    byte[] tag = ("<" + scan.tag() + "/>").getBytes(StandardCharsets.UTF_8);
    XmlElement element = parsed(tag, 0, tag.length);
    if (element != null) {
      for (Map.Entry<String, String> attribute : element.attributes()) {
        attributes.put(name + "@" + attribute.getKey(), attribute.getValue());
        table = attribute.getKey().equals("name") ? attribute.getValue() : table;
      }
    }
    if (around.isEmpty()) {
      document.putAll(attributes);
      attributes.clear();
    }
    if (stays) {
      around.add(new Around(name, table, attributes));
    }
  }

  private @Nullable XmlElement parsed(byte[] bytes, int from, int to) {
    try {
      return parser.parse(bytes, from, to);
    } catch (XMLStreamException e) {
      return null;
    }
  }

  /// Reads the element whose start tag was just passed as a record.
  private void record(boolean stays) throws IOException {
    long start = scan.start();
    String name = scan.name();
    byte[] tag = name.getBytes(StandardCharsets.UTF_8);
    int depth = stays ? 1 : 0;
    while (depth > 0) {
      XmlScan.Found found = scan.next();
      if (found == XmlScan.Found.NOTHING) {
        cut = true;
        feed.end();
        reject(name, UnreadCode.TRUNCATED, start, "the document ends within a record");
        return;
      }
      if (scan.named(tag)) {
        if (found == XmlScan.Found.START && !shape.selfNested()) {
          withoutEnd(name, start);
          return;
        }
        depth += found == XmlScan.Found.START ? 1 : found == XmlScan.Found.END ? -1 : 0;
      }
    }
    if (!feed.end()) {
      reject(name, UnreadCode.RECORD_TOO_LONG, start, "a record longer than allowed");
      return;
    }
    XmlElement element = parsed(feed.bytes(), feed.from() + (int) (start - begun), feed.to());
    if (element == null) {
      reject(name, UnreadCode.MALFORMED_RECORD, start, "a record is not well-formed");
    } else {
      keep(element);
    }
  }

  /// Rejects a record within which another one begins, and goes back to that one.
  private void withoutEnd(String name, long start) {
    long other = scan.start();
    if (feed.end()) {
      feed.back(feed.from() + (int) (other - begun));
    }
    reject(name, UnreadCode.MALFORMED_RECORD, start, "a record does not end");
  }

  private void reject(String name, UnreadCode code, long start, String reason) {
    tables.forget();
    String table = shape.naming() == XmlShape.Naming.OWN ? "" : table(XmlElement.local(name));
    tables.root(table).reject(code, feed.offset() - start, reason);
  }

  private String table(String element) {
    return switch (shape.naming()) {
      case ELEMENT -> shape.names().equals(Set.of(element)) ? "" : element;
      case PARENT -> around.isEmpty() ? "" : around.getLast().table();
      case OWN -> "";
    };
  }

  private void keep(XmlElement element) {
    String parent = around.isEmpty() ? "" : around.getLast().name();
    switch (shape.naming()) {
      case ELEMENT -> {
        if (element.leaf()
            && element.attributes().isEmpty()
            && !shape.names().contains(element.name())) {
          aside(element.name(), element.text());
        } else {
          Map<String, String> context = new LinkedHashMap<>();
          around.forEach(outer -> context.putAll(outer.attributes()));
          XmlRecord.add(element, tables.root(table(element.name())), context);
        }
      }
      case PARENT -> {
        if (parent.equals("table_data")) {
          XmlRecord.add(element, tables.root(table(element.name())), Map.of());
        }
      }
      case OWN -> {
        if (parent.equals("database") && element.name().equals("table")) {
          XmlRecord.add(
              element.withoutAttributes(), tables.root(element.attribute("name")), Map.of());
        }
      }
    }
    tables.keep();
  }
}
