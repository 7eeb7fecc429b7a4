package fr.prevenir.read.workbook;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the XML of a workbook event by event, without DTD or external entities, by local names:
/// strict and transitional documents differ in their namespaces only.
public final class SafeXml {
  private final XMLStreamReader reader;

  public SafeXml(InputStream in) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // a text read late would fail with an unchecked exception where the document breaks off
    factory.setProperty("com.ctc.wstx.lazyParsing", false);
    try {
      reader = factory.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /// The next event, as in [XMLStreamConstants].
  public int next() throws IOException {
    try {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        throw new UnreadableException(UnreadCode.UNSAFE_XML, "the document declares a DTD");
      }
      return event;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  public boolean hasNext() throws IOException {
    try {
      return reader.hasNext();
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  public String name() {
    return reader.getLocalName();
  }

  /// The text of the event.
  public String text() {
    return reader.getText();
  }

  /// The attribute with this local name, or an empty text.
  public String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /// The attribute of a prefix, where the local name alone leaves it open.
  public String attribute(String prefix, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)
          && reader.getAttributePrefix(i).equals(prefix)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /// Whole number in an attribute, or the value given where it is none.
  public int number(String attribute, int otherwise) {
    String text = attribute(attribute);
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || value > 100_000_000) {
        return otherwise;
      }
      value = value * 10 + digit;
    }
    return text.isEmpty() ? otherwise : value;
  }

  private static IOException failure(XMLStreamException e) {
    return e.getNestedException() instanceof IOException io ? io : new IOException(e);
  }
}
