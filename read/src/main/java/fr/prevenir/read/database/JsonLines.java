package fr.prevenir.read.database;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import fr.prevenir.read.format.OneByte;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Values of another format as lines of JSON, written while they are read.
///
/// A failure of the other format ends the lines and is kept until they are read: whoever looks
/// ahead in them must not lose what stands before it.
abstract class JsonLines extends InputStream {
  private static final int ENOUGH = 1 << 15;

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final JsonGenerator json;
  private ByteArrayInputStream ready = new ByteArrayInputStream(new byte[0]);
  private @Nullable IOException failure;
  private boolean ended;

  JsonLines() throws IOException {
    json = new JsonFactory().createGenerator(written);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    json.setRootValueSeparator(new SerializedString("\n"));
  }

  /// Writes the next value, or a part of it; false at the end.
  abstract boolean next(JsonGenerator to) throws IOException;

  /// Reads all as the tables that the JSON makes.
  final void read(Source source, Reading reading) throws IOException {
    try (Source lines = Source.of(source.path(), -1, this)) {
      new JsonReader().read(lines, reading);
    }
    // what ends within a value was met as a record that breaks off
    boolean met = failure instanceof EOFException && !json.getOutputContext().inRoot();
    if (failure != null && !met) {
      throw failure;
    }
  }

  @Override
  public final int read() throws IOException {
    return OneByte.of(this);
  }

  @Override
  public final int read(byte[] b, int off, int len) throws IOException {
    while (ready.available() == 0 && !ended) {
      fill();
    }
    return ready.read(b, off, len);
  }

  private void fill() throws IOException {
    try {
      while (!ended && written.size() < ENOUGH) {
        ended = !next(json);
      }
    } catch (IOException e) {
      failure = e;
      ended = true;
    }
    json.flush();
    ready = new ByteArrayInputStream(written.toByteArray());
    written.reset();
  }

  /// Writes bytes as the text that they are, else in base64.
  static void binary(byte[] content, JsonGenerator to) throws IOException {
    if (isText(content)) {
      to.writeString(new String(content, StandardCharsets.UTF_8));
      return;
    }
    to.writeStartObject();
    to.writeObjectFieldStart("$binary");
    to.writeStringField("base64", Base64.getEncoder().encodeToString(content));
    to.writeStringField("subType", "00");
    to.writeEndObject();
    to.writeEndObject();
  }

  private static boolean isText(byte[] content) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(content))
          .chars()
          .allMatch(c -> c >= ' ' || Character.isWhitespace(c));
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
