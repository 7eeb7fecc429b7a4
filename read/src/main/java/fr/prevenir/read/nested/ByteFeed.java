package fr.prevenir.read.nested;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Bytes one after another, with a look ahead, from which a stretch can be cut out whole.
public final class ByteFeed {
  /// Bytes that can be looked at ahead of the position.
  public static final int AHEAD = 1 << 18;

  private final InputStream in;
  private final int bound;
  private byte[] buffer = new byte[2 * AHEAD];
  private int position;
  private int limit;
  private int cut = -1;
  private int from;
  private long base;
  private boolean tooLong;
  private boolean ended;

  /// @param bound longest stretch that can be cut out
  public ByteFeed(InputStream in, int bound) {
    this.in = in;
    this.bound = Math.max(bound, AHEAD);
  }

  /// Bytes before the position.
  public long offset() {
    return base + position;
  }

  /// The byte at the position, or -1 at the end.
  public int peek() throws IOException {
    return position < limit || fill() ? buffer[position] & 0xFF : -1;
  }

  public int next() throws IOException {
    return position < limit || fill() ? buffer[position++] & 0xFF : -1;
  }

  /// Passes bytes up to the next one that is `a` or `b`, or to the end.
  public void skipTo(int a, int b) throws IOException {
    do {
      for (int p = position; p < limit; p++) {
        if (buffer[p] == a || buffer[p] == b) {
          position = p;
          return;
        }
      }
      position = limit;
    } while (fill());
  }

  /// Passes white space.
  public void skipSpace() throws IOException {
    int c = peek();
    while (c == ' ' || (c >= 9 && c <= 13)) {
      position++;
      c = peek();
    }
  }

  /// Up to [#AHEAD] bytes from the position on.
  public byte[] ahead() throws IOException {
    return ahead(AHEAD);
  }

  /// Up to `n` bytes from the position on, at most [#AHEAD].
  public byte[] ahead(int n) throws IOException {
    while (limit - position < n && fill()) {}
    return Arrays.copyOfRange(buffer, position, Math.min(limit, position + n));
  }

  /// Begins a stretch at the position.
  public void begin() {
    cut = position;
    tooLong = false;
  }

  /// Ends the stretch: from [#from] to the position in [#bytes], until the next byte is asked for.
  /// False if it was too long to be kept.
  public boolean end() {
    if (tooLong || cut < 0) {
      cut = -1;
      return false;
    }
    from = cut;
    cut = -1;
    return true;
  }

  /// Where the stretch begun begins in [#bytes], or -1 if it is too long to be kept.
  public int stretch() {
    return cut;
  }

  public byte[] bytes() {
    return buffer;
  }

  public int from() {
    return from;
  }

  public int to() {
    return position;
  }

  /// Goes back to a place within the stretch just ended.
  public void back(int place) {
    position = place;
  }

  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    int keep = cut >= 0 ? cut : position;
    if (cut >= 0 && limit - cut > bound) {
      tooLong = true;
      cut = -1;
      keep = position;
    }
    if (limit == buffer.length && keep < buffer.length / 2 && limit - keep > AHEAD) {
      buffer = Arrays.copyOf(buffer, (int) Math.min(Integer.MAX_VALUE - 16L, limit * 2L));
    } else if (keep > 0 && limit + AHEAD > buffer.length) {
      System.arraycopy(buffer, keep, buffer, 0, limit - keep);
      base += keep;
      position -= keep;
      limit -= keep;
      cut = cut >= 0 ? 0 : -1;
    }
    int n = in.read(buffer, limit, buffer.length - limit);
    ended = n < 0;
    limit += Math.max(0, n);
    return n > 0 || (!ended && fill());
  }
}
