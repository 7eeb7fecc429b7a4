package fr.prevenir.read.container;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.OneByte;
import fr.prevenir.read.format.UnreadableException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/// Compares the content of a member, at its end, with the checksum and size its archive says.
final class CheckedBytes extends FilterInputStream {
  private final CRC32 crc = new CRC32();
  private final long expectedCrc;
  private final long expectedSize;
  private long size;

  /// @param expectedCrc -1 where it is not known
  /// @param expectedSize -1 where it is not known
  CheckedBytes(InputStream in, long expectedCrc, long expectedSize) {
    super(in);
    this.expectedCrc = expectedCrc;
    this.expectedSize = expectedSize;
  }

  @Override
  public int read() throws IOException {
    return OneByte.of(this);
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    int n = super.read(b, off, len);
    if (n < 0) {
      check();
    } else {
      crc.update(b, off, n);
      size += n;
    }
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    byte[] skipped = new byte[(int) Math.min(Math.max(n, 0), 1 << 13)];
    return Math.max(0, read(skipped, 0, skipped.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void check() throws UnreadableException {
    if (expectedCrc >= 0 && crc.getValue() != expectedCrc) {
      throw new UnreadableException(UnreadCode.CORRUPT, "the content does not match its checksum");
    }
    if (expectedSize >= 0 && size != expectedSize) {
      throw new UnreadableException(
          UnreadCode.CORRUPT, "the content has another size than its container says");
    }
  }
}
