package fr.prevenir.read.delimited;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.DrawnFrame;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextHead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads tables as clients of databases draw them on a screen, one or several in a text.
public final class DrawnTableReader implements FormatReader {
  private static final int LOOK = 40;

  @Override
  public String format() {
    return "drawn";
  }

  @Override
  public boolean recognises(Source source) {
    if (!TextHead.of(source).isText()) {
      return false;
    }
    HeadText head = HeadText.of(source);
    String text =
        new String(head.bytes(), 0, Math.min(head.length(), 1 << 16), StandardCharsets.UTF_8);
    List<String> lines = text.lines().limit(LOOK).map(DrawnFrame::plain).toList();
    for (int i = 0; i < lines.size(); i++) {
      DrawnTable table = DrawnTable.of(lines.get(i));
      int header =
          DrawnTable.framed(lines.get(i)) || i > 0 && lines.get(i - 1).isBlank() ? i + 1 : i - 1;
      if (table != null
          && header >= 0
          && header < lines.size()
          && !lines.get(header).isBlank()
          && table.cells(lines.get(header)) != null) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    TextEncoding encoding = TextHead.of(source).encoding();
    DrawnText.read(source, reading, encoding, null, null);
  }
}
