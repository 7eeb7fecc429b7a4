package fr.prevenir.read.fields;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/// A binary property list (the comment of CFBinaryPList.c in Apple's CoreFoundation): objects, a
/// table of their offsets, and a trailer. Dates are ISO 8601, data base64.
final class BinaryList {
  private static final int TRAILER = 32;
  private static final int DEEPEST = 200;
  private static final long EPOCH = Instant.parse("2001-01-01T00:00:00Z").getEpochSecond();

  private final byte[] b;
  private final int most;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int offsetSize;
  private int referenceSize;
  private int objects;
  private int table;

  /// @param most bytes of JSON: objects may be referred to many times
  BinaryList(byte[] b, int most) {
    this.b = b;
    this.most = most;
  }

  byte[] json() throws IOException {
    int trailer = b.length - TRAILER;
    if (trailer < 8) {
      throw corrupt();
    }
    offsetSize = b[trailer + 6];
    referenceSize = b[trailer + 7];
    objects = count(trailer + 8, 8);
    int top = count(trailer + 16, 8);
    table = count(trailer + 24, 8);
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      write(top, json, 0);
    }
    return out.toByteArray();
  }

  private void write(int object, JsonGenerator json, int depth) throws IOException {
    if (object >= objects || depth > DEEPEST) {
      throw corrupt();
    }
    if ((long) out.size() + json.getOutputBuffered() > most) {
      throw new UnreadableException(UnreadCode.RECORD_TOO_LONG, "a list longer than allowed");
    }
    int at = count(place(table, object, offsetSize), offsetSize);
    int kind = at < b.length ? (b[at] & 0xFF) >> 4 : 0xF;
    int low = at < b.length ? b[at] & 0xF : 0;
    switch (kind) {
      case 0x0 -> {
        if (low == 8 || low == 9) {
          json.writeBoolean(low == 9);
        } else {
          json.writeNull();
        }
      }
      case 0x1 -> json.writeNumber(new BigInteger(part(at + 1, 1 << low)));
      case 0x2 -> json.writeNumber(real(at + 1, 1 << low));
      case 0x3 -> json.writeString(date(real(at + 1, 8)));
      case 0x8 -> json.writeNumber(new BigInteger(1, part(at + 1, low + 1)));
      case 0x4 -> json.writeBinary(part(start(at), length(at)));
      case 0x5 -> json.writeString(text(start(at), length(at), StandardCharsets.US_ASCII));
      case 0x6 -> json.writeString(text(start(at), twice(length(at)), StandardCharsets.UTF_16BE));
      case 0x7 -> json.writeString(text(start(at), length(at), StandardCharsets.UTF_8));
      case 0xA, 0xB, 0xC -> {
        json.writeStartArray();
        for (int i = 0; i < length(at); i++) {
          write(reference(at, i), json, depth + 1);
        }
        json.writeEndArray();
      }
      case 0xD -> {
        int length = length(at);
        json.writeStartObject();
        for (int i = 0; i < length; i++) {
          json.writeFieldName(name(reference(at, i)));
          write(reference(at, length + i), json, depth + 1);
        }
        json.writeEndObject();
      }
      default -> throw corrupt();
    }
  }

  /// The text of an object that names a value.
  private String name(int object) throws IOException {
    if (object >= objects) {
      throw corrupt();
    }
    int at = count(place(table, object, offsetSize), offsetSize);
    return switch (at < b.length ? (b[at] & 0xFF) >> 4 : 0) {
      case 0x5 -> text(start(at), length(at), StandardCharsets.US_ASCII);
      case 0x6 -> text(start(at), twice(length(at)), StandardCharsets.UTF_16BE);
      case 0x7 -> text(start(at), length(at), StandardCharsets.UTF_8);
      default -> Integer.toString(object);
    };
  }

  /// How many bytes, characters or references an object has: in its marker, or in a number behind.
  private int length(int at) throws IOException {
    int low = b[at] & 0xF;
    return low < 0xF ? low : count(at + 2, width(at));
  }

  /// Where the content of an object begins.
  private int start(int at) throws IOException {
    return (b[at] & 0xF) < 0xF ? at + 1 : at + 2 + width(at);
  }

  private int width(int at) throws IOException {
    if (at + 1 >= b.length || (b[at + 1] & 0xF0) != 0x10) {
      throw corrupt();
    }
    return 1 << (b[at + 1] & 0xF);
  }

  private int reference(int at, int index) throws IOException {
    return count(place(start(at), index, referenceSize), referenceSize);
  }

  private static int place(int start, int index, int size) throws IOException {
    long place = start + (long) index * size;
    if (place > Integer.MAX_VALUE) {
      throw corrupt();
    }
    return (int) place;
  }

  private static int twice(int length) throws IOException {
    if (length > Integer.MAX_VALUE / 2) {
      throw corrupt();
    }
    return 2 * length;
  }

  /// A number that counts bytes or objects of the list, hence is smaller than its length.
  private int count(int at, int size) throws IOException {
    if (size < 1) {
      throw corrupt();
    }
    BigInteger number = new BigInteger(1, part(at, size));
    if (number.bitLength() > 31 || number.intValue() > b.length) {
      throw corrupt();
    }
    return number.intValue();
  }

  private double real(int at, int size) throws IOException {
    byte[] bits = part(at, size);
    return switch (size) {
      case 4 -> Float.intBitsToFloat(new BigInteger(bits).intValue());
      case 8 -> Double.longBitsToDouble(new BigInteger(bits).longValue());
      default -> throw corrupt();
    };
  }

  private static String date(double seconds) {
    return Instant.ofEpochSecond(EPOCH + Math.round(Math.clamp(seconds, -1e11, 1e11))).toString();
  }

  private String text(int at, int bytes, Charset charset) throws IOException {
    return new String(part(at, bytes), charset);
  }

  private byte[] part(int at, int bytes) throws IOException {
    if (at < 0 || bytes < 0 || (long) at + bytes > b.length) {
      throw corrupt();
    }
    return Arrays.copyOfRange(b, at, at + bytes);
  }

  private static UnreadableException corrupt() {
    return new UnreadableException(UnreadCode.CORRUPT, "the list contradicts its trailer");
  }
}
