package fr.prevenir.cli;

import fr.prevenir.engine.ScopeResult;
import fr.prevenir.engine.export.Export;
import fr.prevenir.engine.export.ScopeJson;
import fr.prevenir.engine.facts.FactsCounter;
import fr.prevenir.engine.facts.ScopeFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `prevenir show`: the result of a case again.
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
  private final Screen screen;
  private final Words words;

  @Mixin CaseArguments arguments;

  @Option(names = "--export", paramLabel = "DIR")
  @Nullable Path export;

  @Option(names = "--json")
  boolean json;

  ShowCommand(Context context) {
    screen = context.screen();
    words = context.words();
    arguments = new CaseArguments(context);
  }

  @Override
  public Integer call() throws IOException {
    ScopeResult result = arguments.open().content().result();
    ScopeFacts facts = FactsCounter.count(result);
    if (json) {
      ScopeJson.writeLine(facts, screen.out());
    } else {
      new ResultScreen(screen, words, screen.out()).show(facts);
    }
    Path folder = export;
    if (folder != null) {
      Export.write(result, facts, ReportHeads.of(arguments.file(), words), folder);
      screen.err().println(words.say("result.exported", folder));
    }
    return facts.ledger().hasUnread() ? ExitCode.UNREAD : ExitCode.OK;
  }
}
