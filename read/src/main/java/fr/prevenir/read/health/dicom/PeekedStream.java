package fr.prevenir.read.health.dicom;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream whose next byte can be looked at.
final class PeekedStream extends FilterInputStream {
  private int next = -2;
  private long position;

  PeekedStream(InputStream in) {
    super(in);
  }

  /// The next byte, or -1 at the end.
  int peek() throws IOException {
    if (next == -2) {
      next = in.read();
    }
    return next;
  }

  /// How many bytes were taken.
  long position() {
    return position;
  }

  @Override
  public int read() throws IOException {
    int b = peek();
    next = -2;
    position += b < 0 ? 0 : 1;
    return b;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    if (next == -2 || len == 0) {
      int n = super.read(b, off, len);
      position += Math.max(0, n);
      return n;
    }
    int first = read();
    if (first < 0) {
      return -1;
    }
    b[off] = (byte) first;
    return 1;
  }

  @Override
  public long skip(long n) throws IOException {
    if (next == -2 || n <= 0) {
      long skipped = super.skip(n);
      position += skipped;
      return skipped;
    }
    return read() < 0 ? 0 : 1;
  }
}
