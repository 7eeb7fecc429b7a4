package fr.prevenir.cli;

import fr.prevenir.rehearse.Breach;
import fr.prevenir.rehearse.Rehearsal;
import fr.prevenir.rehearse.RehearsalSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `prevenir rehearse KIND DIR`: a synthetic breach with its truth beside it.
@Command(name = "rehearse")
final class RehearseCommand implements Callable<Integer> {
  private final Screen screen;
  private final Words words;

  @Parameters(index = "0", paramLabel = "KIND", descriptionKey = "kind")
  String kind = "";

  @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "folder")
  Path folder = Path.of("");

  @Option(names = "--people", paramLabel = "N", descriptionKey = "people.option")
  long people = 10_000;

  @Option(names = "--seed", paramLabel = "S")
  long seed = 1;

  RehearseCommand(Context context) {
    screen = context.screen();
    words = context.words();
  }

  @Override
  public Integer call() throws IOException {
    Breach breach = breach(kind);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw new Fault(ExitCode.FAILURE, "fault.not_empty", folder);
        }
      }
    }
    RehearsalSummary summary = Rehearsal.write(breach, people, seed, folder);
    screen.out().println(words.say("rehearse.done", summary.people(), summary.records(), folder));
    return ExitCode.OK;
  }

  static Breach breach(String code) {
    return Arrays.stream(Breach.values())
        .filter(b -> b.name().equalsIgnoreCase(code))
        .findFirst()
        .orElseThrow(
            () ->
                new Fault(
                    ExitCode.USAGE,
                    "fault.kind",
                    code,
                    Arrays.stream(Breach.values())
                        .map(b -> b.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))));
  }
}
