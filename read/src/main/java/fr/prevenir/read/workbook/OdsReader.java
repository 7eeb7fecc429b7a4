package fr.prevenir.read.workbook;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.container.ZipParts;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;

/// OpenDocument spreadsheets (ISO/IEC 26300-3), as a stream.
public final class OdsReader implements FormatReader {
  @Override
  public String format() {
    return "ods";
  }

  @Override
  public boolean recognises(Source source) {
    return "ods".equals(OfficeZip.kind(source));
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    ZipParts parts = new ZipParts(source, reading.options().passwords());
    if (encrypted(parts, reading)) {
      throw new UnreadableException(UnreadCode.ENCRYPTED, "the spreadsheet has a password");
    }
    try (InputStream in = parts.open("content.xml", reading.options().limits())) {
      if (in == null) {
        throw new UnreadableException(
            parts.complete() ? UnreadCode.CORRUPT : UnreadCode.TRUNCATED,
            "the spreadsheet lacks its content");
      }
      new OdsContent(source.path(), reading).read(in);
    }
    if (!parts.complete()) {
      reading.unread(
          UnreadCode.TRUNCATED, 0, "the spreadsheet lacks its directory: parts may be missing");
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
