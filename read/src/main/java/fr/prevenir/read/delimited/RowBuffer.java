package fr.prevenir.read.delimited;

import java.io.IOException;
import java.io.InputStream;

/// A window on UTF-8 text that moves on in blocks. Each block is an array of its own: rows that
/// point into it stay valid after the window moved.
final class RowBuffer {
  private static final int BLOCK = 1 << 19;

  private final InputStream in;
  private final int longest;
  private byte[] data;
  private int limit;
  private boolean ended;
  private long passed;

  /// Fills the first block.
  ///
  /// @param longest bytes of the longest record
  RowBuffer(InputStream in, int longest) throws IOException {
    this.in = in;
    this.longest = longest;
    this.data = new byte[BLOCK + RecordScanner.SLACK];
    fill();
  }

  byte[] data() {
    return data;
  }

  /// End of the bytes there are.
  int limit() {
    return limit;
  }

  /// Whether the text ends at [#limit].
  boolean ended() {
    return ended;
  }

  /// Characters of the text before `at`.
  long characters(int at) {
    long count = passed;
    int i = 0;
    while (i < at) {
      int run = i;
      while (run + 8 <= at && ByteWords.ascii(data, run)) {
        run += 8;
      }
      count += run - i;
      int end = Math.min(at, run + 8);
      for (i = run; i < end; i++) {
        count += data[i] < -64 ? 0 : (data[i] & 0xF8) == 0xF0 ? 2 : 1;
      }
    }
    return count;
  }

  /// Moves on: what lies from `from` on becomes the beginning of a new array, followed by more.
  ///
  /// @return false where a record from `from` on would be longer than allowed
  boolean more(int from) throws IOException {
    int kept = limit - from;
    if (kept >= longest) {
      return false;
    }
    passed = characters(from);
    long most = Math.min((long) longest + BLOCK, Integer.MAX_VALUE - 64L);
    int room = (int) Math.min(Math.max(BLOCK, 2L * kept), most);
    byte[] block = new byte[room + RecordScanner.SLACK];
    System.arraycopy(data, from, block, 0, kept);
    data = block;
    limit = kept;
    fill();
    return true;
  }

  /// Throws everything away and reads the next block in its place.
  void skip() throws IOException {
    passed = characters(limit);
    data = new byte[BLOCK + RecordScanner.SLACK];
    limit = 0;
    fill();
  }

  private void fill() throws IOException {
    int room = data.length - RecordScanner.SLACK;
    while (limit < room) {
      int count = in.read(data, limit, room - limit);
      if (count < 0) {
        ended = true;
        return;
      }
      limit += count;
    }
  }
}
