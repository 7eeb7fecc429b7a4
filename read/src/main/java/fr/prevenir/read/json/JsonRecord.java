package fr.prevenir.read.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import fr.prevenir.read.nested.Key;
import fr.prevenir.read.nested.NestedTable;
import java.io.IOException;
import java.util.List;

/// Lays one value of JSON out as a record of a table, with the records nested in it.
final class JsonRecord {
  private static final int DEPTH = 64;
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(1_000)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(1 << 20)
                  .maxNameLength(1 << 20)
                  .build())
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .build();

  private final byte[] bytes;
  private final int base;
  private final JsonParser parser;
  private final TextBytes text = new TextBytes();
  private long ordinal;

  private JsonRecord(byte[] bytes, int base, JsonParser parser) {
    this.bytes = bytes;
    this.base = base;
    this.parser = parser;
  }

  static JsonParser parser(byte[] bytes, int from, int to) throws IOException {
    return JSON.createParser(bytes, from, to - from);
  }

  /// Adds the values between `from` and `to` to a table, one record each. Nothing is added for
  /// good:
  /// that is for the caller to say, once no exception came.
  ///
  /// @param id name of the member whose value this is, given as a field; empty where there is none
  /// @param headings the names of the values of a list, as far as they are known
  /// @throws JsonParseException where the bytes are no JSON
  static void add(
      byte[] bytes, int from, int to, NestedTable table, String id, List<String> headings)
      throws IOException {
    try (JsonParser parser = parser(bytes, from, to)) {
      JsonRecord record = new JsonRecord(bytes, from, parser);
      while (parser.nextToken() != null) {
        record.root(table, id, headings);
      }
    }
  }

  private void root(NestedTable table, String id, List<String> headings) throws IOException {
    Key fields = table.fields();
    ordinal = table.begin(0);
    if (!id.isEmpty()) {
      table.put(fields.key("_key"), id);
    }
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        parser.nextToken();
        members(table, fields, ordinal, 0);
      }
      case START_ARRAY -> {
        int column = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          String name = column < headings.size() ? headings.get(column) : "column " + (column + 1);
          value(table, fields.key(name), ordinal, 1);
          column++;
        }
      }
      default -> value(table, fields.key("value"), ordinal, 0);
    }
  }

  /// The members of an object, from the current token to its end.
  private void members(NestedTable table, Key at, long record, int depth) throws IOException {
    while (parser.currentToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT && name.equals("_source") && at.equals(table.fields())) {
        parser.nextToken();
        members(table, at, record, depth + 1);
      } else {
        value(table, at.key(name.isEmpty() ? "(empty)" : name), record, depth + 1);
      }
      parser.nextToken();
    }
  }

  private void value(NestedTable table, Key at, long record, int depth) throws IOException {
    switch (parser.currentToken()) {
      case null -> throw new JsonParseException(parser, "the value is missing");
      case VALUE_NULL -> table.absent(at);
      case START_OBJECT -> {
        if (depth > DEPTH) {
          verbatim(table, at);
          return;
        }
        parser.nextToken();
        String scalar = ExtendedJson.scalar(parser);
        if (scalar != null) {
          table.put(at, scalar);
        } else {
          members(table, at, record, depth);
        }
      }
      case START_ARRAY -> {
        if (depth > DEPTH) {
          verbatim(table, at);
          return;
        }
        elements(table, at, record, depth);
      }
      default -> {
        int length =
            text.encode(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        table.put(at, text.bytes(), 0, length);
      }
    }
  }

  private void elements(NestedTable table, Key at, long record, int depth) throws IOException {
    boolean empty = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      empty = false;
      NestedTable child = null;
      if (parser.currentToken() == JsonToken.START_OBJECT && depth < DEPTH) {
        parser.nextToken();
        String scalar = ExtendedJson.scalar(parser);
        if (scalar != null) {
          table.put(at, scalar);
          continue;
        }
        child = at.child();
        if (child == null) {
          members(table, at, record, depth + 1);
        } else {
          members(child, child.fields(), child.begin(record), depth + 1);
        }
      } else {
        value(table, at, record, depth + 1);
      }
    }
    if (empty) {
      table.absent(at);
    }
  }

  /// A value nested too deep to be taken apart, as it is written.
  private void verbatim(NestedTable table, Key at) throws IOException {
    int from = base + (int) parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    int to = base + (int) parser.currentLocation().getByteOffset();
    if (from >= base && to <= bytes.length && from < to) {
      table.put(at, bytes, from, to);
    }
  }
}
