package fr.prevenir.quality.linkage;

import fr.prevenir.engine.Mappings;
import fr.prevenir.engine.ScopeRequest;
import fr.prevenir.engine.ScopeResult;
import fr.prevenir.engine.ScopeRun;
import fr.prevenir.engine.export.Export;
import fr.prevenir.engine.facts.Bounds;
import fr.prevenir.engine.facts.FactsCounter;
import fr.prevenir.engine.facts.ScopeFacts;
import fr.prevenir.engine.report.ReportHead;
import fr.prevenir.model.Role;
import fr.prevenir.read.ReadOptions;
import fr.prevenir.rehearse.Breach;
import fr.prevenir.rehearse.Evaluation;
import fr.prevenir.rehearse.Evaluator;
import fr.prevenir.rehearse.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The main job on one rehearsal, compared with its truth.
///
/// @param patients the count of patients; of everybody where a rehearsal has none
/// @param seconds from evidence to linked people, in a JVM that runs already
record Rehearsed(Evaluation evaluation, Bounds patients, long mentions, double seconds) {
  /// Rehearses, runs, evaluates, and leaves nothing behind.
  static Rehearsed run(Breach kind, long people, long seed, int threads) throws IOException {
    Path folder = Files.createTempDirectory("prevenir-rehearsed");
    try {
      Rehearsal.write(kind, people, seed, folder);
      return run(folder, threads);
    } finally {
      delete(folder);
    }
  }

  private static Rehearsed run(Path folder, int threads) throws IOException {
    long begun = System.nanoTime();
    ScopeResult result =
        ScopeRun.run(
            new ScopeRequest(
                List.of(folder.resolve("evidence")),
                ReadOptions.standard(),
                Mappings.none(),
                threads),
            event -> {});
    double seconds = (System.nanoTime() - begun) / 1e9;
    ScopeFacts facts = FactsCounter.count(result);
    Path export = folder.resolve("export");
    ReportHead head = new ReportHead("", Instant.EPOCH, "", "", Locale.ENGLISH);
    Export.write(result, facts, head, export);
    Evaluation evaluation =
        Evaluator.evaluate(
            folder.resolve("truth"), export.resolve("mentions.csv"), export.resolve("people.csv"));
    boolean patients = evaluation.roles().containsKey(Role.PATIENT.code());
    return new Rehearsed(
        evaluation,
        patients ? facts.role(Role.PATIENT) : facts.people(),
        result.mentions().size(),
        seconds);
  }

  boolean within() {
    long truth = evaluation.truePatients();
    return patients.atLeast() <= truth && truth <= patients.atMost();
  }

  /// Of the bounds, over the true number.
  double width() {
    return (double) (patients.atMost() - patients.atLeast())
        / Math.max(1, evaluation.truePatients());
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
