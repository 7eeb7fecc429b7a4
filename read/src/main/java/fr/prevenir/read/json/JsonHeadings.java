package fr.prevenir.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// The list of column names that stands before rows without names, as pandas, Elasticsearch and
/// ClickHouse write it: `"columns":["nom","ddn"]`, `"meta":[{"name":"nom","type":"String"}]`.
final class JsonHeadings {
  private static final Pattern NAMED =
      Pattern.compile("(?i)columns|fields|meta|headers?|col(umn)?_?names|colonnes|champs");
  private static final Pattern RECORDS_FOLLOW =
      Pattern.compile("\"\\s*:\\s*\\[\\s*[\\[{]", Pattern.DOTALL);

  private JsonHeadings() {}

  /// Whether the member's name is one of those that such lists have.
  static boolean named(String member) {
    return NAMED.matcher(member).matches();
  }

  /// The names in a list, where records follow it; empty where it is something else.
  ///
  /// @param ahead from the list on
  /// @param whole whether nothing stands behind `ahead`
  static List<String> of(String member, byte[] ahead, boolean whole) {
    if (!named(member)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    try (JsonParser parser = JsonRecord.parser(ahead, 0, ahead.length)) {
      parser.nextToken();
      JsonToken token = parser.nextToken();
      while (token == JsonToken.VALUE_STRING || token == JsonToken.START_OBJECT) {
        names.add(token == JsonToken.VALUE_STRING ? parser.getText() : name(parser));
        token = parser.nextToken();
      }
      int end = (int) parser.currentLocation().getByteOffset();
      String behind = new String(ahead, end, ahead.length - end, StandardCharsets.ISO_8859_1);
      boolean distinct =
          token == JsonToken.END_ARRAY
              && names.size() >= 2
              && !names.contains("")
              && new HashSet<>(names).size() == names.size();
      return distinct && (!whole || RECORDS_FOLLOW.matcher(behind).find()) ? names : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  /// The name in the description of a column: an object with a name and a type.
  private static String name(JsonParser parser) throws IOException {
    String name = "";
    boolean typed = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (field.equals("name") && value == JsonToken.VALUE_STRING) {
        name = parser.getText();
      }
      typed |= field.equals("type");
      parser.skipChildren();
    }
    return typed ? name : "";
  }
}
