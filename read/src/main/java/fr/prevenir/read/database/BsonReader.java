package fr.prevenir.read.database;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;

/// BSON documents one after the other (bsonspec.org 1.1), as `mongodump` writes them: read as the
/// extended JSON that they stand for.
public final class BsonReader implements FormatReader {
  private static final int LARGEST = 64 << 20;

  @Override
  public String format() {
    return "bson";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    int length = begins(head, 0);
    if (length == 0) {
      return false;
    }
    return length >= head.length
        ? head.length >= Source.HEAD
        : head[length - 1] == 0 && (length + 5 > head.length || begins(head, length) > 0);
  }

  /// The length of the document that seems to begin at `at`, or 0.
  private static int begins(byte[] head, int at) {
    if (at + 7 > head.length) {
      return 0;
    }
    int length =
        (head[at] & 0xFF)
            | (head[at + 1] & 0xFF) << 8
            | (head[at + 2] & 0xFF) << 16
            | head[at + 3] << 24;
    int type = head[at + 4];
    if (length < 8 || length > LARGEST || type < 1 || type > 0x13 || head[at + 5] == 0) {
      return 0;
    }
    for (int i = at + 5; i < head.length; i++) {
      if (head[i] == 0) {
        return i - at < 200 ? length : 0;
      }
      if (head[i] > 0 && head[i] < ' ') {
        return 0;
      }
    }
    return 0;
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    reading.format(format());
    try (InputStream in = source.stream();
        Source json = Source.of(source.path(), -1, new BsonAsJson(in))) {
      new JsonReader().read(json, reading);
    }
  }
}
