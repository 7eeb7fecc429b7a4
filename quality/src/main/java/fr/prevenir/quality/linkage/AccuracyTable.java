package fr.prevenir.quality.linkage;

import fr.prevenir.engine.facts.Bounds;
import fr.prevenir.rehearse.Breach;
import fr.prevenir.rehearse.Evaluation;
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

/// Prints the accuracy of linkage on public sets and on rehearsals as one Markdown table, with
/// machine and date.
public final class AccuracyTable {
  private static final Pattern FEBRL = Pattern.compile("rec-(\\d+)-");
  private static final Pattern WHOLE = Pattern.compile("(.*)");
  private static final double TENTH = 0.1;

  private final String launcher;
  private final PrintStream out;

  private AccuracyTable(String launcher, PrintStream out) {
    this.launcher = launcher;
    this.out = out;
  }

  /// @param arguments launcher, folder of the public sets or `-` for none, seed of the rehearsals,
  ///     scale of the rehearsals (1 is the public case)
  public static void main(String[] arguments) throws IOException, InterruptedException {
    long seed = Long.parseLong(arguments[2]);
    double scale = arguments.length > 3 ? Double.parseDouble(arguments[3]) : TENTH;
    AccuracyTable table =
        new AccuracyTable(arguments[0], new PrintStream(System.out, true, StandardCharsets.UTF_8));
    table.head(seed, scale);
    if (!arguments[1].equals("-")) {
      table.publicSets(Path.of(arguments[1]));
    }
    table.rehearsal(Breach.LABS, 491_840, scale, seed);
    table.rehearsal(Breach.APHP, 1_400_000, scale, seed);
    table.rehearsal(Breach.CLINICS, 758_912, scale, seed);
    table.rehearsal(Breach.IDENTITY, 400_000, scale, seed);
    table.withoutNir(seed);
  }

  private void head(long seed, double scale) {
    out.printf(
        Locale.ROOT,
        "%s; rehearsals: seed %d, scale %s. Seconds of the public sets are those of the whole command.%n%n"
            + "| Data | Records | Precision | Recall | F1 | B³ | People | Found [bounds] | Error | Largest wrong | Merges, splits | s |%n"
            + "|---|---|---|---|---|---|---|---|---|---|---|---|%n",
        Machine.today(),
        seed,
        scale);
  }

  private void publicSets(Path folder) throws IOException, InterruptedException {
    for (String febrl : List.of("febrl1", "febrl2", "febrl3")) {
      publicSet(folder, febrl, "rec_id", FEBRL, List.of("rec_id"));
    }
    for (String splink : List.of("fake_1000", "historical_50k")) {
      publicSet(folder, splink, "cluster", WHOLE, List.of("unique_id", "cluster"));
    }
  }

  private void publicSet(Path folder, String name, String truth, Pattern person, List<String> skip)
      throws IOException, InterruptedException {
    Path file = folder.resolve(name + ".csv");
    if (!Files.exists(file)) {
      throw new IllegalArgumentException(folder + " lacks " + name + ".csv");
    }
    LinkProcess run = LinkProcess.run(launcher, List.of(file), skip);
    InputTables tables = InputTables.read(List.of(file));
    Map<RecordTruth.Place, String> known = RecordTruth.of(tables, truth, person);
    row(name, Scoring.score(known, run.clusters(), tables, Set.copyOf(skip)), run);
  }

  private void rehearsal(Breach kind, long people, double scale, long seed) throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    Rehearsed run = Rehearsed.run(kind, Math.max(1, Math.round(people * scale)), seed, threads);
    Evaluation e = run.evaluation();
    row(
        "rehearsal " + kind.code(),
        run.mentions(),
        new double[] {
          e.precision(), e.recall(), e.f1(), Score.harmonic(e.bCubedPrecision(), e.bCubedRecall())
        },
        e.truePatients(),
        run.patients(),
        e.countError(),
        "",
        Score.total(e.mergePatterns()) + ", " + Score.total(e.splitPatterns()),
        run.seconds());
  }

  /// A hospital's table of patients of which 3 % are somebody's second record, without any NIR.
  private void withoutNir(long seed) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("prevenir-clinics");
    try {
      RehearsedTable.of(Breach.CLINICS, 50_000, seed)
          .thinned(new RehearsedTable.Thinning(20_000, 0.03))
          .write(folder, Set.of("matricule"));
      Path file = folder.resolve("table.csv");
      LinkProcess run = LinkProcess.run(launcher, List.of(file), List.of());
      Map<RecordTruth.Place, String> known = RecordTruth.of(folder.resolve("truth.csv"));
      InputTables tables = InputTables.read(List.of(file));
      Score score = Scoring.score(known, run.clusters(), tables, Set.of());
      row("clinics, 3 % duplicates, no NIR", score, run);
    } finally {
      Rehearsed.delete(folder);
    }
  }

  private void row(String name, Score s, LinkProcess run) {
    row(
        name,
        s.records(),
        new double[] {s.precision(), s.recall(), s.f1(), s.bCubed()},
        s.people(),
        run.count(),
        s.countError(),
        Long.toString(s.largestWrong()),
        Score.total(s.merges()) + ", " + Score.total(s.splits()),
        run.seconds());
  }

  private void row(
      String name,
      long records,
      double[] figures,
      long people,
      Bounds found,
      double error,
      String largestWrong,
      String wrong,
      double seconds) {
    List<Object> cells = new ArrayList<>(List.of(name, records));
    for (double figure : figures) {
      cells.add(figure);
    }
    cells.addAll(List.of(people, found.likely(), found.atLeast(), found.atMost(), 100 * error));
    cells.addAll(List.of(largestWrong, wrong, seconds));
    out.printf(
        Locale.ROOT,
        "| %s | %d | %.5f | %.5f | %.5f | %.5f | %d | %d [%d–%d] | %+.3f %% | %s | %s | %.1f |%n",
        cells.toArray());
  }
}
