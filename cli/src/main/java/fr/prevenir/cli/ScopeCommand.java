package fr.prevenir.cli;

import fr.prevenir.engine.EvidenceListing;
import fr.prevenir.engine.Mappings;
import fr.prevenir.engine.RunListener;
import fr.prevenir.engine.ScopeRequest;
import fr.prevenir.engine.ScopeResult;
import fr.prevenir.engine.ScopeRun;
import fr.prevenir.engine.addition.Addition;
import fr.prevenir.engine.casefile.Case;
import fr.prevenir.engine.casefile.CaseFile;
import fr.prevenir.engine.casefile.KnownFiles;
import fr.prevenir.engine.export.Export;
import fr.prevenir.engine.export.ScopeJson;
import fr.prevenir.engine.facts.FactsCounter;
import fr.prevenir.engine.facts.ScopeFacts;
import fr.prevenir.engine.report.ReportHead;
import fr.prevenir.store.CaseKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `prevenir scope FOLDER…`: the main job.
@Command(name = "scope")
final class ScopeCommand implements Callable<Integer> {
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

  private final Screen screen;
  private final Words words;

  @Parameters(paramLabel = "FOLDER", arity = "1..*", descriptionKey = "folders")
  List<Path> folders = List.of();

  @Option(names = "--export", paramLabel = "DIR")
  @Nullable Path export;

  @Option(names = "--mapping", paramLabel = "FILE")
  @Nullable Path mapping;

  @Option(names = "--threads", paramLabel = "N")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json")
  boolean json;

  @Option(names = "--into", paramLabel = "CASE")
  @Nullable Path into;

  @Option(names = "--no-case")
  boolean noCase;

  @Mixin CaseOptions keys;

  @Mixin ReadingOptions reading = new ReadingOptions();

  ScopeCommand(Context context) {
    screen = context.screen();
    words = context.words();
    keys = new CaseOptions(context.folders(), words);
  }

  @Override
  public Integer call() throws IOException {
    ScopeRequest request =
        new ScopeRequest(
            existing(folders), reading.toReadOptions(), mappings(mapping), Math.max(1, threads));
    return into == null ? fresh(request) : added(request, into);
  }

  private int fresh(ScopeRequest request) throws IOException {
    ScopeResult result = ScopeRun.run(request, listener());
    ScopeFacts facts = FactsCounter.count(result);
    new ResultScreen(screen, words, people()).show(facts);
    ReportHead head = ReportHeads.of(folders.getFirst(), words);
    Path folder = export;
    if (folder != null) {
      Export.write(result, facts, head, folder);
      screen.err().println(words.say("result.exported", folder));
      screen.err().println(words.say("result.report", folder.resolve("report.html")));
    }
    if (!noCase) {
      keep(result, facts, head);
    }
    return end(facts);
  }

  /// Where people read the result.
  private PrintStream people() {
    return json ? screen.err() : screen.out();
  }

  private int end(ScopeFacts facts) throws IOException {
    if (json) {
      ScopeJson.writeLine(facts, screen.out());
    }
    return facts.ledger().hasUnread() ? ExitCode.UNREAD : ExitCode.OK;
  }

  /// Reads the evidence into a case that exists.
  private int added(ScopeRequest request, Path named) throws IOException {
    if (noCase) {
      throw new Fault(ExitCode.USAGE, "fault.scope.into");
    }
    OpenCase open = OpenCase.open(keys.existing(named), keys.keyToOpen());
    Addition.Added added = Addition.run(open.content(), request, listener());
    ChangesText text = new ChangesText(screen, words, people());
    text.recognised(added.recognised());
    if (!added.content().equals(open.content())) {
      open.keep(added.content());
      open.renewReport(words);
    }
    ScopeResult result = open.content().result();
    ScopeFacts facts = FactsCounter.count(result);
    new ResultScreen(screen, words, people()).show(facts);
    text.show(added.changes());
    Path folder = export;
    if (folder != null) {
      Export.write(result, facts, ReportHeads.of(open.file(), words), folder);
      Export.changes(added.changes(), folder);
      screen.err().println(words.say("result.exported", folder));
    }
    screen.err().println(words.say("result.case", open.file()));
    if (json) {
      ChangesJson lines = new ChangesJson(screen.out());
      lines.recognised(added.recognised());
      lines.show(added.changes());
    }
    return end(facts);
  }

  private RunListener listener() {
    RunListener people = new Progress(screen, words);
    if (!json) {
      return people;
    }
    RunListener programs = new JsonEvents(screen.out());
    return event -> {
      people.on(event);
      programs.on(event);
    };
  }

  /// Writes the case, and beside it the report, which holds no personal value.
  private void keep(ScopeResult result, ScopeFacts facts, ReportHead head) throws IOException {
    String name =
        LocalDateTime.now(ZoneId.systemDefault()).format(NAME)
            + "-"
            + ProcessHandle.current().pid();
    Path file = keys.newCase(name);
    CaseKey key = keys.keyToWrite(made -> screen.err().println(words.say("result.key", made)));
    KnownFiles files = KnownFiles.of(EvidenceListing.of(folders).files());
    try {
      CaseFile.write(Case.of(result, files), file, key);
    } catch (IOException e) {
      throw new Fault(
          ExitCode.FAILURE, "fault.case_unwritten", file, String.valueOf(e.getMessage()));
    }
    screen.err().println(words.say("result.case", file));
    Path report = OpenCase.report(file);
    Export.report(facts, head, report);
    screen.err().println(words.say("result.report", report));
  }

  static Mappings mappings(@Nullable Path file) {
    if (file == null) {
      return Mappings.none();
    }
    try {
      return Mappings.read(file);
    } catch (IOException e) {
      throw new Fault(ExitCode.FAILURE, "fault.unreadable", file);
    } catch (IllegalArgumentException e) {
      throw new Fault(ExitCode.USAGE, "fault.mapping", String.valueOf(e.getMessage()));
    }
  }

  /// The paths given, if they all exist.
  static List<Path> existing(List<Path> paths) {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new Fault(ExitCode.FAILURE, "fault.no_file", path);
      }
    }
    return paths;
  }
}
