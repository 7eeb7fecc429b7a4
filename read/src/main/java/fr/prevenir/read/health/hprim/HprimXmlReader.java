package fr.prevenir.read.health.hprim;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.health.XmlNodes;
import fr.prevenir.read.text.TextEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Reads events of HPRIM XML: patients, acts, stays, event by event.
public final class HprimXmlReader implements FormatReader {
  static final String FORMAT = "hprim-xml";

  @Override
  public String format() {
    return FORMAT;
  }

  @Override
  public boolean recognises(Source source) {
    int length = Math.min(source.head().length, 1 << 12);
    byte[] utf8 = TextEncoding.detect(source.head(), length).toUtf8(source.head(), length);
    String head = new String(utf8, StandardCharsets.UTF_8).stripLeading();
    return head.startsWith("<") && head.contains("http://www.hprim.org/hprimXML");
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    EventTables tables = new EventTables(reading);
    try {
      new XmlNodes(source.stream(), reading.options().limits().recordBytes())
          .each(HprimXmlReader::isEvent, tables::add);
    } finally {
      tables.end();
    }
  }

  private static boolean isEvent(String name) {
    return (name.startsWith("evenement") && !name.startsWith("evenements"))
        || name.equals("patient")
        || name.equals("personnePhysique");
  }
}
