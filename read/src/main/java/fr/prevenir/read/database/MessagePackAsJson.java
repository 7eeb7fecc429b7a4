package fr.prevenir.read.database;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.OneByte;
import fr.prevenir.read.format.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Values of MessagePack as JSON, one of the outermost values a line. Memory holds one value.
final class MessagePackAsJson extends InputStream {
  private static final int ENOUGH = 1 << 15;
  private static final int DEEPEST = 200;
  private static final int TIMESTAMP = -1;

  private final PackedValues values;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final JsonGenerator json;
  private final PackedNesting open = new PackedNesting();
  private ByteArrayInputStream ready = new ByteArrayInputStream(new byte[0]);
  private @Nullable IOException failure;
  private boolean ended;

  MessagePackAsJson(InputStream in, int longest) throws IOException {
    values = new PackedValues(in, longest);
    json = new JsonFactory().createGenerator(written);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
    json.setRootValueSeparator(new SerializedString("\n"));
  }

  @Override
  public int read() throws IOException {
    return OneByte.of(this);
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    while (ready.available() == 0 && !ended) {
      fill();
    }
    return ready.read(b, off, len);
  }

  /// Why the lines end before the content does, or null. It is kept until they are read: whoever
  /// looks ahead in them must not lose what stands before it.
  @Nullable IOException failure() {
    return failure;
  }

  private void fill() throws IOException {
    try {
      while (!ended && written.size() < ENOUGH) {
        next();
      }
    } catch (IOException e) {
      failure = e;
      ended = true;
    }
    json.flush();
    ready = new ByteArrayInputStream(written.toByteArray());
    written.reset();
  }

  private void next() throws IOException {
    PackedValue value = values.next();
    if (value == null) {
      if (open.depth() > 0) {
        throw new EOFException("the last value breaks off");
      }
      ended = true;
      return;
    }
    if (open.awaitsName()) {
      json.writeFieldName(name(value));
    } else {
      write(value);
    }
    open.take(value);
    for (PackedValue.Start closed = open.close(); closed != null; closed = open.close()) {
      if (closed.map()) {
        json.writeEndObject();
      } else {
        json.writeEndArray();
      }
    }
  }

  private static String name(PackedValue key) throws UnreadableException {
    return switch (key) {
      case PackedValue.Text text -> text(text.content());
      case PackedValue.Binary binary -> text(binary.content());
      case PackedValue.Numeral number -> number.json();
      case PackedValue.Truth truth -> String.valueOf(truth.value());
      case PackedValue.Nil _ -> "";
      case PackedValue.Extension _, PackedValue.Start _ ->
          throw new UnreadableException(UnreadCode.CORRUPT, "a name that is no text");
    };
  }

  private void write(PackedValue value) throws IOException {
    switch (value) {
      case PackedValue.Nil _ -> json.writeNull();
      case PackedValue.Truth truth -> json.writeBoolean(truth.value());
      case PackedValue.Numeral number -> json.writeRawValue(number.json());
      case PackedValue.Text text -> json.writeString(text(text.content()));
      case PackedValue.Binary binary -> binary(binary.content());
      case PackedValue.Extension extension -> extension(extension);
      case PackedValue.Start start -> {
        if (open.depth() == DEEPEST) {
          throw new UnreadableException(UnreadCode.CORRUPT, "values nested beyond reason");
        }
        if (start.map()) {
          json.writeStartObject();
        } else {
          json.writeStartArray();
        }
      }
    }
  }

  private static String text(byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return new String(content, Charset.forName("windows-1252"));
    }
  }

  /// Writers without a type of their own for text write it as bytes.
  private void binary(byte[] content) throws IOException {
    if (isText(content)) {
      json.writeString(text(content));
    } else {
      json.writeStartObject();
      json.writeObjectFieldStart("$binary");
      json.writeStringField("base64", Base64.getEncoder().encodeToString(content));
      json.writeStringField("subType", "00");
      json.writeEndObject();
      json.writeEndObject();
    }
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

  private void extension(PackedValue.Extension extension) throws IOException {
    int length = extension.content().length;
    if (extension.type() == TIMESTAMP && (length == 4 || length == 8 || length == 12)) {
      json.writeString(moment(ByteBuffer.wrap(extension.content())));
    } else {
      binary(extension.content());
    }
  }

  /// Seconds alone, 30 bits of nanoseconds before 34 of seconds, or 32 before 64.
  private static String moment(ByteBuffer time) throws UnreadableException {
    long nanos = 0;
    long seconds;
    switch (time.remaining()) {
      case 4 -> seconds = Integer.toUnsignedLong(time.getInt());
      case 8 -> {
        long both = time.getLong();
        nanos = both >>> 34;
        seconds = both & 0x3_FFFF_FFFFL;
      }
      default -> {
        nanos = Integer.toUnsignedLong(time.getInt());
        seconds = time.getLong();
      }
    }
    try {
      return Instant.ofEpochSecond(seconds, nanos).toString();
    } catch (DateTimeException | ArithmeticException e) {
      throw new UnreadableException(UnreadCode.CORRUPT, "a moment beyond all time");
    }
  }
}
