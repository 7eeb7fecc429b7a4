package fr.prevenir.read.container;

import fr.prevenir.read.format.OneByte;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// Turns a library that writes what it decompresses into a stream to read from: the library runs on
/// a thread of its own, a few chunks ahead.
final class PushedBytes extends InputStream {
  /// Writes a whole content.
  interface Push {
    void to(OutputStream out) throws IOException;
  }

  private static final int AHEAD = 8;
  private static final int CHUNK = 1 << 16;

  private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(AHEAD);
  private final Thread pusher;
  private volatile @Nullable Throwable failure;
  private volatile boolean closed;
  private byte[] chunk = new byte[0];
  private int at;
  private boolean ended;

  PushedBytes(Push push) {
    pusher = Thread.ofPlatform().daemon().name("decompression").start(() -> run(push));
  }

  private void run(Push push) {
    try {
      push.to(new Chunks());
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // carried over to the reading thread, which classes it like any other failure
      failure = e;
    }
    try {
      chunks.put(new byte[0]);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public int read() throws IOException {
    return OneByte.of(this);
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    if (at == chunk.length && !next()) {
      return -1;
    }
    int n = Math.min(len, chunk.length - at);
    System.arraycopy(chunk, at, b, off, n);
    at += n;
    return n;
  }

  private boolean next() throws IOException {
    if (!ended) {
      try {
        chunk = chunks.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
      at = 0;
      ended = chunk.length == 0;
    }
    if (ended) {
      fail();
    }
    return !ended;
  }

  private void fail() throws IOException {
    switch (failure) {
      case null -> {}
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }

  /// Ends the library's work, whether it is done or not.
  @Override
  public void close() throws IOException {
    closed = true;
    boolean interrupted = false;
    while (pusher.isAlive()) {
      chunks.clear();
      try {
        pusher.join(20);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Chunks extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
      for (int from = off; from < off + len; from += CHUNK) {
        if (closed) {
          throw new IOException("nobody reads on");
        }
        try {
          chunks.put(Arrays.copyOfRange(b, from, Math.min(off + len, from + CHUNK)));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IOException("interrupted", e);
        }
      }
    }
  }
}
