package fr.prevenir.cli;

import fr.prevenir.engine.export.CsvWriter;
import fr.prevenir.model.Passage;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.Unread;
import fr.prevenir.read.EvidenceReader;
import fr.prevenir.read.EvidenceSink;
import fr.prevenir.read.TableSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `prevenir read FILE`: what was read of one table, as plain CSV.
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {
  private final Screen screen;
  private final Words words;

  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  Path file = Path.of("");

  @Option(names = "--inside", paramLabel = "PATH")
  String inside = "";

  @Mixin ReadingOptions reading = new ReadingOptions();

  ReadCommand(Context context) {
    screen = context.screen();
    words = context.words();
  }

  @Override
  public Integer call() throws IOException {
    OneTable sink = new OneTable();
    try (CsvWriter csv = new CsvWriter(screen.out(), false, "\r\n");
        EvidenceReader reader = new EvidenceReader(reading.toReadOptions())) {
      sink.csv = csv;
      reader.read(EvidenceFiles.single(file), sink);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return sink.end();
  }

  /// Prints the table asked for: the one named, or the first of the file.
  private final class OneTable implements EvidenceSink {
    private final List<SourcePath> others = new ArrayList<>();
    private CsvWriter csv = new CsvWriter(java.io.OutputStream.nullOutputStream(), false, "\n");
    private boolean found;
    private long unread;

    @Override
    public TableSink table(TableHead head) {
      boolean wanted = inside.isEmpty() ? !found : head.path().inside().equals(inside);
      if (!wanted) {
        others.add(head.path());
        return new Skipped();
      }
      found = true;
      print(head.columns());
      return new Printed();
    }

    private void print(List<String> cells) {
      try {
        for (String cell : cells) {
          csv.cell(cell);
        }
        csv.endRow();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void passage(Passage passage) {
      others.add(passage.path());
    }

    @Override
    public void unread(Unread entry) {
      unread++;
      screen
          .err()
          .println(words.say("read.unread", entry.path(), entry.code().code(), entry.reason()));
    }

    @Override
    public void account(SourceAccount account) {}

    int end() {
      if (!found) {
        screen.err().println(words.say("read.nothing", file, inside.isEmpty() ? 0 : 1, inside));
        others.forEach(path -> screen.err().println("  " + path.inside()));
        return unread > 0 ? ExitCode.UNREAD : ExitCode.FAILURE;
      }
      if (inside.isEmpty() && !others.isEmpty()) {
        screen.err().println(words.say("read.others", others.size()));
        others.forEach(path -> screen.err().println("  " + path.inside()));
      }
      return unread > 0 ? ExitCode.UNREAD : ExitCode.OK;
    }

    private final class Printed implements TableSink {
      @Override
      public void rows(RowBatch batch) {
        try {
          for (int r = 0; r < batch.rows(); r++) {
            for (int c = 0; c < batch.columns(); c++) {
              int start = Math.max(0, batch.start(r, c));
              csv.cell(batch.data(), start, Math.max(start, batch.end(r, c)));
            }
            csv.endRow();
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public void end() {}
    }

    private static final class Skipped implements TableSink {
      @Override
      public void rows(RowBatch batch) {}

      @Override
      public void end() {}
    }
  }
}
