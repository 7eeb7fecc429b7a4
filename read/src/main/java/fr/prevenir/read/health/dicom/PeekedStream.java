package fr.prevenir.read.health.dicom;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream whose next byte can be looked at.
final class PeekedStream extends FilterInputStream {
  private int next = -2;

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

  @Override
  public int read() throws IOException {
    int b = peek();
    next = -2;
    return b;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    if (next == -2 || len == 0) {
      return super.read(b, off, len);
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
      return super.skip(n);
    }
    return read() < 0 ? 0 : 1;
  }
}
