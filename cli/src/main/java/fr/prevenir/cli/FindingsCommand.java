package fr.prevenir.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.prevenir.engine.FindingsRun;
import fr.prevenir.engine.Mappings;
import fr.prevenir.engine.ScopeRequest;
import fr.prevenir.model.Category;
import fr.prevenir.model.Finding;
import fr.prevenir.model.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `prevenir findings FILE…`: every finding as a line of JSON.
@Command(name = "findings")
final class FindingsCommand implements Callable<Integer> {
  private final Screen screen;
  private final Words words;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
  List<Path> files = List.of();

  @Option(names = "--reveal")
  boolean reveal;

  @Option(names = "--mapping", paramLabel = "FILE")
  @org.jspecify.annotations.Nullable
  Path mapping;

  @Mixin ReadingOptions reading = new ReadingOptions();

  FindingsCommand(Context context) {
    screen = context.screen();
    words = context.words();
  }

  @Override
  public Integer call() throws IOException {
    Mappings mappings = ScopeCommand.mappings(mapping);
    ScopeRequest request =
        new ScopeRequest(ScopeCommand.existing(files), reading.toReadOptions(), mappings, 1);
    AtomicLong unread = new AtomicLong();
    try (JsonGenerator json = new JsonFactory().createGenerator(screen.out())) {
      json.setRootValueSeparator(null);
      FindingsRun.run(
          request,
          finding -> write(json, finding),
          entry -> {
            unread.incrementAndGet();
            screen
                .err()
                .println(
                    words.say("read.unread", entry.path(), entry.code().code(), entry.reason()));
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return unread.get() > 0 ? ExitCode.UNREAD : ExitCode.OK;
  }

  private void write(JsonGenerator json, Finding finding) {
    try {
      json.writeStartObject();
      json.writeNumberField("schema_version", Prevenir.SCHEMA_VERSION);
      json.writeStringField("path", finding.path().path());
      json.writeStringField("inside", finding.path().inside());
      if (finding.column() != null) {
        json.writeNumberField("record", finding.record());
        json.writeStringField("column", finding.column());
      }
      json.writeNumberField("start", finding.start());
      json.writeNumberField("end", finding.end());
      json.writeStringField("kind", finding.kind().code());
      Role role = finding.role();
      json.writeStringField("role", role == null ? null : role.code());
      Category category = finding.category();
      json.writeStringField("category", category == null ? null : category.code());
      json.writeStringField("context", finding.context().code());
      json.writeNumberField("confidence", Math.round(finding.confidence() * 1000) / 1000.0);
      if (reveal) {
        json.writeStringField("value", finding.value().value());
      }
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
