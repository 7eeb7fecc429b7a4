package fr.prevenir.quality.linkage;

import fr.prevenir.quality.linkage.RecordTruth.Place;
import fr.prevenir.rehearse.Breach;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Runs Splink and `prevenir link` on the same tables of the same machine, one after the other, and
/// prints accuracy, time and their ratio as Markdown.
public final class SplinkContest {
  private static final List<String> THRESHOLDS = List.of("0.95", "0.5", "0.8", "0.9", "0.99");
  private static final Pattern WHOLE = Pattern.compile("(.*)");

  private final String launcher;
  private final List<String> splink;
  private final Path work;
  private final PrintStream out;

  private SplinkContest(String launcher, List<String> splink, Path work, PrintStream out) {
    this.launcher = launcher;
    this.splink = splink;
    this.work = work;
    this.out = out;
  }

  /// @param arguments launcher, Python with Splink, script that runs it, folder for working files,
  ///     folder of the public sets or `-`, people of the rehearsal, its seed
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path work = Path.of(arguments[3]);
    SplinkContest contest =
        new SplinkContest(arguments[0], List.of(arguments[1], arguments[2]), work, out);
    long people = Long.parseLong(arguments[5]);
    long seed = Long.parseLong(arguments[6]);
    out.printf(
        "%s. Seconds are those of the whole command, its start included; Splink's up to its first clusters.%n%n"
            + "| Data | Tool | Precision | Recall | F1 | B³ | Count error | s | Times faster |%n"
            + "|---|---|---|---|---|---|---|---|---|%n",
        Machine.today());
    if (!arguments[4].equals("-")) {
      for (String name : List.of("fake_1000", "historical_50k")) {
        Path table = Path.of(arguments[4]).resolve(name + ".csv");
        InputTables tables = InputTables.read(List.of(table));
        contest.compare(
            name,
            name,
            table,
            List.of("unique_id", "cluster"),
            RecordTruth.of(tables, "cluster", WHOLE));
      }
    }
    RehearsedTable.of(Breach.APHP, people, seed).write(work, Set.of());
    contest.compare(
        "rehearsal aphp, %d people, seed %d".formatted(people, seed),
        "french",
        work.resolve("table.csv"),
        List.of(),
        RecordTruth.of(work.resolve("truth.csv")));
  }

  private void compare(
      String title, String setup, Path table, List<String> skip, Map<Place, String> truth)
      throws IOException, InterruptedException {
    LinkProcess ours = LinkProcess.run(launcher, List.of(table), skip);
    row(
        title,
        "Prévenir",
        score(truth, ours.clusters()),
        String.format(Locale.ROOT, "%.1f", ours.seconds()),
        "");
    double seconds = splink(setup, table);
    for (String threshold : THRESHOLDS) {
      Path clusters = work.resolve("splink-" + threshold + ".csv");
      boolean first = threshold.equals(THRESHOLDS.getFirst());
      row(
          title,
          "Splink at " + threshold,
          score(truth, RecordTruth.places(clusters, "cluster")),
          first ? String.format(Locale.ROOT, "%.1f", seconds) : "",
          first ? String.format(Locale.ROOT, "%.1f", seconds / ours.seconds()) : "");
    }
  }

  private static Score score(Map<Place, String> truth, Map<Place, String> clusters) {
    return Scoring.score(truth, clusters, new InputTables(), Set.of());
  }

  private double splink(String setup, Path table) throws IOException, InterruptedException {
    Path output = work.resolve("splink.out");
    List<String> command = new ArrayList<>(splink);
    command.addAll(List.of(setup, table.toString(), work.resolve("splink").toString()));
    command.addAll(THRESHOLDS);
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException("Splink failed; its output is in " + output);
    }
    return Files.readAllLines(output).stream()
        .filter(line -> line.startsWith("seconds "))
        .mapToDouble(line -> Double.parseDouble(line.substring("seconds ".length())))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Splink said no time, see " + output));
  }

  private void row(String title, String tool, Score score, String seconds, String ratio) {
    out.printf(
        Locale.ROOT,
        "| %s | %s | %.5f | %.5f | %.5f | %.5f | %+.3f %% | %s | %s |%n",
        title,
        tool,
        score.precision(),
        score.recall(),
        score.f1(),
        score.bCubed(),
        100 * score.countError(),
        seconds,
        ratio);
  }
}
