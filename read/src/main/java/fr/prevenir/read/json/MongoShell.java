package fr.prevenir.read.json;

import fr.prevenir.read.format.OneByte;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The syntax of MongoDB's shell as JSON: `ObjectId("…")`, `ISODate("…")`, `NumberLong(…)` and the
/// like become extended JSON, names get their quotes, texts in single quotes double ones, and
/// comments go. Works as a stream.
final class MongoShell extends InputStream {
  private static final int LOOKED_AT = 1 << 16;
  private static final Pattern USED =
      Pattern.compile(
          "[:\\[(,]\\s*(?:new\\s+)?(?:ObjectId|ISODate|Date|NumberLong|NumberInt|Long|Int32|NumberDecimal"
              + "|Decimal128|UUID|BinData|Timestamp|DBRef)\\s*\\(");

  private static final Pattern STRING = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  /// Bytes of a name and of the blanks behind it.
  private static final int NAME = 256;

  /// Bytes between the brackets of a call; beyond them it is left as it is.
  private static final int CALL = 16 << 20;

  /// Calls within calls; deeper ones are left as they are.
  private static final int DEEPEST = 8;

  private final PushbackInputStream in;
  private byte[] out = new byte[0];
  private int at;
  private int depth;

  MongoShell(InputStream in) {
    this.in = new PushbackInputStream(new BufferedInputStream(in, 1 << 16), NAME + 8);
  }

  /// Whether a text, given as UTF-8, calls what only the shell knows.
  static boolean usedIn(byte[] head, int length) {
    int looked = Math.min(length, LOOKED_AT);
    return USED.matcher(new String(head, 0, looked, StandardCharsets.ISO_8859_1)).find();
  }

  @Override
  public int read() throws IOException {
    return OneByte.of(this);
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    if (len == 0) {
      return 0;
    }
    while (at == out.length) {
      ByteArrayOutputStream piece = new ByteArrayOutputStream();
      if (!token(piece)) {
        return -1;
      }
      while (piece.size() < len && piece.size() < 1 << 15 && token(piece)) {
        // gathers a piece
      }
      out = piece.toByteArray();
      at = 0;
    }
    int n = Math.min(len, out.length - at);
    System.arraycopy(out, at, b, off, n);
    at += n;
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean token(ByteArrayOutputStream to) throws IOException {
    int c = in.read();
    if (c < 0) {
      return false;
    }
    if (c == '"' || c == '\'') {
      string(c, to);
    } else if (c == '/') {
      slash(to);
    } else if (letter(c)) {
      name(c, to);
    } else if (c >= '0' && c <= '9' || c == '-') {
      // the letters of 1e5 are no name
      while (c >= 0 && (letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+')) {
        to.write(c);
        c = in.read();
      }
      back(c);
    } else {
      to.write(c);
    }
    return true;
  }

  private static boolean letter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || c >= 0x80;
  }

  private void back(int c) throws IOException {
    if (c >= 0) {
      in.unread(c);
    }
  }

  private void string(int quote, ByteArrayOutputStream to) throws IOException {
    to.write('"');
    for (int c = in.read(); c >= 0 && c != quote; c = in.read()) {
      if (c == '\\') {
        int escaped = in.read();
        if (escaped != '\'') {
          to.write('\\');
        }
        if (escaped >= 0) {
          to.write(escaped);
        }
      } else {
        if (c == '"') {
          to.write('\\');
        }
        to.write(c);
      }
    }
    to.write('"');
  }

  /// A comment, which goes, or a regular expression, which becomes a text.
  private void slash(ByteArrayOutputStream to) throws IOException {
    int c = in.read();
    if (c == '*') {
      int before = 0;
      for (c = in.read(); c >= 0 && !(before == '*' && c == '/'); c = in.read()) {
        before = c;
      }
    } else if (c == '/') {
      while (c >= 0 && c != '\n') {
        c = in.read();
      }
    } else {
      back(c);
      string('/', to);
      for (c = in.read(); c >= 'a' && c <= 'z'; c = in.read()) {
        // its options go
      }
      back(c);
    }
  }

  private void name(int first, ByteArrayOutputStream to) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int c = first;
    while (bytes.size() < NAME && (letter(c) || (c >= '0' && c <= '9') || c == '.')) {
      bytes.write(c);
      c = in.read();
    }
    int blanks = 0;
    while ((c == ' ' || c == '\t') && blanks < NAME) {
      blanks++;
      c = in.read();
    }
    back(c);
    String name = bytes.toString(StandardCharsets.UTF_8);
    if (c == ':') {
      to.writeBytes(("\"" + name + "\"").getBytes(StandardCharsets.UTF_8));
    } else if (c == '(' && depth < DEEPEST) {
      in.read();
      depth++;
      to.writeBytes(call(name, arguments()).getBytes(StandardCharsets.UTF_8));
      depth--;
    } else if (name.equals("undefined")) {
      to.writeBytes("null".getBytes(StandardCharsets.UTF_8));
    } else if (!name.equals("new")) {
      to.writeBytes(bytes.toByteArray());
      to.writeBytes(" ".repeat(blanks).getBytes(StandardCharsets.UTF_8));
    }
  }

  /// What stands between the brackets of a call, itself rewritten.
  private String arguments() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (bytes.size() < CALL) {
      int c = in.read();
      if (c < 0 || c == ')') {
        break;
      }
      in.unread(c);
      if (!token(bytes)) {
        break;
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String call(String name, String arguments) {
    Matcher string = STRING.matcher(arguments);
    Matcher number = NUMBER.matcher(arguments);
    String text = string.find() ? string.group(1) : "";
    String digits = number.find() ? number.group() : "";
    String value = text.isEmpty() ? digits : text;
    return switch (name) {
      case "ObjectId" -> "{\"$oid\":\"" + text + "\"}";
      case "ISODate", "Date" ->
          text.isEmpty()
              ? "{\"$date\":{\"$numberLong\":\"" + digits + "\"}}"
              : "{\"$date\":\"" + text + "\"}";
      case "NumberLong", "Long" -> "{\"$numberLong\":\"" + value + "\"}";
      case "NumberInt", "Int32" -> "{\"$numberInt\":\"" + value + "\"}";
      case "NumberDecimal", "Decimal128" -> "{\"$numberDecimal\":\"" + value + "\"}";
      case "UUID" -> "{\"$uuid\":\"" + text + "\"}";
      case "BinData" -> "{\"$binary\":{\"base64\":\"" + text + "\",\"subType\":\"00\"}}";
      case "DBRef" -> "[" + arguments + "]";
      default -> "\"" + value + "\"";
    };
  }
}
