package fr.prevenir.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Values that MongoDB writes as objects: its extended JSON, version 2 in both modes and version 1
/// (https://github.com/mongodb/specifications, extended-json).
final class ExtendedJson {
  private static final Set<String> WRAPPERS =
      Set.of(
          "$oid",
          "$date",
          "$numberLong",
          "$numberInt",
          "$numberDouble",
          "$numberDecimal",
          "$uuid",
          "$symbol",
          "$code",
          "$binary",
          "$timestamp",
          "$undefined",
          "$minKey",
          "$maxKey",
          "$regularExpression",
          "$regex");

  private ExtendedJson() {}

  /// The value of the object whose first member is the current token, read to its end; null if it
  /// is an object like any other, nothing of it read.
  static @Nullable String scalar(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.FIELD_NAME) {
      return null;
    }
    String kind = parser.currentName();
    if (!WRAPPERS.contains(kind)) {
      return null;
    }
    parser.nextToken();
    String value = value(parser, kind);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      if (parser.currentToken() == null) {
        break;
      }
      parser.skipChildren();
    }
    return value;
  }

  private static String value(JsonParser parser, String kind) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return wrapped(parser, kind);
    }
    String text = parser.currentToken().isScalarValue() ? parser.getText() : "";
    return switch (kind) {
      case "$date" -> parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? date(text, 1) : text;
      case "$binary" -> hex(text);
      default -> text;
    };
  }

  /// A value that is an object in turn: `{"$date": {"$numberLong": "…"}}`, `{"$binary": {"base64":
  /// "…", "subType": "…"}}`, `{"$timestamp": {"t": …, "i": …}}`.
  private static String wrapped(JsonParser parser, String kind) throws IOException {
    String value = "";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      String text = token.isScalarValue() ? parser.getText() : "";
      parser.skipChildren();
      switch (kind + "." + name) {
        case "$date.$numberLong" -> value = date(text, 1);
        case "$timestamp.t" -> value = date(text, 1_000);
        case "$binary.base64" -> value = hex(text);
        case "$regularExpression.pattern" -> value = text;
        default -> {}
      }
    }
    return value;
  }

  private static String date(String number, long unit) {
    try {
      return Instant.ofEpochMilli(Math.multiplyExact(Long.parseLong(number), unit)).toString();
    } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
      return number;
    }
  }

  private static String hex(String base64) {
    try {
      return "0x" + HexFormat.of().withUpperCase().formatHex(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return base64;
    }
  }
}
