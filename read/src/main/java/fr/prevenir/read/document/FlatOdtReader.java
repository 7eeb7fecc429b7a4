package fr.prevenir.read.document;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// OpenDocument texts and presentations in a single XML file.
public final class FlatOdtReader implements FormatReader {
  private static final int LOOKED_AT = 4096;

  @Override
  public String format() {
    return "fodt";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    String begin =
        new String(head, 0, Math.min(LOOKED_AT * 4, head.length), StandardCharsets.UTF_8);
    return begin.contains("<office:document ")
        && (begin.contains("application/vnd.oasis.opendocument.text")
            || begin.contains("application/vnd.oasis.opendocument.presentation"));
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    RunningText text = new RunningText(reading, format());
    DocumentTables tables = new DocumentTables(reading, text, format());
    try (InputStream in = source.stream()) {
      new OpenDocumentXml(text, tables, false).read(in);
    } finally {
      text.end();
    }
  }
}
