package fr.prevenir.read.health.hl7;

import fr.prevenir.read.format.OneByte;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Puts real line ends where logs wrote the ends of segments as text, such as `\r`, `\x0d` or
/// `<CR>` before the name of a segment. The bytes stay as many, as blanks come before it.
final class EscapedEnds extends InputStream {
  private static final List<byte[]> WRITTEN =
      List.of("\\r\\n", "\\r", "\\n", "\\x0d", "\\x0D", "\\u000d", "<CR>", "[CR]", "&#13;", "&#xD;")
          .stream()
          .map(mark -> mark.getBytes(StandardCharsets.US_ASCII))
          .toList();

  /// Bytes of the longest mark and of the name of a segment with its separator.
  private static final int AHEAD = 10;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int ready;
  private int limit;
  private boolean ended;

  EscapedEnds(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return OneByte.of(this);
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    while (at == ready && !(ended && ready == limit)) {
      fill();
    }
    if (at == ready) {
      return len == 0 ? 0 : -1;
    }
    int n = Math.min(len, ready - at);
    System.arraycopy(buffer, at, b, off, n);
    at += n;
    return n;
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, at, buffer, 0, limit - at);
    limit -= at;
    at = 0;
    while (!ended && limit < buffer.length) {
      int n = in.read(buffer, limit, buffer.length - limit);
      ended = n < 0;
      limit += Math.max(0, n);
    }
    ready = ended ? limit : Math.max(1, limit - AHEAD);
    for (int i = 0; i < ready; i++) {
      if (buffer[i] == '\\' || buffer[i] == '<' || buffer[i] == '[' || buffer[i] == '&') {
        mend(i);
      }
    }
  }

  private void mend(int from) {
    for (byte[] mark : WRITTEN) {
      int end = from + mark.length;
      if (end <= limit && Arrays.equals(buffer, from, end, mark, 0, mark.length) && segment(end)) {
        Arrays.fill(buffer, from, end - 1, (byte) ' ');
        buffer[end - 1] = '\r';
        return;
      }
    }
  }

  /// Whether the name of a segment stands here, with a separator behind it.
  private boolean segment(int from) {
    if (from + 4 > limit || buffer[from] < 'A' || buffer[from] > 'Z') {
      return false;
    }
    for (int i = from + 1; i < from + 3; i++) {
      boolean letter = buffer[i] >= 'A' && buffer[i] <= 'Z';
      if (!letter && !(buffer[i] >= '0' && buffer[i] <= '9')) {
        return false;
      }
    }
    return buffer[from + 3] == '|';
  }
}
