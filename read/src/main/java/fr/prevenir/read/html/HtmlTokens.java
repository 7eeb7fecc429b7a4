package fr.prevenir.read.html;

import fr.prevenir.read.text.HtmlEntities;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The tags and texts of HTML one after the other. Memory holds one of them at a time, and of a tag
/// or a text no more than a bounded piece.
final class HtmlTokens {
  enum Kind {
    TEXT,
    OPEN,
    CLOSE,
    END
  }

  /// Characters of a tag that are kept; the rest of it is passed over.
  private static final int TAG = 1 << 14;

  /// Characters after which a text is handed on in pieces.
  private static final int PIECE = 1 << 13;

  private static final int LONGEST_ENTITY = 12;
  private static final int EOF = -1;

  /// Elements whose content is no text to be shown.
  private static final Set<String> HIDDEN = Set.of("script", "style");

  private final Reader in;
  private final char[] buffer = new char[1 << 15];
  private int at;
  private int limit;
  private long before;
  private final StringBuilder text = new StringBuilder();
  private String name = "";
  private final Map<String, String> attributes = new HashMap<>();
  private long start;

  HtmlTokens(Reader in) {
    this.in = in;
  }

  /// The text, with its entities as characters.
  String text() {
    return text.toString();
  }

  /// Name of the tag, in lower case.
  String name() {
    return name;
  }

  /// An attribute of the tag by its name in lower case, or an empty text.
  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /// Characters before the token.
  long start() {
    return start;
  }

  Kind next() throws IOException {
    text.setLength(0);
    start = before + at;
    while (true) {
      int c = read();
      if (c == EOF) {
        return text.isEmpty() ? Kind.END : Kind.TEXT;
      }
      if (c == '<' && opensTag(peek())) {
        if (!text.isEmpty()) {
          at--;
          return Kind.TEXT;
        }
        Kind kind = tag();
        if (kind != Kind.TEXT) {
          return kind;
        }
        start = before + at;
      } else if (c == '&') {
        entity();
      } else {
        text.append((char) c);
      }
      if (text.length() >= PIECE) {
        return Kind.TEXT;
      }
    }
  }

  private static boolean opensTag(int c) {
    return c == '/' || c == '!' || c == '?' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /// One more character, which can be given back by `at--`.
  private int read() throws IOException {
    return peek() == EOF ? EOF : buffer[at++];
  }

  private int peek() throws IOException {
    if (at == limit) {
      char last = limit > 0 ? buffer[limit - 1] : 0;
      buffer[0] = last;
      before += limit - Math.min(limit, 1);
      int n = in.read(buffer, 1, buffer.length - 1);
      boolean first = limit == 0;
      before -= first ? 1 : 0;
      at = 1;
      limit = 1 + Math.max(0, n);
      if (n <= 0) {
        return EOF;
      }
    }
    return buffer[at];
  }

  private void entity() throws IOException {
    StringBuilder reference = new StringBuilder();
    while (reference.length() < LONGEST_ENTITY) {
      int c = peek();
      boolean part =
          (c >= '0' && c <= '9')
              || (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c == '#' && reference.isEmpty());
      if (!part) {
        break;
      }
      reference.append((char) read());
    }
    String character = HtmlEntities.of(reference.toString());
    if (character == null) {
      text.append('&').append(reference);
      return;
    }
    text.append(character);
    if (peek() == ';') {
      at++;
    }
  }

  /// Reads what begins behind `<`.
  ///
  /// @return TEXT where it was a comment or the like, of which nothing is shown
  private Kind tag() throws IOException {
    int c = peek();
    if (c == '!' || c == '?') {
      at++;
      declaration();
      return Kind.TEXT;
    }
    boolean close = c == '/';
    if (close) {
      at++;
    }
    StringBuilder tag = new StringBuilder();
    char quote = 0;
    while (true) {
      c = read();
      if (c == EOF || (c == '>' && quote == 0)) {
        break;
      }
      if (quote == 0 && (c == '"' || c == '\'') && assigned(tag)) {
        quote = (char) c;
      } else if (c == quote) {
        quote = 0;
      }
      if (tag.length() < TAG) {
        tag.append((char) c);
      } else if (c == '>') {
        break;
      }
    }
    parse(tag);
    if (!close && HIDDEN.contains(name)) {
      skipContent();
      return Kind.TEXT;
    }
    return close ? Kind.CLOSE : Kind.OPEN;
  }

  /// Whether a quote here begins the value of an attribute.
  private static boolean assigned(CharSequence tag) {
    int i = tag.length() - 1;
    while (i >= 0 && tag.charAt(i) <= ' ') {
      i--;
    }
    return i >= 0 && tag.charAt(i) == '=';
  }

  private void declaration() throws IOException {
    boolean comment = false;
    int first = read();
    if (first == '-' && peek() == '-') {
      at++;
      comment = true;
    }
    int dashes = comment ? 2 : 0;
    for (int c = comment ? read() : first; c != EOF; c = read()) {
      if (c == '>' && (!comment || dashes >= 2)) {
        return;
      }
      dashes = c == '-' ? dashes + 1 : 0;
    }
  }

  private void skipContent() throws IOException {
    String end = "</" + name;
    int matched = 0;
    for (int c = read(); c != EOF; c = read()) {
      char lower = Character.toLowerCase((char) c);
      matched = lower == end.charAt(matched) ? matched + 1 : lower == '<' ? 1 : 0;
      if (matched == end.length()) {
        while (c != EOF && c != '>') {
          c = read();
        }
        return;
      }
    }
  }

  private void parse(StringBuilder tag) {
    attributes.clear();
    int i = 0;
    while (i < tag.length() && tag.charAt(i) > ' ' && tag.charAt(i) != '/') {
      i++;
    }
    name = tag.substring(0, i).toLowerCase(Locale.ROOT);
    while (i < tag.length()) {
      while (i < tag.length() && (tag.charAt(i) <= ' ' || tag.charAt(i) == '/')) {
        i++;
      }
      int from = i;
      while (i < tag.length() && tag.charAt(i) > ' ' && tag.charAt(i) != '=') {
        i++;
      }
      String attribute = tag.substring(from, i).toLowerCase(Locale.ROOT);
      while (i < tag.length() && tag.charAt(i) <= ' ') {
        i++;
      }
      if (i < tag.length() && tag.charAt(i) == '=') {
        i = value(tag, i + 1, attribute);
      }
    }
  }

  private int value(StringBuilder tag, int from, String attribute) {
    int i = from;
    while (i < tag.length() && tag.charAt(i) <= ' ') {
      i++;
    }
    int end;
    int next;
    if (i < tag.length() && (tag.charAt(i) == '"' || tag.charAt(i) == '\'')) {
      int close = tag.indexOf(String.valueOf(tag.charAt(i)), i + 1);
      end = close < 0 ? tag.length() : close;
      next = Math.min(tag.length(), end + 1);
      i++;
    } else {
      end = i;
      while (end < tag.length() && tag.charAt(end) > ' ') {
        end++;
      }
      next = end;
    }
    attributes.putIfAbsent(attribute, tag.substring(Math.min(i, end), end));
    return next;
  }
}
