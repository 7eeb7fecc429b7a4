package fr.prevenir.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Times the whole command on a folder of evidence, in turn with DuckDB reading the same CSV files
/// into
/// memory, and prints both with their ratio. Linux only: it reads the peak memory in `/proc`.
public final class Speed {
  private static final int ROUNDS = 3;

  private Speed() {}

  /// @param arguments the folder of evidence (CSV files in UTF-8), then the launcher
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path evidence = Path.of(arguments[0]);
    String launcher = arguments[1];
    List<String> scope = List.of(launcher, "scope", "--no-case", "--json", evidence.toString());
    List<String> duck =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            DuckDbRead.class.getName(),
            evidence.toString());
    double[] ours = new double[ROUNDS];
    double[] read = new double[ROUNDS];
    double[] linked = new double[ROUNDS];
    double[] theirs = new double[ROUNDS];
    long peak = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Run run = run(scope);
      ours[round] = run.seconds();
      read[round] = elapsed(run.output(), "linking");
      linked[round] = elapsed(run.output(), "linked") - read[round];
      peak = Math.max(peak, run.peakKilobytes());
      theirs[round] = DuckDbRead.seconds(run(duck).output());
    }
    System.out.printf(
        Locale.ROOT,
        "%s %s, %d cores, JDK %s, %.0f MB of evidence%n",
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version().feature(),
        bytes(evidence) / 1e6);
    System.out.printf(
        Locale.ROOT,
        "prevenir scope, with its start: median %.2f s (reading %.2f s, linkage %.2f s), peak %.2f GB%n",
        median(ours),
        median(read),
        median(linked),
        peak / 1e6);
    System.out.printf(
        Locale.ROOT, "DuckDB read_csv, without its start: median %.2f s%n", median(theirs));
    System.out.printf(Locale.ROOT, "ratio: %.1f%n", median(ours) / median(theirs));
  }

  /// Seconds from the start of a run to an event of it.
  private static double elapsed(String output, String event) {
    Matcher found =
        Pattern.compile("\"event\":\"" + event + "\",\"elapsed_ms\":(\\d+)").matcher(output);
    if (!found.find()) {
      throw new IllegalStateException("the run says nothing of " + event);
    }
    return Long.parseLong(found.group(1)) / 1e3;
  }

  private record Run(double seconds, long peakKilobytes, String output) {}

  private static Run run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("speed", ".txt");
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    long peak = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, peakKilobytes(process.pid()));
      Thread.sleep(20);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    String text = Files.readString(output);
    Files.delete(output);
    if (process.exitValue() != 0 && process.exitValue() != 3) {
      throw new IllegalStateException("a measured command failed: " + command.getFirst());
    }
    return new Run(seconds, peak, text);
  }

  private static long peakKilobytes(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException gone) {
      return 0;
    }
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> regular = new ArrayList<>(files.filter(Files::isRegularFile).toList());
      long sum = 0;
      for (Path file : regular) {
        sum += Files.size(file);
      }
      return sum;
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
