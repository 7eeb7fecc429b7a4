package fr.prevenir.read.format;

import java.io.IOException;
import java.io.InputStream;

/// The reading of single bytes, for streams that read blocks.
public final class OneByte {
  private OneByte() {}

  /// The next byte of a stream that implements `read(byte[], int, int)`, or -1 at its end.
  public static int of(InputStream blocks) throws IOException {
    byte[] one = new byte[1];
    return blocks.read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }
}
