package fr.prevenir.read.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// A text in blocks: each a fresh array that begins with what the block before left over, so that a
/// batch
/// of rows can keep it.
final class Blocks {
  private final InputStream in;
  private final int size;
  private byte[] block;
  private int limit;
  private boolean last;

  /// @param size bytes of a block; a longer record makes it grow
  Blocks(InputStream in, int size) throws IOException {
    this.in = in;
    this.size = size;
    this.block = new byte[size];
    fill(0);
  }

  byte[] bytes() {
    return block;
  }

  int limit() {
    return limit;
  }

  /// Whether nothing follows this block.
  boolean last() {
    return last;
  }

  /// Goes on to the next block, which begins with what stands from `used` on.
  void advance(int used) throws IOException {
    int left = limit - used;
    byte[] next = new byte[left * 2 > size ? left * 2 : size];
    System.arraycopy(block, used, next, 0, left);
    block = next;
    fill(left);
  }

  /// Throws everything away up to the next line end, and counts it.
  ///
  /// @param from what stands before is kept out of the count
  /// @return bytes thrown away; the block then begins after the line end
  long skipLine(int from) throws IOException {
    long skipped = 0;
    int at = from;
    while (true) {
      for (int i = at; i < limit; i++) {
        if (block[i] == '\n') {
          skipped += i + 1L - at;
          advance(i + 1);
          return skipped;
        }
      }
      skipped += limit - at;
      if (last) {
        advance(limit);
        return skipped;
      }
      block = new byte[size];
      fill(0);
      at = 0;
    }
  }

  private void fill(int from) throws IOException {
    limit = from;
    while (limit < block.length && !last) {
      int count = in.read(block, limit, block.length - limit);
      last = count < 0;
      limit += Math.max(0, count);
    }
  }

  /// A copy of the first bytes of the block.
  byte[] copy(int most) {
    return Arrays.copyOf(block, Math.min(most, limit));
  }
}
