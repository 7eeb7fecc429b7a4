package fr.prevenir.read.fields;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import fr.prevenir.read.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads binary property lists of Apple's programs as the JSON that they stand for.
public final class BinaryListReader implements FormatReader {
  private static final byte[] MAGIC = "bplist0".getBytes(StandardCharsets.US_ASCII);

  @Override
  public String format() {
    return "plist";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    return head.length > MAGIC.length
        && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    int most = reading.options().limits().recordBytes();
    byte[] list;
    try (InputStream in = source.stream()) {
      list = in.readNBytes(most);
    }
    if (list.length == most) {
      throw new UnreadableException(UnreadCode.RECORD_TOO_LONG, "a list longer than allowed");
    }
    byte[] json = new BinaryList(list, most).json();
    try (Source written = Source.of(source.path(), json)) {
      new JsonReader().read(written, reading);
    }
  }
}
