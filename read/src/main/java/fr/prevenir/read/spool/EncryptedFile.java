package fr.prevenir.read.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A temporary file under AES-256 in counter mode (NIST SP 800-38A §6.5), so that any block can be
/// read by itself. The key is random, new for each file and only in memory: nothing needs to
/// authenticate bytes that nobody else can write under a key that nobody else knows.
final class EncryptedFile extends ReadOnlyChannel {
  private static final int BLOCK = 16;
  private static final int CHUNK = 1 << 16;

  private final FileChannel file;
  private final Path path;
  private final SecretKeySpec key;
  private final long size;
  private final byte[] chunk = new byte[CHUNK];
  private long chunkStart = -1;
  private int chunkLength;

  private EncryptedFile(FileChannel file, Path path, SecretKeySpec key, long size) {
    this.file = file;
    this.path = path;
    this.key = key;
    this.size = size;
  }

  static Writer create() throws IOException {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    try {
      Path path = Files.createTempFile("prevenir-", ".spool");
      path.toFile().deleteOnExit();
      FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
      return new Writer(file, path, new SecretKeySpec(key, "AES"));
    } catch (IOException e) {
      throw new NoRoomException(e);
    }
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  int read(long from, ByteBuffer into) throws IOException {
    if (chunkStart < 0 || from < chunkStart || from >= chunkStart + chunkLength) {
      load(from - from % CHUNK);
    }
    int at = (int) (from - chunkStart);
    int n = Math.min(into.remaining(), chunkLength - at);
    into.put(chunk, at, n);
    return n;
  }

  private void load(long start) throws IOException {
    int length = (int) Math.min(CHUNK, size - start);
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, start + buffer.position()) < 0) {
        throw new IOException("the temporary file was cut short");
      }
    }
    try {
      cipher(key, start).doFinal(buffer.array(), 0, length, chunk, 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES in counter mode is part of every JDK", e);
    }
    chunkStart = start;
    chunkLength = length;
  }

  private static Cipher cipher(SecretKeySpec key, long start) throws GeneralSecurityException {
    ByteBuffer counter = ByteBuffer.allocate(BLOCK).putLong(8, start / BLOCK);
    Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter.array()));
    return cipher;
  }

  @Override
  public void close() throws IOException {
    super.close();
    file.close();
    Files.deleteIfExists(path);
  }

  /// Writes from the first byte to the last; closed without [#finish] it leaves nothing behind.
  static final class Writer implements AutoCloseable {
    private final FileChannel file;
    private final Path path;
    private final SecretKeySpec key;
    private final Cipher cipher;
    private long size;
    private boolean finished;

    private Writer(FileChannel file, Path path, SecretKeySpec key) {
      this.file = file;
      this.path = path;
      this.key = key;
      try {
        this.cipher = cipher(key, 0);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("AES in counter mode is part of every JDK", e);
      }
    }

    void write(byte[] bytes, int length) throws NoRoomException {
      byte[] sealed = cipher.update(bytes, 0, length);
      ByteBuffer buffer = ByteBuffer.wrap(sealed == null ? new byte[0] : sealed);
      try {
        while (buffer.hasRemaining()) {
          size += file.write(buffer);
        }
      } catch (IOException e) {
        throw new NoRoomException(e);
      }
    }

    SeekableByteChannel finish() {
      finished = true;
      return new EncryptedFile(file, path, key, size);
    }

    @Override
    public void close() throws IOException {
      if (!finished) {
        file.close();
        Files.deleteIfExists(path);
      }
    }
  }
}
