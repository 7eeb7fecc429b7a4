package fr.prevenir.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.nested.ByteFeed;
import fr.prevenir.read.nested.NestedTables;
import fr.prevenir.read.text.TextEncoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Reads JSON (RFC 8259), NDJSON, MongoDB's extended JSON and what its shell prints.
public final class JsonReader implements FormatReader {
  private static final int LOOKED_AT = 1 << 16;
  private static final int ENOUGH_TOKENS = 12;

  @Override
  public String format() {
    return "json";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] first = source.head();
    int length = Math.min(first.length, LOOKED_AT);
    byte[] head = TextEncoding.detect(first, length).toUtf8(first, length);
    if (MongoShell.usedIn(head, head.length)) {
      head = rewritten(head);
    }
    int i = 0;
    while (i < head.length && (head[i] == ' ' || (head[i] >= 9 && head[i] <= 13))) {
      i++;
    }
    return i < head.length && (head[i] == '{' || head[i] == '[') && begins(head, i);
  }

  private static byte[] rewritten(byte[] head) {
    try (InputStream json = new MongoShell(new ByteArrayInputStream(head))) {
      return json.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail", e);
    }
  }

  /// Whether the first tokens are those of objects with fields, or of rows of values. Where they
  /// break off, the first field must have been written as JSON writes it.
  private static boolean begins(byte[] head, int from) {
    int tokens = 0;
    boolean fields = false;
    boolean rows = false;
    boolean quoted = false;
    try (JsonParser parser = JsonRecord.parser(head, from, head.length)) {
      JsonToken before = null;
      JsonToken token = parser.nextToken();
      while (token != null && tokens < 1_000) {
        if (token == JsonToken.FIELD_NAME && !fields) {
          fields = true;
          quoted = head[from + (int) parser.currentTokenLocation().getByteOffset()] == '"';
        }
        rows |= token == JsonToken.START_ARRAY && before == JsonToken.START_ARRAY;
        tokens++;
        before = token;
        token = parser.nextToken();
      }
      return fields || rows;
    } catch (IOException e) {
      return quoted || (rows && tokens >= ENOUGH_TOKENS);
    }
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    int recordBytes = reading.options().limits().recordBytes();
    byte[] head = source.head();
    TextEncoding encoding = TextEncoding.detect(head, head.length);
    InputStream content = encoding.toUtf8(source.stream());
    int length = Math.min(head.length, LOOKED_AT);
    byte[] utf8 = encoding.toUtf8(head, length);
    if (MongoShell.usedIn(utf8, utf8.length)) {
      content = new MongoShell(content);
    }
    ByteFeed feed = new ByteFeed(content, recordBytes);
    NestedTables tables = new NestedTables(reading, "json", ".");
    try {
      new JsonDocument(feed, tables, reading).read();
    } finally {
      tables.end();
    }
  }
}
