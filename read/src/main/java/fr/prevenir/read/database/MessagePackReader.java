package fr.prevenir.read.database;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.io.InputStream;

/// MessagePack: values one after the other, or one list of all, read as the JSON that they stand
/// for.
public final class MessagePackReader implements FormatReader {
  @Override
  public String format() {
    return "msgpack";
  }

  @Override
  public boolean recognises(Source source) {
    return MessagePackHead.fits(source.head());
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    reading.format(format());
    int longest = reading.options().limits().recordBytes();
    try (InputStream in = source.stream();
        MessagePackAsJson lines = new MessagePackAsJson(in, longest)) {
      lines.read(source, reading);
    }
  }
}
