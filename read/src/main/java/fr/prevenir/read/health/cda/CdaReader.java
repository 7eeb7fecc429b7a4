package fr.prevenir.read.health.cda;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.health.XmlNodes;
import fr.prevenir.read.text.TextEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Reads clinical documents of CDA r2, one or several in a file.
public final class CdaReader implements FormatReader {
  static final String FORMAT = "cda";
  private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?ClinicalDocument[\\s>]");

  @Override
  public String format() {
    return FORMAT;
  }

  @Override
  public boolean recognises(Source source) {
    int length = Math.min(source.head().length, 1 << 14);
    byte[] utf8 = TextEncoding.detect(source.head(), length).toUtf8(source.head(), length);
    String head = new String(utf8, StandardCharsets.UTF_8).stripLeading();
    return head.startsWith("<") && head.contains("urn:hl7-org:v3") && ROOT.matcher(head).find();
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    DocumentTables tables = new DocumentTables(reading);
    try {
      new XmlNodes(source.stream(), reading.options().limits().recordBytes())
          .each(
              name -> name.equals("ClinicalDocument"),
              node -> new Document(node, tables, reading).read());
    } finally {
      tables.end();
    }
  }
}
