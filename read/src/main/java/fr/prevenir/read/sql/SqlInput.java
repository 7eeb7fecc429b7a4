package fr.prevenir.read.sql;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// A window of bytes that slides over a dump. `buffer[position … limit)` is what can be looked at
/// without [#fill]; bytes from the mark on stay in the window.
final class SqlInput {
  private final InputStream in;
  private final int bound;
  byte[] buffer;
  int position;
  int limit;
  private int mark = -1;
  private long base;
  private boolean ended;

  /// @param bound largest window
  SqlInput(InputStream in, int bound) {
    this.in = in;
    this.bound = Math.max(bound, 1 << 18);
    this.buffer = new byte[1 << 18];
  }

  /// Bytes of the dump before the position.
  long offset() {
    return base + position;
  }

  /// Keeps the bytes from the position on, until [#release].
  void mark() {
    mark = position;
  }

  void release() {
    mark = -1;
  }

  /// Goes back to the mark, unless the window could not hold on to it.
  boolean reset() {
    if (mark < 0) {
      return false;
    }
    position = mark;
    return true;
  }

  /// The bytes since the mark; only valid while the mark is.
  byte[] sinceMark() {
    return mark < 0 ? new byte[0] : Arrays.copyOfRange(buffer, mark, position);
  }

  /// Reads on; false at the end of the dump.
  boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    int keep = mark >= 0 ? mark : position;
    if (keep > 0) {
      System.arraycopy(buffer, keep, buffer, 0, limit - keep);
      base += keep;
      position -= keep;
      limit -= keep;
      mark = mark >= 0 ? 0 : -1;
    }
    if (limit == buffer.length) {
      if (buffer.length >= bound && mark >= 0) {
        mark = -1;
        return fill();
      }
      buffer = Arrays.copyOf(buffer, (int) Math.min(Integer.MAX_VALUE - 16L, limit * 2L));
    }
    int n = in.read(buffer, limit, buffer.length - limit);
    ended = n < 0;
    limit += Math.max(0, n);
    return n > 0 || (!ended && fill());
  }

  /// Whether `n` bytes from the position on are in the window; reads on where they are not.
  boolean has(int n) throws IOException {
    while (limit - position < n) {
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  /// The byte at the position, or -1 at the end.
  int peek() throws IOException {
    return position < limit || fill() ? buffer[position] & 0xFF : -1;
  }

  /// The byte `n` after the position, or -1 beyond the end.
  int peek(int n) throws IOException {
    return has(n + 1) ? buffer[position + n] & 0xFF : -1;
  }

  int next() throws IOException {
    return position < limit || fill() ? buffer[position++] & 0xFF : -1;
  }

  /// Whether the bytes at the position are these, whatever the case of ASCII letters.
  boolean at(String lower) throws IOException {
    int n = lower.length();
    if (!has(n)) {
      return false;
    }
    for (int i = 0; i < n; i++) {
      int c = buffer[position + i];
      if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != lower.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// Passes white space.
  void skipSpace() throws IOException {
    int c = peek();
    while (c == ' ' || (c >= 9 && c <= 13)) {
      position++;
      c = peek();
    }
  }

  /// Passes the rest of the line and its end.
  void skipLine() throws IOException {
    while (true) {
      for (int p = position; p < limit; p++) {
        if (buffer[p] == '\n') {
          position = p + 1;
          return;
        }
      }
      position = limit;
      if (!fill()) {
        return;
      }
    }
  }

  /// Passes bytes until `sought` has been passed; false if it never comes.
  boolean skipPast(String sought) throws IOException {
    while (true) {
      int c = next();
      if (c < 0) {
        return false;
      }
      if (c == sought.charAt(0) && at(sought.substring(1))) {
        position += sought.length() - 1;
        return true;
      }
    }
  }

  /// Passes white space and comments: `-- …`, `# …`, and `/* … */` with its executable kinds.
  void skipBlank() throws IOException {
    while (true) {
      skipSpace();
      int c = peek();
      if (c == '/' && peek(1) == '*') {
        position += 2;
        skipPast("*/");
      } else if (c == '#' || (c == '-' && peek(1) == '-')) {
        skipLine();
      } else {
        return;
      }
    }
  }
}
