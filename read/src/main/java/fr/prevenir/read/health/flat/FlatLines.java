package fr.prevenir.read.health.flat;

import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.nested.ByteFeed;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextHead;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of a flat file, or its records of one length where nothing divides them. Characters
/// count, not bytes.
final class FlatLines {
  private static final int LONGEST = 1 << 16;
  private static final int MOST_LOOKED_AT = 200;

  private final ByteFeed feed;
  private final int block;
  private long bytes;

  private FlatLines(InputStream utf8, int bound, int block) {
    this.feed = new ByteFeed(utf8, bound);
    this.block = block;
  }

  static FlatLines of(Source source, Reading reading, int block) {
    TextEncoding encoding = TextHead.of(source).encoding();
    int bound = Math.min(LONGEST, reading.options().limits().recordBytes());
    return new FlatLines(encoding.toUtf8(source.stream()), bound, block);
  }

  /// The first whole lines, as far as the head shows them.
  static List<String> first(Source source, int length, int block) {
    byte[] head = source.head();
    TextEncoding encoding = TextEncoding.detect(head, length);
    FlatLines lines =
        new FlatLines(encoding.toUtf8(new ByteArrayInputStream(head, 0, length)), LONGEST, block);
    List<String> first = new ArrayList<>();
    try {
      String line = lines.next();
      while (line != null && first.size() < MOST_LOOKED_AT) {
        if (!line.isBlank()) {
          first.add(line);
        }
        line = lines.next();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail", e);
    }
    if (length < source.size() && first.size() > 1 && first.size() < MOST_LOOKED_AT) {
      first.removeLast();
    }
    return first;
  }

  /// Bytes of the line last given.
  long bytes() {
    return bytes;
  }

  /// The next line; null at the end. One that is too long is cut to nothing but its length.
  @Nullable String next() throws IOException {
    if (feed.peek() < 0) {
      return null;
    }
    long start = feed.offset();
    feed.begin();
    if (block > 0) {
      for (int i = 0; i < block && feed.next() >= 0; i++) {}
    } else {
      feed.skipTo('\n', '\r');
    }
    boolean whole = feed.end();
    bytes = feed.offset() - start;
    String line =
        whole && bytes < LONGEST
            ? new String(feed.bytes(), feed.from(), feed.to() - feed.from(), StandardCharsets.UTF_8)
            : "?".repeat(LONGEST);
    if (block == 0) {
      feed.next();
    }
    return line;
  }
}
