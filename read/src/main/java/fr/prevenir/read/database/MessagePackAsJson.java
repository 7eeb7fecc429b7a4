package fr.prevenir.read.database;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.UnreadableException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

/// Values of MessagePack as JSON, one of the outermost values a line. Memory holds one value.
final class MessagePackAsJson extends JsonLines {
  private static final int DEEPEST = 200;
  private static final int TIMESTAMP = -1;

  private final PackedValues values;
  private final PackedNesting open = new PackedNesting();

  MessagePackAsJson(InputStream in, int longest) throws IOException {
    values = new PackedValues(in, longest);
  }

  @Override
  boolean next(JsonGenerator to) throws IOException {
    PackedValue value = values.next();
    if (value == null) {
      if (open.depth() > 0) {
        throw new EOFException("the last value breaks off");
      }
      return false;
    }
    if (open.awaitsName()) {
      to.writeFieldName(name(value));
    } else {
      write(value, to);
    }
    open.take(value);
    for (PackedValue.Start closed = open.close(); closed != null; closed = open.close()) {
      if (closed.map()) {
        to.writeEndObject();
      } else {
        to.writeEndArray();
      }
    }
    return true;
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

  private void write(PackedValue value, JsonGenerator to) throws IOException {
    switch (value) {
      case PackedValue.Nil _ -> to.writeNull();
      case PackedValue.Truth truth -> to.writeBoolean(truth.value());
      case PackedValue.Numeral number -> to.writeRawValue(number.json());
      case PackedValue.Text text -> to.writeString(text(text.content()));
      case PackedValue.Binary binary -> binary(binary.content(), to);
      case PackedValue.Extension extension -> extension(extension, to);
      case PackedValue.Start start -> {
        if (open.depth() == DEEPEST) {
          throw new UnreadableException(UnreadCode.CORRUPT, "values nested beyond reason");
        }
        if (start.map()) {
          to.writeStartObject();
        } else {
          to.writeStartArray();
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

  private static void extension(PackedValue.Extension extension, JsonGenerator to)
      throws IOException {
    int length = extension.content().length;
    if (extension.type() == TIMESTAMP && (length == 4 || length == 8 || length == 12)) {
      to.writeString(moment(ByteBuffer.wrap(extension.content())));
    } else {
      binary(extension.content(), to);
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
