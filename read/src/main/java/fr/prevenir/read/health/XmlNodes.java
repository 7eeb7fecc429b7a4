package fr.prevenir.read.health;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML without DTD or external entities, and builds the elements asked for one after another,
/// so that a long document needs no memory. Namespaces are left out.
public final class XmlNodes {
  private static final int DEEPEST = 200;

  private final XMLStreamReader xml;
  private final long bound;
  private long characters;

  /// @param bound characters of one element built
  public XmlNodes(InputStream in, int bound) throws IOException {
    this.bound = bound;
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    try {
      xml = factory.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /// Takes an element that was built. It may be cut short where the document is.
  public interface Sink {
    void take(Node node) throws IOException;
  }

  /// Builds every element whose local name passes, but none inside another.
  public void each(Predicate<String> names, Sink sink) throws IOException {
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          throw new UnreadableException(UnreadCode.UNSAFE_XML, "the document declares a DTD");
        }
        if (event == XMLStreamConstants.START_ELEMENT && names.test(local(xml.getLocalName()))) {
          one(sink);
        }
      }
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  private void one(Sink sink) throws IOException, XMLStreamException {
    characters = 0;
    Node node = new Node(local(xml.getLocalName()));
    try {
      fill(node, 0);
    } catch (XMLStreamException e) {
      sink.take(node);
      throw e;
    }
    sink.take(node);
  }

  private void fill(Node node, int depth) throws IOException, XMLStreamException {
    if (depth > DEEPEST) {
      throw new UnreadableException(UnreadCode.CORRUPT, "elements are nested too deep");
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      if (!name.startsWith("xmlns")) {
        node.add(new Node("@" + local(name))).value(xml.getAttributeValue(i));
        count(xml.getAttributeValue(i).length());
      }
    }
    int event = xml.next();
    while (event != XMLStreamConstants.END_ELEMENT) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          count(16);
          fill(node.add(new Node(local(xml.getLocalName()))), depth + 1);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          count(xml.getTextLength());
          node.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
        default -> {}
      }
      event = xml.next();
    }
  }

  private void count(int more) throws UnreadableException {
    characters += more;
    if (characters > bound) {
      throw new UnreadableException(
          UnreadCode.RECORD_TOO_LONG, "an element is longer than a record may be");
    }
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private static IOException failure(XMLStreamException e) {
    return e.getNestedException() instanceof IOException io ? io : new IOException(e);
  }
}
