package fr.prevenir.read.health;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;

/// Builds values of JSON.
public final class JsonNodes {
  private static final int DEEPEST = 200;

  private final JsonParser parser;
  private final long bound;
  private long characters;

  /// @param bound characters of one value built
  public JsonNodes(JsonParser parser, int bound) {
    this.parser = parser;
    this.bound = bound;
  }

  /// Builds the value that the parser is at, to its end.
  public Node build(String name) throws IOException {
    characters = 0;
    Node root = new Node("");
    value(root, name, 0);
    return root.children().isEmpty() ? new Node(name) : root.children().getFirst();
  }

  /// Builds the value that the parser is at as a child, or as children where it is a list.
  public void build(String name, Node parent) throws IOException {
    characters = 0;
    value(parent, name, 0);
  }

  private void value(Node parent, String name, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new UnreadableException(UnreadCode.CORRUPT, "values are nested too deep");
    }
    switch (parser.currentToken()) {
      case null -> throw new java.io.EOFException("the value is missing");
      case START_OBJECT -> {
        Node node = parent.add(new Node(name));
        while (next() == JsonToken.FIELD_NAME) {
          String field = parser.currentName();
          next();
          value(node, field, depth + 1);
        }
      }
      case START_ARRAY -> {
        while (next() != JsonToken.END_ARRAY) {
          value(parent, name, depth + 1);
        }
      }
      case VALUE_NULL -> {}
      default -> {
        String text = parser.getText();
        count(text.length());
        parent.add(new Node(name)).value(text);
      }
    }
  }

  private JsonToken next() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new java.io.EOFException("the value ends early");
    }
    count(8);
    return token;
  }

  private void count(int more) throws UnreadableException {
    characters += more;
    if (characters > bound) {
      throw new UnreadableException(
          UnreadCode.RECORD_TOO_LONG, "a value is longer than a record may be");
    }
  }
}
