package fr.prevenir.read.health.dicom;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Reads the header of a DICOM file, with or without the preamble that PS3.10 asks for.
public final class DicomReader implements FormatReader {
  private static final int PREAMBLE = 128;
  private static final int ENOUGH = 3;
  private static final int SYNTAX = 0x00020010;
  private static final int META = 2;
  private static final int PIXELS = 0x7FE0;
  private static final int LONGEST_VALUE = 1 << 16;

  @Override
  public String format() {
    return "dicom";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    return marked(head) || bare(head, true) || bare(head, false);
  }

  private static boolean marked(byte[] head) {
    return head.length > PREAMBLE + 8
        && new String(head, PREAMBLE, 4, StandardCharsets.ISO_8859_1).equals("DICM");
  }

  /// Whether elements stand at the very beginning: those of group 8, in order, of small lengths.
  private static boolean bare(byte[] head, boolean explicit) {
    if (head.length < 40 || (head[0] != 8 && head[0] != 2) || head[1] != 0) {
      return false;
    }
    Elements elements = new Elements(new ByteArrayInputStream(head), explicit, false);
    int seen = 0;
    int before = 0;
    try {
      while (seen < ENOUGH && elements.next()) {
        boolean early = elements.tag() > before && elements.tag() < 0x00100000;
        if (!early || elements.length() > 1 << 12) {
          return false;
        }
        before = elements.tag();
        elements.skip();
        seen++;
      }
    } catch (IOException e) {
      return false;
    }
    return seen == ENOUGH;
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    byte[] head = source.head();
    PeekedStream in = new PeekedStream(source.stream());
    boolean explicit = marked(head) || bare(head, true);
    if (marked(head)) {
      in.readNBytes(PREAMBLE + 4);
    }
    Elements elements = new Elements(in, explicit, false);
    Header header = new Header(reading);
    try {
      read(in, elements, header, marked(head) || (head.length > 0 && head[0] == META));
    } finally {
      header.end();
    }
  }

  private static void read(PeekedStream in, Elements elements, Header header, boolean meta)
      throws IOException {
    String syntax = "";
    boolean inMeta = meta;
    while (true) {
      if (inMeta && !syntax.isEmpty() && in.peek() != META) {
        inMeta = false;
        apply(elements, syntax, in);
      }
      long at = in.position();
      if (!elements.next() || elements.tag() >>> 16 == PIXELS) {
        return;
      }
      if (elements.tag() == SYNTAX) {
        syntax =
            new String(elements.value(), StandardCharsets.ISO_8859_1).replace("\0", "").strip();
      } else if (elements.tag() >>> 16 == 0xFFFE) {
        header.item(at);
      } else if (elements.tag() == Header.DOCUMENT && !elements.undefined()) {
        header.document(elements.stream(), elements.length());
      } else if (Header.wanted(elements.tag())
          && !elements.sequence()
          && elements.length() <= LONGEST_VALUE) {
        header.put(elements.tag(), elements.value());
      } else if (Nested.begins(elements)) {
        Nested.read(elements, header);
      } else if (elements.tag() != Header.DIRECTORY) {
        elements.skip();
      }
    }
  }

  /// Goes on in the transfer syntax that the file names (PS3.5, annex A).
  private static void apply(Elements elements, String syntax, InputStream in) {
    switch (syntax) {
      case "1.2.840.10008.1.2" -> elements.syntax(in, false, false);
      case "1.2.840.10008.1.2.2" -> elements.syntax(in, true, true);
      case "1.2.840.10008.1.2.1.99" ->
          elements.syntax(new InflaterInputStream(in, new Inflater(true)), true, false);
      default -> elements.syntax(in, true, false);
    }
  }
}
