package fr.prevenir.cli;

import fr.prevenir.engine.export.CsvWriter;
import fr.prevenir.engine.linking.ColumnUse;
import fr.prevenir.engine.linking.LinkRequest;
import fr.prevenir.engine.linking.LinkRun;
import fr.prevenir.engine.linking.LinkedTables;
import fr.prevenir.engine.linking.NothingToLinkException;
import fr.prevenir.engine.linking.UnknownColumnException;
import fr.prevenir.link.Count;
import fr.prevenir.link.Kind;
import fr.prevenir.model.Unread;
import fr.prevenir.read.EvidenceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `prevenir link FILE…`: which records of any tables are about the same person.
@Command(name = "link")
final class LinkCommand implements Callable<Integer> {
  private final Screen screen;
  private final Words words;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "link.files")
  List<Path> files = List.of();

  @Option(names = "--out", paramLabel = "FILE", required = true)
  Path out = Path.of("");

  @Option(names = "--as", paramLabel = "COLUMN=KIND")
  List<String> as = List.of();

  @Option(names = "--skip", paramLabel = "COLUMN")
  List<String> skip = List.of();

  @Option(names = "--threads", paramLabel = "N")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json")
  boolean json;

  @Mixin ReadingOptions reading = new ReadingOptions();

  LinkCommand(Context context) {
    screen = context.screen();
    words = context.words();
  }

  @Override
  public Integer call() throws IOException {
    if (files.stream().anyMatch(this::isOut)) {
      throw new Fault(ExitCode.USAGE, "fault.link.out", out);
    }
    LinkRequest request =
        new LinkRequest(
            evidence(), reading.toReadOptions(), kinds(), Set.copyOf(skip), Math.max(1, threads));
    LinkEvents events = new LinkEvents(screen.out());
    LinkedTables linked = link(request, json ? events::column : use -> {});
    write(linked);
    for (Unread entry : linked.unread()) {
      String why = words.say("read.unread", entry.path(), entry.code().code(), entry.reason());
      screen.err().println(why);
    }
    if (json) {
      events.linked(linked);
    } else {
      show(linked);
    }
    return linked.unread().isEmpty() ? ExitCode.OK : ExitCode.UNREAD;
  }

  private boolean isOut(Path file) {
    return file.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize());
  }

  /// The files under their own names; where two have the same name, as they were given.
  private List<EvidenceFile> evidence() {
    List<EvidenceFile> evidence = files.stream().map(EvidenceFiles::single).toList();
    Set<String> names = new HashSet<>();
    if (evidence.stream().allMatch(file -> names.add(file.path()))) {
      return evidence;
    }
    return evidence.stream()
        .map(file -> new EvidenceFile(file.file(), file.file().toString(), file.bytes()))
        .toList();
  }

  private Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    for (String one : as) {
      int equals = one.lastIndexOf('=');
      if (equals < 1) {
        throw new Fault(ExitCode.USAGE, "fault.link.as", one);
      }
      kinds.put(one.substring(0, equals), kind(one.substring(equals + 1)));
    }
    return kinds;
  }

  private static Kind kind(String code) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(code.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new Fault(
                    ExitCode.USAGE,
                    "fault.kind",
                    code,
                    Arrays.stream(Kind.values())
                        .map(LinkCommand::code)
                        .collect(Collectors.joining(", "))));
  }

  static String code(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private LinkedTables link(LinkRequest request, Consumer<ColumnUse> programs) {
    Consumer<ColumnUse> people = new ColumnTable(screen, words);
    try {
      return LinkRun.run(request, people.andThen(programs));
    } catch (UnknownColumnException e) {
      throw new Fault(
          ExitCode.USAGE, "fault.link.column", e.column(), String.join(", ", e.known()));
    } catch (NothingToLinkException e) {
      throw new Fault(ExitCode.USAGE, "fault.link.nothing");
    }
  }

  private void write(LinkedTables linked) throws IOException {
    int[] of = linked.clusters().of();
    try (CsvWriter csv = new CsvWriter(Files.newOutputStream(out), false, "\r\n")) {
      csv.row("file", "record", "cluster");
      int i = 0;
      for (LinkedTables.Source table : linked.tables()) {
        String path = table.path().toString();
        for (long ordinal : table.ordinals()) {
          csv.cell(path).cell(ordinal).cell(of[i++] + 1L).endRow();
        }
      }
    }
  }

  private void show(LinkedTables linked) {
    Count count = linked.clusters().count();
    int records = linked.clusters().of().length;
    screen.out().println(screen.bold(words.say("link.people", count.likely(), records)));
    screen.out().println(words.say("result.bounds", count.atLeast(), count.atMost()));
    screen.err().println(words.say("link.written", out));
  }
}
