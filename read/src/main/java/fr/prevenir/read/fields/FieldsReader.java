package fr.prevenir.read.fields;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.json.JsonReader;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextHead;
import fr.prevenir.read.text.TextLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads [Notation]s of named fields as the JSON that they stand for.
public final class FieldsReader implements FormatReader {
  private static final int LOOKED_AT = 1 << 15;
  private static final int LINES = 300;

  @Override
  public String format() {
    return "fields";
  }

  @Override
  public boolean recognises(Source source) {
    return notation(source) != null;
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    Notation notation = notation(source);
    if (notation == null) {
      throw new IllegalStateException("asked to read what it does not recognise");
    }
    reading.format(notation.format());
    TextEncoding encoding = TextHead.of(source).encoding();
    int longest = reading.options().limits().recordBytes();
    try (TextLines lines = new TextLines(encoding.toUtf8(source.stream()), longest);
        Source json =
            Source.of(source.path(), -1, new FieldsAsJson(lines, notation, reading, longest))) {
      new JsonReader().read(json, reading);
    }
  }

  private static @Nullable Notation notation(Source source) {
    if (!TextHead.of(source).isText()) {
      return null;
    }
    int length = Math.min(source.head().length, LOOKED_AT);
    byte[] utf8 = TextHead.of(source).encoding().toUtf8(source.head(), length);
    List<String> lines =
        new String(utf8, StandardCharsets.UTF_8).lines().limit(LINES).map(Notation::plain).toList();
    for (Notation notation : Notation.values()) {
      if (notation.recognises(lines)) {
        return notation;
      }
    }
    return null;
  }
}
