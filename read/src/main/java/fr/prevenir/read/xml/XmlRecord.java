package fr.prevenir.read.xml;

import com.ctc.wstx.api.WstxInputProperties;
import fr.prevenir.read.nested.Key;
import fr.prevenir.read.nested.NestedTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Parses one record and lays it out in its table, with the records nested in it.
final class XmlRecord {
  private static final int DEPTH = 100;
  private static final byte[] CDATA = "<![CDATA[".getBytes(StandardCharsets.US_ASCII);
  private static final Set<String> NAMING = Set.of("name", "key");

  private final XMLInputFactory factory;

  XmlRecord() {
    factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Integer.MAX_VALUE);
  }

  /// The element that stands between `from` and `to`. Where it is not well-formed for an ampersand,
  /// a bracket or a control character alone, those are mended.
  ///
  /// @throws XMLStreamException where that does not make it well-formed
  XmlElement parse(byte[] bytes, int from, int to) throws XMLStreamException {
    if (!loose(bytes, from, to)) {
      try {
        return read(bytes, from, to);
      } catch (XMLStreamException e) {
        // mended below, or refused there
      }
    }
    byte[] mended = mend(bytes, from, to);
    return read(mended, 0, mended.length);
  }

  /// Whether an ampersand begins no reference: the most frequent fault, told without a parser.
  private static boolean loose(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '<') {
        i = Math.max(i, literalEnd(bytes, i, to) - 1);
      } else if (bytes[i] == '&' && !reference(bytes, i, to)) {
        return true;
      }
    }
    return false;
  }

  /// The end of the CDATA section that begins at `at`; `at` where none does.
  private static int literalEnd(byte[] bytes, int at, int to) {
    int begun = at + CDATA.length;
    if (begun > to || !Arrays.equals(bytes, at, begun, CDATA, 0, CDATA.length)) {
      return at;
    }
    int i = begun;
    while (i + 2 < to && !(bytes[i] == ']' && bytes[i + 1] == ']' && bytes[i + 2] == '>')) {
      i++;
    }
    return Math.min(to, i + 3);
  }

  private XmlElement read(byte[] bytes, int from, int to) throws XMLStreamException {
    XMLStreamReader xml =
        factory.createXMLStreamReader(new ByteArrayInputStream(bytes, from, to - from), "UTF-8");
    try {
      xml.nextTag();
      return XmlElement.read(xml);
    } finally {
      xml.close();
    }
  }

  private static byte[] mend(byte[] bytes, int from, int to) {
    ByteArrayOutputStream mended = new ByteArrayOutputStream(to - from + 64);
    for (int i = from; i < to; i++) {
      int literal = bytes[i] == '<' ? literalEnd(bytes, i, to) : i;
      if (literal > i) {
        mended.write(bytes, i, literal - i);
        i = literal - 1;
        continue;
      }
      byte b = bytes[i];
      int next = i + 1 < to ? bytes[i + 1] & 0xFF : -1;
      if (b == '&' && !reference(bytes, i, to)) {
        mended.writeBytes(new byte[] {'&', 'a', 'm', 'p', ';'});
      } else if (b == '<'
          && !XmlScan.nameStart(next)
          && next != '/'
          && next != '!'
          && next != '?') {
        mended.writeBytes(new byte[] {'&', 'l', 't', ';'});
      } else if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
        mended.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD});
      } else {
        mended.write(b);
      }
    }
    return mended.toByteArray();
  }

  private static boolean reference(byte[] bytes, int at, int to) {
    int i = at + 1;
    while (i < to && i < at + 12 && bytes[i] != ';') {
      if (!XmlScan.nameStart(bytes[i] & 0xFF)
          && bytes[i] != '#'
          && (bytes[i] < '0' || bytes[i] > '9')) {
        return false;
      }
      i++;
    }
    return i < to && i > at + 1 && bytes[i] == ';';
  }

  /// Adds a record to a table.
  ///
  /// @param context attributes of the elements around it, by their column
  static void add(XmlElement element, NestedTable table, Map<String, String> context) {
    long ordinal = table.begin(0);
    for (Map.Entry<String, String> entry : context.entrySet()) {
      table.put(table.fields().key(entry.getKey()), entry.getValue());
    }
    fill(element, table, table.fields(), ordinal);
  }

  private static void fill(XmlElement element, NestedTable table, Key at, long ordinal) {
    for (Map.Entry<String, String> attribute : element.attributes()) {
      table.put(at.key("@" + attribute.getKey()), attribute.getValue());
    }
    if (element.leaf() && (at != table.fields() || !element.text().isBlank())) {
      value(element, table, at == table.fields() ? at.key("value") : at);
      return;
    }
    if (!element.text().isBlank()) {
      table.put(at.key("text"), element.text().strip());
    }
    Map<String, Integer> repeats = element.repeats();
    for (XmlElement child : element.children()) {
      String named = named(child);
      if (named != null) {
        value(child, table, at.key(named));
        continue;
      }
      Key key = at.key(child.name());
      boolean list = repeats.getOrDefault(child.name(), 0) > 1 || key.listed();
      NestedTable related = list && !child.leaf() ? key.child() : null;
      if (related == null) {
        fill(child, table, key, ordinal);
      } else {
        fill(child, related, related.fields(), related.begin(ordinal));
      }
    }
  }

  private static void value(XmlElement element, NestedTable table, Key key) {
    if (element.absent()) {
      table.absent(key);
    } else {
      table.put(key, element.text());
    }
  }

  /// The name of a field that stands in an attribute: `<field name="nom">…</field>`.
  private static @Nullable String named(XmlElement element) {
    if (element.leaf() && element.attributes().size() == 1) {
      Map.Entry<String, String> only = element.attributes().getFirst();
      if (NAMING.contains(only.getKey()) && !only.getValue().isEmpty()) {
        return only.getValue();
      }
    }
    return null;
  }
}
