package fr.prevenir.read.health.hl7;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Cuts a stream of messages into segments, however they end: CR, LF, both, or the bytes that frame
/// a message (MLLP: 0B before, 1C 0D behind). A line that begins no segment goes on with the one
/// before, since systems leave line ends in texts; a message may stand behind the prefix of a log.
final class SegmentFeed {
  /// What the feed found.
  enum Kind {
    SEGMENT,
    /// Lines that belong to no segment.
    STRAY,
    /// A segment beyond the length allowed.
    TOO_LONG,
    END
  }

  private final InputStream in;
  private final int bound;
  private byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private boolean ended;
  private Separators separators = Separators.STANDARD;
  private @Nullable Separators next;
  private int from;
  private int to;
  private long passed;

  SegmentFeed(InputStream in, int bound) {
    this.in = in;
    this.bound = bound;
  }

  byte[] bytes() {
    return buffer;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /// Bytes of what was found, without its line end.
  long length() {
    return passed;
  }

  /// The separators of the message that the segment belongs to.
  Separators separators() {
    return separators;
  }

  /// Goes to the next segment, which lies in [#bytes] until the next call.
  Kind next() throws IOException {
    while (true) {
      int start = lineStart();
      if (start < 0) {
        return Kind.END;
      }
      int end = lineEnd(start);
      start = position;
      if (end < 0) {
        return skipLine();
      }
      int begin = begin(start, end);
      if (begin < 0) {
        from = start;
        to = end;
        passed = to - (long) from;
        position = end;
        return Kind.STRAY;
      }
      if (next != null) {
        separators = next;
      }
      return segment(begin, end);
    }
  }

  /// The segment that begins at `begin`, with the lines that go on with it.
  private Kind segment(int begin, int lineEnd) throws IOException {
    position = begin;
    int length = lineEnd - begin;
    while (true) {
      if (length > bound) {
        return skipLine();
      }
      int offset = offsetOfNextLine(length);
      int end = offset < 0 ? -1 : lineEnd(position + offset);
      if (end < 0 || begin(position + offset, end) >= 0 || !goesOn(position + offset, end)) {
        break;
      }
      length = end - position;
    }
    from = position;
    to = position + length;
    passed = length;
    position = to;
    return Kind.SEGMENT;
  }

  /// Whether a line that begins no segment belongs to the one before: to a text, or it is divided
  /// like the rest of a segment.
  private boolean goesOn(int start, int end) {
    String name = SegmentNames.name(buffer, position);
    if (name.equals("OBX") || name.equals("NTE") || name.startsWith("Z")) {
      return true;
    }
    for (int i = start; i < end; i++) {
      if ((buffer[i] & 0xFF) == separators.field()) {
        return true;
      }
    }
    return false;
  }

  /// Where the line behind a segment begins, as an offset from the position; -1 where none does or
  /// where the message ends there: a blank line or a frame.
  private int offsetOfNextLine(int after) throws IOException {
    int offset = after;
    int ends = 0;
    while (true) {
      if (position + offset >= limit && !fill(position)) {
        return -1;
      }
      byte c = buffer[position + offset];
      if (c == 0x0B || c == 0x1C) {
        return -1;
      }
      if (c != '\r' && c != '\n') {
        return ends > 0 ? offset : -1;
      }
      boolean pair = c == '\n' && offset > after && buffer[position + offset - 1] == '\r';
      ends += pair ? 0 : 1;
      offset++;
    }
  }

  /// Where a segment begins in a line, or -1. Sets [#next] where it is the header of a message.
  private int begin(int start, int end) {
    next = Separators.of(buffer, start, end);
    if (next != null || SegmentNames.begins(buffer, start, end, separators.field())) {
      return start;
    }
    int search = Math.min(end, start + SegmentNames.LONGEST_PREFIX);
    for (int i = start + 1; i < search; i++) {
      boolean quoted = buffer[i - 1] == '"' || buffer[i - 1] == '\'';
      if (!quoted && SegmentNames.mayBegin(buffer, i, end)) {
        next = Separators.of(buffer, i, end);
        if (next != null || SegmentNames.known(buffer, i, end, separators.field())) {
          return i;
        }
      }
    }
    return -1;
  }

  /// Passes line ends and frames; the position of the next other byte, or -1 at the end.
  private int lineStart() throws IOException {
    while (true) {
      if (position >= limit && !fill(position)) {
        return -1;
      }
      byte c = buffer[position];
      if (c != '\r' && c != '\n' && c != 0x0B && c != 0x1C && c != ' ' && c != 0) {
        return position;
      }
      position++;
    }
  }

  /// Where the line that holds `at` ends, or -1 where it is too long. The bytes from the position
  /// on stay in the buffer, but may move: `at` is then counted from the new position.
  private int lineEnd(int at) throws IOException {
    int offset = at - position;
    while (true) {
      while (position + offset < limit) {
        byte c = buffer[position + offset];
        if (c == '\r' || c == '\n' || c == 0x1C || c == 0x0B) {
          return position + offset;
        }
        offset++;
      }
      if (offset > bound) {
        return -1;
      }
      if (!fill(position)) {
        return limit;
      }
    }
  }

  private Kind skipLine() throws IOException {
    long skipped = 0;
    while (true) {
      while (position < limit) {
        byte c = buffer[position];
        if (c == '\r' || c == '\n' || c == 0x1C || c == 0x0B) {
          from = position;
          to = position;
          passed = skipped;
          return Kind.TOO_LONG;
        }
        position++;
        skipped++;
      }
      if (!fill(position)) {
        from = limit;
        to = limit;
        passed = skipped;
        return Kind.TOO_LONG;
      }
    }
  }

  /// Reads on, keeping the bytes from `keep` on; false at the end.
  private boolean fill(int keep) throws IOException {
    if (ended) {
      return false;
    }
    if (keep > 0) {
      System.arraycopy(buffer, keep, buffer, 0, limit - keep);
      limit -= keep;
      position -= keep;
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, (int) Math.min(Integer.MAX_VALUE - 16L, limit * 2L));
    }
    int n = in.read(buffer, limit, buffer.length - limit);
    ended = n < 0;
    limit += Math.max(0, n);
    return n > 0 || (!ended && fill(position));
  }
}
