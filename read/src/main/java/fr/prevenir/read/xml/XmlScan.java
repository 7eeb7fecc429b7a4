package fr.prevenir.read.xml;

import fr.prevenir.read.nested.ByteFeed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Goes from tag to tag over the bytes of a document, comments, CDATA and instructions passed by.
/// It asks for no well-formedness: what a record holds is for [XmlRecord] to judge.
final class XmlScan {
  /// What was found.
  enum Found {
    START,
    EMPTY,
    END,
    DOCTYPE,
    NOTHING
  }

  private static final int LONGEST_TAG = 1 << 14;

  private final ByteFeed feed;
  private byte[] tag = new byte[256];
  private int length;
  private int nameEnd;
  private long start;
  private boolean text;
  private boolean entities;

  XmlScan(ByteFeed feed) {
    this.feed = feed;
  }

  /// Offset of the `<` of what was found last.
  long start() {
    return start;
  }

  /// Whether text other than white space stood before what was found last.
  boolean text() {
    return text;
  }

  /// Whether a document type that declares entities, or that lies elsewhere, was passed.
  boolean entities() {
    return entities;
  }

  /// Name of the tag found last, with its prefix.
  String name() {
    return new String(tag, 0, nameEnd, StandardCharsets.UTF_8);
  }

  boolean named(byte[] name) {
    return Arrays.equals(tag, 0, nameEnd, name, 0, name.length);
  }

  /// The tag found last without its brackets, cut after 16 KB.
  String tag() {
    return new String(tag, 0, length, StandardCharsets.UTF_8);
  }

  /// Passes to the end of the next tag.
  Found next() throws IOException {
    text = false;
    while (true) {
      passText();
      start = feed.offset();
      if (feed.next() < 0) {
        return Found.NOTHING;
      }
      int c = feed.peek();
      if (c == '!') {
        if (special()) {
          return Found.DOCTYPE;
        }
      } else if (c == '?') {
        passUntil("?>");
      } else if (c == '/') {
        feed.next();
        return end();
      } else if (nameStart(c)) {
        return element();
      } else {
        text = true;
      }
    }
  }

  private void passText() throws IOException {
    if (text) {
      feed.skipTo('<', '<');
      return;
    }
    int c = feed.peek();
    while (c >= 0 && c != '<') {
      if (c > ' ') {
        text = true;
        feed.skipTo('<', '<');
        return;
      }
      feed.next();
      c = feed.peek();
    }
  }

  static boolean nameStart(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c >= 0x80;
  }

  private Found end() throws IOException {
    length = 0;
    int c = feed.next();
    while (c >= 0 && c != '>') {
      take(c);
      c = feed.next();
    }
    while (length > 0 && tag[length - 1] <= ' ' && tag[length - 1] >= 0) {
      length--;
    }
    nameEnd = length;
    return Found.END;
  }

  private Found element() throws IOException {
    length = 0;
    int quote = 0;
    int c = feed.next();
    while (c >= 0 && (c != '>' || quote != 0)) {
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      }
      take(c);
      c = feed.next();
    }
    boolean empty = length > 0 && tag[length - 1] == '/';
    length -= empty ? 1 : 0;
    nameEnd = 0;
    while (nameEnd < length && (tag[nameEnd] < 0 || tag[nameEnd] > ' ')) {
      nameEnd++;
    }
    if (c < 0) {
      return Found.NOTHING;
    }
    return empty ? Found.EMPTY : Found.START;
  }

  private void take(int c) {
    if (length < LONGEST_TAG) {
      if (length == tag.length) {
        tag = Arrays.copyOf(tag, length * 2);
      }
      tag[length++] = (byte) c;
    } else if (c == '/') {
      tag[length - 1] = '/';
    } else if (tag[length - 1] == '/') {
      tag[length - 1] = ' ';
    }
  }

  /// Passes a comment, CDATA or document type; true for the last.
  private boolean special() throws IOException {
    byte[] ahead = feed.ahead(9);
    String begin = new String(ahead, StandardCharsets.ISO_8859_1);
    if (begin.startsWith("!--")) {
      passUntil("-->");
      return false;
    }
    if (begin.startsWith("![CDATA[")) {
      text = true;
      passUntil("]]>");
      return false;
    }
    docType();
    return true;
  }

  private void docType() throws IOException {
    StringBuilder type = new StringBuilder();
    int depth = 0;
    int c = feed.next();
    while (c >= 0 && (c != '>' || depth > 0)) {
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (type.length() < 1 << 16) {
        type.append((char) c);
      }
      c = feed.next();
    }
    entities |= type.indexOf("<!ENTITY") >= 0 || type.indexOf("%") >= 0;
  }

  private void passUntil(String mark) throws IOException {
    int last = mark.charAt(mark.length() - 1);
    int before = mark.charAt(mark.length() - 2);
    int first = mark.charAt(0);
    int a = 0;
    int b = 0;
    int c = feed.next();
    while (c >= 0) {
      if (c == last && b == before && (mark.length() == 2 || a == first)) {
        return;
      }
      a = b;
      b = c;
      c = feed.next();
    }
  }
}
