package fr.prevenir.read.workbook;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// OpenDocument spreadsheets in one XML file, `.fods` (ISO/IEC 26300-3 §3.1.2), as a stream.
public final class FlatOdsReader implements FormatReader {
  private static final int LOOK = 1 << 14;

  @Override
  public String format() {
    return "fods";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    if (head.length == 0 || head[0] != '<' && head[0] != (byte) 0xEF) {
      return false;
    }
    String text = new String(head, 0, Math.min(head.length, LOOK), StandardCharsets.ISO_8859_1);
    return text.contains("<office:document ")
        && text.contains("application/vnd.oasis.opendocument.spreadsheet");
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    new OdsContent(source.path(), reading).read(source.stream());
  }
}
