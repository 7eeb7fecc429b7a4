package fr.prevenir.read.spool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;

/// Takes a stream in whole and gives random access to it.
///
/// Up to `inMemory` bytes stay in memory; more goes to a temporary file under AES-256 with a key
/// that only this process ever holds, deleted when the channel closes and at the latest when the
/// virtual machine ends.
public final class Spool {
  private static final int CHUNK = 1 << 16;

  private Spool() {}

  /// Bytes that stay in memory by default: a 32nd of the heap, at most 64 MB.
  public static int inMemory() {
    return (int) Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 32);
  }

  /// Reads `content` to its end.
  ///
  /// @throws NoRoomException if the temporary file cannot be written
  /// @throws IOException if `content` cannot be read
  public static SeekableByteChannel of(InputStream content, int inMemory) throws IOException {
    byte[] start = content.readNBytes(inMemory);
    int next = start.length < inMemory ? -1 : content.read();
    if (next < 0) {
      return new MemoryChannel(start);
    }
    try (EncryptedFile.Writer writer = EncryptedFile.create()) {
      writer.write(start, start.length);
      writer.write(new byte[] {(byte) next}, 1);
      byte[] chunk = new byte[CHUNK];
      for (int n = content.read(chunk); n >= 0; n = content.read(chunk)) {
        writer.write(chunk, n);
      }
      return writer.finish();
    }
  }
}
