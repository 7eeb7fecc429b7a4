package fr.prevenir.read.worker;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.UnreadableException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One worker process, seen from the process that asks it. It is watched whenever it is waited for,
/// and killed when it is silent or busy for too long.
final class Worker implements AutoCloseable {
  private static final UnreadCode[] CODES = UnreadCode.values();

  /// Exit code of a virtual machine that ran out of memory, and of a process that the system
  /// killed.
  private static final int OUT_OF_MEMORY = 3;

  private static final int KILLED = 137;

  private final Process process;
  private final WorkerLimits limits;
  private final DataInputStream in;
  private final DataOutputStream out;
  private volatile long waitingSince;
  private volatile long spent;
  private volatile boolean tooSlow;

  Worker(Process process, WorkerLimits limits) {
    this.process = process;
    this.limits = limits;
    in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    Thread.ofVirtual().name("worker watch").start(this::watch);
  }

  private void watch() {
    try {
      while (!process.waitFor(Duration.ofMillis(100).toMillis(), TimeUnit.MILLISECONDS)) {
        long since = waitingSince;
        long waited = since == 0 ? 0 : System.nanoTime() - since;
        if (waited > limits.silence().toNanos() || spent + waited > limits.total().toNanos()) {
          tooSlow = true;
          process.destroyForcibly();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  /// Begins a request.
  DataOutputStream request() {
    spent = 0;
    return out;
  }

  DataOutputStream out() {
    return out;
  }

  DataInputStream in() {
    return in;
  }

  /// Waits for the next frame.
  Frame next() throws IOException {
    waitingSince = System.nanoTime();
    try {
      return Frame.of(in.readUnsignedByte());
    } finally {
      spent = spent + System.nanoTime() - waitingSince;
      waitingSince = 0;
    }
  }

  /// A reason sent by the other end, or null where there is none.
  static @Nullable UnreadableException reason(DataInputStream in) throws IOException {
    int code = in.readByte();
    String reason = Wire.text(in);
    return code < 0 ? null : new UnreadableException(CODES[code], reason);
  }

  /// Why the process ended.
  UnreadableException death() {
    process.destroyForcibly();
    int exit = KILLED;
    try {
      exit = process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (tooSlow) {
      return new UnreadableException(UnreadCode.RESOURCES, "reading it takes longer than allowed");
    }
    if (exit == OUT_OF_MEMORY) {
      return new UnreadableException(
          UnreadCode.RESOURCES, "reading it takes more memory than a worker may use");
    }
    return exit == KILLED
        ? new UnreadableException(
            UnreadCode.RESOURCES, "the process that read it was killed by the system")
        : new UnreadableException(UnreadCode.CORRUPT, "the process that read it broke down");
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
