package fr.prevenir.read.health.hl7;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.TextEncoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/// Reads HL7 v2 messages: one, a batch, a capture of a line, a log, a fragment without header.
public final class Hl7Reader implements FormatReader {
  private static final int LOOKED_AT = 1 << 16;
  private static final int ENOUGH = 2;

  @Override
  public String format() {
    return SegmentTables.FORMAT;
  }

  @Override
  public boolean recognises(Source source) {
    int length = Math.min(source.head().length, LOOKED_AT);
    byte[] head = unframed(source.head(), length);
    if (!TextEncoding.isText(head, length)) {
      return false;
    }
    byte[] utf8 = TextEncoding.detect(head, length).toUtf8(head, length);
    int at = 0;
    while (at < utf8.length && utf8[at] <= ' ' && utf8[at] >= 0) {
      at++;
    }
    return firstLineBegins(utf8) || (!structured(utf8, at) && messageWithin(utf8));
  }

  /// Whether a text begins like JSON or XML: messages in its values are left to their readers.
  private static boolean structured(byte[] b, int at) {
    int next = at + 1;
    while (next < b.length && b[next] <= ' ' && b[next] >= 0) {
      next++;
    }
    if (next >= b.length) {
      return false;
    }
    boolean letter = (b[next] | 0x20) >= 'a' && (b[next] | 0x20) <= 'z';
    return switch (b[at]) {
      case '{' -> b[next] == '"' || b[next] == '}';
      case '[' -> b[next] == '"' || b[next] == '{' || b[next] == '[';
      case '<' -> b[next] == '?' || b[next] == '!' || letter;
      default -> false;
    };
  }

  /// The first bytes with line ends for the bytes that frame messages, which no text holds.
  private static byte[] unframed(byte[] head, int length) {
    byte[] plain = java.util.Arrays.copyOf(head, length);
    for (int i = 0; i < length; i++) {
      if (plain[i] == 0x0B || plain[i] == 0x1C) {
        plain[i] = '\n';
      }
    }
    return plain;
  }

  /// Whether the text begins with a header, or with two segments of common names.
  private static boolean firstLineBegins(byte[] b) {
    int at = 0;
    while (at < b.length && (b[at] <= ' ' && b[at] >= 0)) {
      at++;
    }
    if (Separators.of(b, at, b.length) != null) {
      return true;
    }
    int segments = 0;
    while (at < b.length && SegmentNames.known(b, at, b.length, '|')) {
      segments++;
      while (at < b.length && b[at] != '\r' && b[at] != '\n') {
        at++;
      }
      while (at < b.length && (b[at] <= ' ' && b[at] >= 0)) {
        at++;
      }
    }
    return segments >= ENOUGH;
  }

  /// Whether somewhere in a log or a capture a line holds the header of a message, and the next one
  /// begins a segment as well.
  private static boolean messageWithin(byte[] b) {
    SegmentFeed feed = new SegmentFeed(new EscapedEnds(new ByteArrayInputStream(b)), b.length);
    try {
      boolean header = false;
      SegmentFeed.Kind kind = feed.next();
      while (kind != SegmentFeed.Kind.END) {
        boolean segment = kind == SegmentFeed.Kind.SEGMENT;
        if (segment && header && SegmentNames.known(b(feed), feed.from(), feed.to(), field(feed))) {
          return true;
        }
        header = segment && Separators.of(feed.bytes(), feed.from(), feed.to()) != null;
        kind = feed.next();
      }
      return false;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("bytes in memory cannot fail", e);
    }
  }

  private static byte[] b(SegmentFeed feed) {
    return feed.bytes();
  }

  private static int field(SegmentFeed feed) {
    return feed.separators().field();
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    byte[] head = source.head();
    TextEncoding encoding = TextEncoding.detect(head, head.length);
    SegmentFeed feed =
        new SegmentFeed(
            new EscapedEnds(encoding.toUtf8(source.stream())),
            reading.options().limits().recordBytes());
    SegmentTables tables = SegmentTables.hl7(reading);
    try {
      SegmentFeed.Kind kind = feed.next();
      while (kind != SegmentFeed.Kind.END) {
        switch (kind) {
          case SEGMENT ->
              tables.add(new Segment(feed.bytes(), feed.from(), feed.to(), feed.separators()));
          case STRAY ->
              tables.reject(
                  UnreadCode.MALFORMED_RECORD, feed.length(), "the line belongs to no segment");
          case TOO_LONG ->
              tables.reject(
                  UnreadCode.RECORD_TOO_LONG, feed.length(), "the segment is longer than allowed");
          case END -> {}
        }
        kind = feed.next();
      }
    } finally {
      tables.end();
    }
  }
}
