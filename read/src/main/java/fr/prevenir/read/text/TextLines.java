package fr.prevenir.read.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The lines of UTF-8 text, one after the other: LF, CRLF or a lone CR ends one. A line longer than
/// allowed is passed over without being held.
public final class TextLines implements Closeable {
  private final InputStream in;
  private final int longest;
  private final byte[] block = new byte[1 << 16];
  private byte[] line = new byte[1 << 10];
  private int length;
  private int at;
  private int limit;
  private long bytes;
  private boolean tooLong;
  private long start;

  public TextLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /// Goes on to the next line; false at the end.
  public boolean next() throws IOException {
    start += bytes - length;
    for (int i = 0; i < length; i++) {
      start += line[i] < -64 ? 0 : (line[i] & 0xF8) == 0xF0 ? 2 : 1;
    }
    length = 0;
    bytes = 0;
    tooLong = false;
    while (true) {
      if (at == limit) {
        at = 0;
        limit = Math.max(0, in.read(block, 0, block.length));
        if (limit == 0) {
          return bytes > 0;
        }
      }
      int end = at;
      while (end < limit && block[end] != '\n' && block[end] != '\r') {
        end++;
      }
      take(end);
      at = end;
      if (end < limit) {
        bytes++;
        at++;
        if (block[end] == '\r') {
          skipFeed();
        }
        return true;
      }
    }
  }

  private void take(int end) {
    int count = end - at;
    bytes += count;
    if (tooLong || length + (long) count > longest) {
      tooLong = true;
      length = 0;
      return;
    }
    if (length + count > line.length) {
      line =
          Arrays.copyOf(line, Math.max(length + count, (int) Math.min(longest, line.length * 2L)));
    }
    System.arraycopy(block, at, line, length, count);
    length += count;
  }

  private void skipFeed() throws IOException {
    if (at == limit) {
      at = 0;
      limit = Math.max(0, in.read(block, 0, block.length));
    }
    if (at < limit && block[at] == '\n') {
      at++;
      bytes++;
    }
  }

  /// The bytes of the line; valid up to [#length] and until the next line.
  public byte[] line() {
    return line;
  }

  public int length() {
    return length;
  }

  public String text() {
    return new String(line, 0, length, StandardCharsets.UTF_8);
  }

  /// Bytes of the line with its line end.
  public long bytes() {
    return bytes;
  }

  /// Characters of the text before the line; a line longer than allowed counts its bytes.
  public long start() {
    return start;
  }

  /// Whether the line was longer than allowed and is not held.
  public boolean tooLong() {
    return tooLong;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
