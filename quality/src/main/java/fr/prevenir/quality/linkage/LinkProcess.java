package fr.prevenir.quality.linkage;

import fr.prevenir.engine.facts.Bounds;
import fr.prevenir.quality.linkage.RecordTruth.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One run of `prevenir link` as a user runs it.
///
/// @param seconds with the start of the JVM
record LinkProcess(Map<Place, String> clusters, Bounds count, double seconds) {
  private static final Pattern COUNT =
      Pattern.compile("\"at_least\":(\\d+),\"likely\":(\\d+),\"at_most\":(\\d+)");

  /// @param skip columns that the engine must not see
  static LinkProcess run(String launcher, List<Path> tables, List<String> skip)
      throws IOException, InterruptedException {
    Path clusters = Files.createTempFile("clusters", ".csv");
    Path output = Files.createTempFile("link", ".ndjson");
    try {
      List<String> command = new ArrayList<>(List.of(launcher, "link", "--json"));
      command.addAll(List.of("--out", clusters.toString()));
      skip.forEach(column -> command.addAll(List.of("--skip", column)));
      tables.forEach(table -> command.add(table.toString()));
      long begun = System.nanoTime();
      int exit =
          new ProcessBuilder(command)
              .redirectOutput(output.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      double seconds = (System.nanoTime() - begun) / 1e9;
      Matcher count = COUNT.matcher(Files.readString(output));
      if (exit != 0 || !count.find()) {
        throw new IllegalStateException(
            String.join(" ", command) + " failed with exit code " + exit);
      }
      Bounds bounds =
          new Bounds(
              Long.parseLong(count.group(1)),
              Long.parseLong(count.group(2)),
              Long.parseLong(count.group(3)));
      return new LinkProcess(RecordTruth.places(clusters, "cluster"), bounds, seconds);
    } finally {
      Files.delete(clusters);
      Files.delete(output);
    }
  }
}
