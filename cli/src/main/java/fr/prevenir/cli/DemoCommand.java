package fr.prevenir.cli;

import fr.prevenir.engine.Mappings;
import fr.prevenir.engine.ScopeRequest;
import fr.prevenir.engine.ScopeResult;
import fr.prevenir.engine.ScopeRun;
import fr.prevenir.engine.export.Export;
import fr.prevenir.engine.facts.FactsCounter;
import fr.prevenir.engine.facts.ScopeFacts;
import fr.prevenir.engine.report.ReportHead;
import fr.prevenir.read.ReadOptions;
import fr.prevenir.rehearse.Evaluation;
import fr.prevenir.rehearse.Evaluator;
import fr.prevenir.rehearse.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `prevenir demo`: the main job on a breach whose truth is known.
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
  /// Categories that count more people wrongly than this share are named.
  private static final double CATEGORY_TOLERANCE = 0.01;

  private final Screen screen;
  private final Words words;
  private final Folders folders;

  @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "kind")
  String kind = "labs";

  @Option(names = "--people", paramLabel = "N", descriptionKey = "people.option")
  long people = 20_000;

  @Option(names = "--seed", paramLabel = "S")
  long seed = 1;

  DemoCommand(Context context) {
    screen = context.screen();
    words = context.words();
    folders = context.folders();
  }

  @Override
  public Integer call() throws IOException {
    Path folder = folders.demo();
    delete(folder);
    screen.err().println(words.say("demo.making", people, folder));
    Rehearsal.write(RehearseCommand.breach(kind), people, seed, folder);
    ScopeRequest request =
        new ScopeRequest(
            List.of(folder.resolve("evidence")),
            ReadOptions.standard(),
            Mappings.none(),
            Runtime.getRuntime().availableProcessors());
    ScopeResult result = ScopeRun.run(request, new Progress(screen, words));
    ScopeFacts facts = FactsCounter.count(result);
    Path export = folder.resolve("export");
    ReportHead head = ReportHeads.of(folder, words);
    Export.write(result, facts, head, export);
    new ResultScreen(screen, words, screen.out()).show(facts);
    Evaluation evaluation =
        Evaluator.evaluate(
            folder.resolve("truth"), export.resolve("mentions.csv"), export.resolve("people.csv"));
    truth(evaluation);
    Export.report(facts, withAccuracy(head, evaluation), export.resolve("report.html"));
    screen.out().println(words.say("result.report", export.resolve("report.html")));
    return facts.ledger().hasUnread() ? ExitCode.UNREAD : ExitCode.OK;
  }

  private static ReportHead withAccuracy(ReportHead head, Evaluation evaluation) {
    return new ReportHead(
        head.title(),
        head.generatedAt(),
        head.version(),
        head.run(),
        head.locale(),
        new ReportHead.Accuracy(
            evaluation.precision(),
            evaluation.recall(),
            evaluation.truePatients(),
            evaluation.foundPatients()));
  }

  private void truth(Evaluation evaluation) {
    screen.out().println();
    screen.out().println(screen.bold(words.say("demo.truth")));
    screen
        .out()
        .println(
            "  "
                + words.say(
                    "demo.truth.pairs", evaluation.precision() * 100, evaluation.recall() * 100));
    screen
        .out()
        .println(
            "  "
                + words.say(
                    "demo.truth.count",
                    evaluation.truePatients(),
                    evaluation.foundPatients(),
                    evaluation.countError() * 100));
    screen.out().println("  " + words.say("demo.truth.lost", evaluation.recordsLost()));
    evaluation
        .categories()
        .forEach(
            (code, count) -> {
              if (Math.abs(count.error()) > CATEGORY_TOLERANCE) {
                screen
                    .out()
                    .println(
                        "  "
                            + words.say(
                                "demo.truth.off",
                                words.say("category." + code),
                                count.truth(),
                                count.found()));
              }
            });
    evaluation
        .roles()
        .forEach(
            (code, count) ->
                screen
                    .out()
                    .println(
                        screen.dim(
                            "  "
                                + words.say(
                                    "demo.truth.role", code, count.truth(), count.found()))));
    evaluation
        .rolesWrong()
        .forEach(
            (change, number) -> screen.out().println(screen.dim("  " + change + ": " + number)));
    evaluation
        .lostBySource()
        .forEach(
            (source, number) ->
                screen
                    .out()
                    .println(
                        screen.dim("  " + words.say("demo.truth.lost.source", source, number))));
    evaluation
        .mergePatterns()
        .forEach(
            (pattern, number) ->
                screen
                    .out()
                    .println(screen.dim("  " + words.say("demo.truth.merged", pattern, number))));
    evaluation
        .splitPatterns()
        .forEach(
            (pattern, number) ->
                screen
                    .out()
                    .println(screen.dim("  " + words.say("demo.truth.split", pattern, number))));
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
