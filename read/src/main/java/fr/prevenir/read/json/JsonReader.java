package fr.prevenir.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.Utf16;
import fr.prevenir.read.format.Utf8;
import fr.prevenir.read.nested.ByteFeed;
import fr.prevenir.read.nested.NestedTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads JSON (RFC 8259), NDJSON, and MongoDB's extended JSON.
public final class JsonReader implements FormatReader {
  private static final int ENOUGH_TOKENS = 12;

  @Override
  public String format() {
    return "json";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = Utf16.head(source);
    int i = 0;
    while (i < head.length && (head[i] == ' ' || (head[i] >= 9 && head[i] <= 13))) {
      i++;
    }
    return i < head.length && (head[i] == '{' || head[i] == '[') && begins(head, i);
  }

  /// Whether the first tokens are those of objects with fields, or of rows of values. Where they
  /// break off, the first field must have been written as JSON writes it.
  private static boolean begins(byte[] head, int from) {
    int tokens = 0;
    boolean fields = false;
    boolean rows = false;
    boolean quoted = false;
    byte[] utf8 =
        Utf8.valid(head, from, head.length)
            ? Arrays.copyOfRange(head, from, head.length)
            : new String(head, from, head.length - from, StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.UTF_8);
    try (JsonParser parser = JsonRecord.parser(utf8, 0, utf8.length)) {
      JsonToken before = null;
      JsonToken token = parser.nextToken();
      while (token != null && tokens < 1_000) {
        if (token == JsonToken.FIELD_NAME && !fields) {
          fields = true;
          quoted = utf8[(int) parser.currentTokenLocation().getByteOffset()] == '"';
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
    ByteFeed feed = new ByteFeed(Utf16.utf8(source), recordBytes);
    NestedTables tables = new NestedTables(reading, "json", ".");
    try {
      new JsonDocument(feed, tables, reading).read();
    } finally {
      tables.end();
    }
  }
}
