package fr.prevenir.read.document;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.container.ZipParts;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import fr.prevenir.read.workbook.OfficeZip;
import fr.prevenir.read.workbook.SafeXml;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/// OpenDocument texts, presentations and drawings (ISO/IEC 26300-3), as streams.
public final class OpenDocumentReader implements FormatReader {
  private static final Set<String> KINDS = Set.of("odt", "odp", "odf");

  @Override
  public String format() {
    return "odt";
  }

  @Override
  public boolean recognises(Source source) {
    String kind = OfficeZip.kind(source);
    return kind != null && KINDS.contains(kind);
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    String kind = OfficeZip.kind(source);
    String format = kind == null ? format() : kind;
    reading.format(format);
    ZipParts parts = new ZipParts(source, reading.options().passwords());
    if (encrypted(parts, reading)) {
      throw new UnreadableException(UnreadCode.ENCRYPTED, "the document has a password");
    }
    RunningText text = new RunningText(reading, format);
    DocumentTables tables = new DocumentTables(reading, text, format);
    try {
      part(parts, "styles.xml", reading, new OpenDocumentXml(text, tables, true));
      if (!part(parts, "content.xml", reading, new OpenDocumentXml(text, tables, false))) {
        throw new UnreadableException(UnreadCode.CORRUPT, "the document lacks its content");
      }
    } finally {
      text.end();
    }
    Embedded.give(parts, "", reading);
  }

  private static boolean part(ZipParts parts, String name, Reading reading, OpenDocumentXml xml)
      throws IOException {
    try (InputStream in = parts.open(name, reading.options().limits())) {
      if (in == null) {
        return false;
      }
      xml.read(in);
      return true;
    }
  }

  private static boolean encrypted(ZipParts parts, Reading reading) throws IOException {
    try (InputStream in = parts.open("META-INF/manifest.xml", reading.options().limits())) {
      if (in == null) {
        return false;
      }
      SafeXml xml = new SafeXml(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.name().equals("encryption-data")) {
          return true;
        }
      }
      return false;
    }
  }
}
