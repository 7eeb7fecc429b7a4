package fr.prevenir.read.database;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/// The bytes of an Avro file on their way to the library, which takes a block that is cut for the
/// end: a whole file ends with the mark that stands behind its head and behind each block.
final class AvroBytes extends FilterInputStream {
  private static final int MAGIC = 4;
  private static final int MARK = 16;

  private final byte[] last = new byte[MARK];

  AvroBytes(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    int n = super.read(b, off, len);
    int kept = Math.min(MARK, Math.max(0, n));
    System.arraycopy(last, kept, last, 0, MARK - kept);
    System.arraycopy(b, off + Math.max(0, n) - kept, last, MARK - kept, kept);
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long left = n;
    byte[] passed = new byte[(int) Math.min(n, 1 << 12)];
    int read = 0;
    while (left > 0 && read >= 0) {
      read = read(passed, 0, (int) Math.min(left, passed.length));
      left -= Math.max(0, read);
    }
    return n - left;
  }

  /// Whether what was read ends with the mark of the file.
  ///
  /// @param head its first bytes; a mark that lies beyond them is not asked for
  boolean endsWithMark(byte[] head) throws IOException {
    BinaryDecoder in = DecoderFactory.get().binaryDecoder(head, null);
    byte[] mark = new byte[MARK];
    try {
      in.skipFixed(MAGIC);
      for (long left = in.readMapStart(); left > 0; left = in.mapNext()) {
        for (long pair = 0; pair < left; pair++) {
          in.skipString();
          in.skipBytes();
        }
      }
      in.readFixed(mark);
    } catch (EOFException e) {
      return true;
    }
    return Arrays.equals(mark, last);
  }
}
