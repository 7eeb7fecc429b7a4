package fr.prevenir.read.database;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.OneByte;
import fr.prevenir.read.format.UnreadableException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// BSON as lines of MongoDB extended JSON, document by document.
final class BsonAsJson extends InputStream {
  private static final int LARGEST = 64 << 20;
  private static final int DEEPEST = 200;

  private final InputStream in;
  private byte[] line = new byte[0];
  private int at;

  BsonAsJson(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return OneByte.of(this);
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    if (at == line.length && !document()) {
      return -1;
    }
    int n = Math.min(len, line.length - at);
    System.arraycopy(line, at, b, off, n);
    at += n;
    return n;
  }

  private boolean document() throws IOException {
    byte[] size = in.readNBytes(4);
    if (size.length == 0) {
      return false;
    }
    int length =
        size.length < 4 ? 0 : ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN).getInt();
    if (length < 5 || length > LARGEST) {
      throw new UnreadableException(UnreadCode.CORRUPT, "a document has an impossible length");
    }
    byte[] body = in.readNBytes(length - 4);
    if (body.length < length - 4) {
      throw new EOFException("the last document breaks off");
    }
    StringBuilder json = new StringBuilder(length * 2);
    try {
      object(ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN), json, false, 0);
    } catch (BufferUnderflowException e) {
      throw new UnreadableException(UnreadCode.CORRUPT, "a document contradicts its length");
    }
    line = json.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    at = 0;
    return true;
  }

  /// Elements up to the zero that ends them.
  private static void object(ByteBuffer in, StringBuilder json, boolean array, int depth)
      throws IOException {
    if (depth > DEEPEST) {
      throw new UnreadableException(UnreadCode.CORRUPT, "documents nested beyond reason");
    }
    json.append(array ? '[' : '{');
    boolean first = true;
    for (int type = in.get(); type != 0; type = in.get()) {
      String name = name(in);
      if (!first) {
        json.append(',');
      }
      first = false;
      if (!array) {
        quoted(json, name);
        json.append(':');
      }
      value(type, in, json, depth);
    }
    json.append(array ? ']' : '}');
  }

  private static void value(int type, ByteBuffer in, StringBuilder json, int depth)
      throws IOException {
    switch (type) {
      case 0x01 -> number(json, in.getDouble());
      case 0x02, 0x0D, 0x0E -> quoted(json, text(in));
      case 0x03, 0x04 -> {
        in.getInt();
        object(in, json, type == 0x04, depth + 1);
      }
      case 0x05 -> binary(in, json);
      case 0x06, 0x0A -> json.append("null");
      case 0x07 -> {
        json.append("{\"$oid\":\"");
        hex(in, 12, json);
        json.append("\"}");
      }
      case 0x08 -> json.append(in.get() != 0);
      case 0x09 -> date(in.getLong(), json);
      case 0x0B -> quoted(json, "/" + name(in) + "/" + name(in));
      case 0x0C -> {
        quoted(json, text(in));
        in.position(in.position() + 12);
      }
      case 0x0F -> {
        in.getInt();
        quoted(json, text(in));
        in.getInt();
        StringBuilder scope = new StringBuilder();
        object(in, scope, false, depth + 1);
      }
      case 0x10 -> json.append(in.getInt());
      case 0x11, 0x12 -> json.append(in.getLong());
      case 0x13 -> {
        json.append("{\"$numberDecimal\":\"").append(decimal(in)).append("\"}");
      }
      case 0x7F, -1 -> json.append("null");
      default ->
          throw new UnreadableException(UnreadCode.CORRUPT, "a value of a type that BSON has not");
    }
  }

  private static void number(StringBuilder json, double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      json.append((long) value);
    } else if (Double.isFinite(value)) {
      json.append(value);
    } else {
      json.append("null");
    }
  }

  private static void date(long milliseconds, StringBuilder json) {
    json.append("{\"$date\":\"").append(Instant.ofEpochMilli(milliseconds)).append("\"}");
  }

  /// IEEE 754-2008 decimal128 in binary encoding, of which numbers of more than 113 bits and those
  /// that are none are zero.
  private static String decimal(ByteBuffer in) {
    long low = in.getLong();
    long high = in.getLong();
    if ((high >>> 61 & 3) == 3) {
      return "0";
    }
    int exponent = (int) (high >>> 49 & 0x3FFF) - 6176;
    BigInteger digits =
        BigInteger.valueOf(high & 0x1FFFFFFFFFFFFL)
            .shiftLeft(64)
            .or(new BigInteger(Long.toUnsignedString(low)));
    BigDecimal value = new BigDecimal(high < 0 ? digits.negate() : digits, -exponent);
    return Math.abs(exponent) < 100 ? value.toPlainString() : value.toString();
  }

  /// Identifiers are kept; other binary values are said to be there, not what they are.
  private static void binary(ByteBuffer in, StringBuilder json) throws IOException {
    int length = in.getInt();
    int subtype = in.get();
    if (length < 0 || length > in.remaining()) {
      throw new UnreadableException(UnreadCode.CORRUPT, "a value is longer than its document");
    }
    if ((subtype == 3 || subtype == 4) && length == 16) {
      json.append("{\"$uuid\":\"");
      hex(in, length, json);
      json.append("\"}");
    } else {
      byte[] bytes = new byte[length];
      in.get(bytes);
      String base64 = java.util.Base64.getEncoder().encodeToString(bytes);
      json.append("{\"$binary\":{\"base64\":\"").append(base64).append("\",\"subType\":\"00\"}}");
    }
  }

  private static void hex(ByteBuffer in, int length, StringBuilder json) {
    for (int i = 0; i < length; i++) {
      int b = in.get() & 0xFF;
      json.append(Character.forDigit(b >> 4, 16)).append(Character.forDigit(b & 15, 16));
    }
  }

  private static String name(ByteBuffer in) {
    int from = in.position();
    while (in.get() != 0) {
      // goes on to the end of the name
    }
    byte[] name = new byte[in.position() - 1 - from];
    in.get(from, name);
    return new String(name, StandardCharsets.UTF_8);
  }

  private static String text(ByteBuffer in) throws IOException {
    int length = in.getInt();
    if (length < 1 || length > in.remaining()) {
      throw new UnreadableException(UnreadCode.CORRUPT, "a value is longer than its document");
    }
    byte[] text = new byte[length];
    in.get(text);
    return new String(text, 0, length - 1, StandardCharsets.UTF_8);
  }

  private static void quoted(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u00")
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
