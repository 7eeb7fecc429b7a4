package fr.prevenir.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Counts the bytes of a source and holds them against the limits of the container they come from.
final class CountedStream extends FilterInputStream {
  /// A decompressor that fails loses what it had of the same call: few bytes at a time, so that
  /// what
  /// stands before a damage is read.
  private static final int AT_ONCE = 1 << 10;

  private final @Nullable Expansion container;
  private long count;

  CountedStream(InputStream in, @Nullable Expansion container) {
    super(in);
    this.container = container;
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    add(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    int n = super.read(b, off, Math.min(len, AT_ONCE));
    add(Math.max(0, n));
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    add(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /// The stream of a member belongs to its container.
  @Override
  public void close() {}

  private void add(long bytes) throws IOException {
    count += bytes;
    if (container != null) {
      container.grow(bytes);
    }
  }
}
