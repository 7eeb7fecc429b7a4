package fr.prevenir.read.json;

import fr.prevenir.read.nested.ByteFeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/// What the bytes ahead tell of the document, as far as can be seen.
final class JsonAhead {
  private JsonAhead() {}

  /// Whether each line is a value of its own: the first line ends as an object, and another object
  /// begins on the next one.
  static boolean lines(byte[] ahead) {
    int end = 0;
    while (end < ahead.length && ahead[end] != '\n') {
      end++;
    }
    int last = end - 1;
    while (last > 0 && ahead[last] <= ' ' && ahead[last] >= 0) {
      last--;
    }
    int next = end;
    while (next < ahead.length && ahead[next] <= ' ' && ahead[next] >= 0) {
      next++;
    }
    return last > 0
        && next < ahead.length
        && ahead[0] == '{'
        && ahead[last] == '}'
        && ahead[next] == '{';
  }

  /// Whether no other object follows the first one, as far as can be seen.
  static boolean alone(byte[] ahead) {
    ByteFeed seen = new ByteFeed(new ByteArrayInputStream(ahead), ahead.length);
    try {
      if (!new JsonScan(seen).value()) {
        return true;
      }
      seen.skipSpace();
      int c = seen.peek();
      return c != '{' && c != ',' && c != '[';
    } catch (IOException e) {
      return true;
    }
  }

  /// Whether a list holds records rather than values.
  static boolean records(byte[] ahead) {
    int i = 1;
    while (i < ahead.length && ahead[i] >= 0 && ahead[i] <= ' ') {
      i++;
    }
    return i < ahead.length && (ahead[i] == '{' || ahead[i] == '[');
  }
}
