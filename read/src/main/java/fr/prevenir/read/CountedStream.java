package fr.prevenir.read;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// The content of a member as its reader sees it: counted, held against the limits of the container,
/// and simply at its end where it breaks. So whatever stands before a damage is read like a shorter
/// file, and [#failure] says afterwards what happened.
final class CountedStream extends InputStream {
  /// A decompressor that fails loses what it had of the same call: few bytes at a time, so that what
  /// stands before a damage is read.
  private static final int AT_ONCE = 1 << 10;

  private final InputStream in;
  private final Expansion container;
  private long count;
  private @Nullable IOException failure;

  CountedStream(InputStream in, Expansion container) {
    this.in = in;
    this.container = container;
  }

  long count() {
    return count;
  }

  /// Why the content ended before its end, or null.
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] b, int off, int len) {
    if (failure != null) {
      return -1;
    }
    try {
      int n = in.read(b, off, Math.min(len, AT_ONCE));
      if (n > 0) {
        container.grow(n, count);
        count += n;
      }
      return n;
    } catch (IOException e) {
      failure = e;
      return -1;
    } catch (RuntimeException e) {
      // decompressors meet hostile bytes with exceptions of every kind
      failure = new UnreadableException(UnreadCode.CORRUPT, "the content contradicts its format");
      return -1;
    }
  }
}
