package fr.prevenir.read.json;

import fr.prevenir.read.nested.ByteFeed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Passes over values by their brackets and quotes alone, without looking into them.
final class JsonScan {
  private final ByteFeed feed;

  JsonScan(ByteFeed feed) {
    this.feed = feed;
  }

  /// Passes a value; false if the content ends before it does.
  boolean value() throws IOException {
    int c = feed.peek();
    if (c == '"') {
      return string();
    }
    if (c != '{' && c != '[') {
      while (c >= 0 && c != ',' && c != '}' && c != ']' && c > ' ') {
        feed.next();
        c = feed.peek();
      }
      return true;
    }
    int depth = 0;
    while (true) {
      c = feed.peek();
      if (c == '"') {
        if (!string()) {
          return false;
        }
        continue;
      }
      feed.next();
      if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        if (--depth == 0) {
          return true;
        }
      } else if (c < 0) {
        return false;
      }
    }
  }

  private boolean string() throws IOException {
    feed.next();
    while (true) {
      feed.skipTo('"', '\\');
      int c = feed.next();
      if (c == '"') {
        return true;
      }
      if (c < 0 || feed.next() < 0) {
        return false;
      }
    }
  }

  /// The name of a member, at its opening quote.
  String name() throws IOException {
    StringBuilder name = new StringBuilder();
    feed.next();
    int c = feed.next();
    while (c >= 0 && c != '"' && name.length() < 1024) {
      if (c == '\\') {
        c = feed.next();
      }
      name.append((char) Math.max(c, ' '));
      c = feed.next();
    }
    return new String(
        name.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
