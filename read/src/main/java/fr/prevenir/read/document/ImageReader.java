package fr.prevenir.read.document;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/// Pictures and scans, by optical recognition where Tesseract with French is installed; elsewhere
/// they are left to be named in the ledger.
public final class ImageReader implements FormatReader {
  private static final int LARGEST = 256 << 20;

  @Override
  public String format() {
    return "image";
  }

  @Override
  public boolean recognises(Source source) {
    return !kind(source.head()).isEmpty() && Ocr.available();
  }

  private static String kind(byte[] head) {
    if (at(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n')) {
      return "png";
    }
    if (at(head, 0, 0xFF, 0xD8, 0xFF)) {
      return "jpeg";
    }
    if (at(head, 0, 'I', 'I', '*', 0) || at(head, 0, 'M', 'M', 0, '*')) {
      return "tiff";
    }
    if (at(head, 0, 'G', 'I', 'F', '8')) {
      return "gif";
    }
    if (at(head, 0, 'R', 'I', 'F', 'F') && at(head, 8, 'W', 'E', 'B', 'P')) {
      return "webp";
    }
    return at(head, 0, 'B', 'M') && at(head, 6, 0, 0, 0, 0) && at(head, 14, 40, 0) ? "bmp" : "";
  }

  private static boolean at(byte[] head, int from, int... magic) {
    if (head.length < from + magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[from + i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    String format = kind(source.head());
    reading.format(format);
    byte[] picture = source.stream().readNBytes(LARGEST);
    String text = Ocr.text(new ByteArrayInputStream(picture));
    if (text.isBlank()) {
      reading.unread(UnreadCode.IMAGE, picture.length, "a picture in which no text was recognised");
      return;
    }
    RunningText running = new RunningText(reading, format);
    RecognisedLines lines =
        new RecognisedLines(running, new DocumentTables(reading, running, format));
    text.lines().forEach(lines::line);
    lines.end();
  }
}
