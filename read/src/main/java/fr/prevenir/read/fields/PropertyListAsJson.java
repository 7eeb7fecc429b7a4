package fr.prevenir.read.fields;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.OneByte;
import fr.prevenir.read.format.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A property list as JSON: `dict` is an object, `array` a list, all else a value. Memory holds one
/// value. Its document type is passed over, as no reference to an entity is resolved.
final class PropertyListAsJson extends InputStream {
  private static final int ENOUGH = 1 << 15;
  private static final int DEEPEST = 500;
  private static final int LONGEST = 64 << 20;

  private final XMLStreamReader xml;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final JsonGenerator json;
  private ByteArrayInputStream ready = new ByteArrayInputStream(new byte[0]);
  private final StringBuilder text = new StringBuilder();
  private String key = "";
  private int depth;
  private boolean ended;

  PropertyListAsJson(InputStream in) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty("com.ctc.wstx.lazyParsing", false);
    json = new JsonFactory().createGenerator(written);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    try {
      xml = factory.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  @Override
  public int read() throws IOException {
    return OneByte.of(this);
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    while (ready.available() == 0 && !ended) {
      fill();
    }
    return ready.read(b, off, len);
  }

  private void fill() throws IOException {
    try {
      while (!ended && written.size() < ENOUGH) {
        ended = !xml.hasNext();
        if (!ended) {
          event(xml.next());
        }
      }
    } catch (XMLStreamException e) {
      throw failure(e);
    }
    json.flush();
    ready = new ByteArrayInputStream(written.toByteArray());
    written.reset();
  }

  private void event(int event) throws IOException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
      case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (text.length() > LONGEST) {
          throw new UnreadableException(UnreadCode.RECORD_TOO_LONG, "a value longer than allowed");
        }
        text.append(xml.getText());
      }
      default -> {}
    }
  }

  private void start(String element) throws IOException {
    text.setLength(0);
    if (element.equals("dict") || element.equals("array")) {
      if (++depth > DEEPEST) {
        throw new IOException("values are nested too deep");
      }
      key();
      if (element.equals("dict")) {
        json.writeStartObject();
      } else {
        json.writeStartArray();
      }
    }
  }

  /// A value of an object that no key names still counts.
  private void key() throws IOException {
    if (json.getOutputContext().inObject()) {
      json.writeFieldName(key.isEmpty() ? "value" : key);
    }
    key = "";
  }

  private void end(String element) throws IOException {
    switch (element) {
      case "dict", "array" -> {
        depth--;
        if (element.equals("dict")) {
          json.writeEndObject();
        } else {
          json.writeEndArray();
        }
      }
      case "plist" -> {}
      case "key" -> key = text.toString();
      default -> {
        key();
        if (element.equals("true") || element.equals("false")) {
          json.writeBoolean(element.equals("true"));
        } else {
          json.writeString(text.toString().strip());
        }
      }
    }
    text.setLength(0);
  }

  private static IOException failure(XMLStreamException e) {
    return e.getNestedException() instanceof IOException io ? io : new IOException(e);
  }
}
