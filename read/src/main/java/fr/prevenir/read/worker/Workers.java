package fr.prevenir.read.worker;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The worker processes of one run: started when the first is needed, used again, replaced when
/// they
/// die. Safe for several threads; a reading within a reading takes a worker of its own.
public final class Workers implements AutoCloseable {
  private final WorkerLimits limits;
  private final Deque<Worker> idle = new ConcurrentLinkedDeque<>();
  private @Nullable List<String> walls;
  private volatile boolean closed;

  public Workers(WorkerLimits limits) {
    this.limits = limits;
  }

  /// A worker that nobody else uses.
  ///
  /// @throws IOException if the system starts no more processes
  Worker take() throws IOException {
    Worker worker = idle.poll();
    while (worker != null && !worker.alive()) {
      worker.close();
      worker = idle.poll();
    }
    return worker == null ? start() : worker;
  }

  /// Takes back a worker that answered to the end.
  void give(Worker worker) {
    idle.push(worker);
    if (closed) {
      close();
    }
  }

  private Worker start() throws IOException {
    List<String> command = new ArrayList<>(walls());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + limits.megabytes() + "m",
            "-Xss2m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            // what the machine says as it dies must not be taken for an answer
            "-XX:+DisplayVMOutputToStderr",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + (File.separatorChar == '/' ? "/dev/null" : "NUL"),
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            // no name resolves, and every connection goes to a proxy that is not there
            "-Djdk.net.hosts.file=" + (File.separatorChar == '/' ? "/dev/null" : "NUL"),
            "-DsocksProxyHost=127.0.0.1",
            "-DsocksProxyPort=9",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            WorkerMain.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    return new Worker(builder.start(), limits);
  }

  /// On Linux a process can be started without any network at all, where the system allows it.
  private synchronized List<String> walls() {
    if (walls == null) {
      List<String> unshare = List.of("unshare", "--user", "--map-current-user", "--net");
      walls = runs(unshare) ? unshare : List.of();
    }
    return walls;
  }

  private static boolean runs(List<String> wall) {
    List<String> command = new ArrayList<>(wall);
    command.add("true");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectError(Redirect.DISCARD)
              .redirectOutput(Redirect.DISCARD)
              .start();
      return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Ends all workers.
  @Override
  public void close() {
    closed = true;
    Worker worker = idle.poll();
    while (worker != null) {
      worker.close();
      worker = idle.poll();
    }
  }
}
