package fr.prevenir.read.xml;

import fr.prevenir.read.text.HtmlEntities;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An element of one record.
///
/// @param name without prefix
/// @param attributes by name without prefix; declarations of namespaces are none
/// @param absent whether `xsi:nil` says that there is no value
record XmlElement(
    String name,
    List<Map.Entry<String, String>> attributes,
    List<XmlElement> children,
    String text,
    boolean absent) {

  boolean leaf() {
    return children.isEmpty();
  }

  /// The value of an attribute, empty where it has none.
  String attribute(String attribute) {
    return attributes.stream()
        .filter(entry -> entry.getKey().equals(attribute))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  XmlElement withoutAttributes() {
    return new XmlElement(name, List.of(), children, text, absent);
  }

  /// The number of children of each name.
  Map<String, Integer> repeats() {
    Map<String, Integer> repeats = new HashMap<>();
    for (XmlElement child : children) {
      repeats.merge(child.name, 1, Integer::sum);
    }
    return repeats;
  }

  /// Reads the element whose start the reader is at, to its end.
  static XmlElement read(XMLStreamReader xml) throws XMLStreamException {
    String name = local(xml.getLocalName());
    List<Map.Entry<String, String>> attributes = new ArrayList<>(xml.getAttributeCount());
    boolean absent = false;
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String attribute = xml.getAttributeLocalName(i);
      String value = xml.getAttributeValue(i);
      if (attribute.equals("xsi:nil")) {
        absent = value.equals("true") || value.equals("1");
      } else if (!attribute.startsWith("xmlns") && !attribute.startsWith("xsi:")) {
        attributes.add(Map.entry(local(attribute), value));
      }
    }
    List<XmlElement> children = new ArrayList<>(0);
    StringBuilder text = new StringBuilder();
    int event = xml.next();
    while (event != XMLStreamConstants.END_ELEMENT) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> children.add(read(xml));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        case XMLStreamConstants.ENTITY_REFERENCE -> text.append(entity(xml.getLocalName()));
        default -> {}
      }
      event = xml.next();
    }
    return new XmlElement(name, attributes, children, text.toString(), absent);
  }

  /// Entities of HTML that programs write into XML without declaring them. Others stay as written:
  /// declared ones are never expanded.
  private static String entity(String name) {
    String character = HtmlEntities.of(name);
    return character == null ? "&" + name + ";" : character;
  }

  static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
