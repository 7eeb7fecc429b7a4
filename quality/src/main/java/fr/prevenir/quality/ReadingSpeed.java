package fr.prevenir.quality;

import fr.prevenir.model.Passage;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.Unread;
import fr.prevenir.read.EvidenceFile;
import fr.prevenir.read.EvidenceReader;
import fr.prevenir.read.EvidenceSink;
import fr.prevenir.read.EvidenceWalk;
import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.ReadOptions;
import fr.prevenir.read.TableSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Times the readers alone, on one thread, on each file of a corpus: what they yield is thrown
/// away.
public final class ReadingSpeed {
  private static final long WARM_UP = 2_000_000_000L;
  private static final long MEASURED = 3_000_000_000L;

  private ReadingSpeed() {}

  /// @param arguments the folder of a corpus, whose `passwords.txt` is used
  public static void main(String[] arguments) throws IOException {
    Path corpus = Path.of(arguments[0]);
    List<String> passwords = Files.readAllLines(corpus.resolve("passwords.txt"));
    ReadOptions options = new ReadOptions(passwords, ReadLimits.standard());
    System.out.println("| File | Format | Size | MB/s | Records a second |\n|---|---|---|---|---|");
    try (EvidenceReader reader = new EvidenceReader(options)) {
      for (Path file : files(corpus)) {
        System.out.println(row(reader, corpus, file));
      }
    }
  }

  private static List<Path> files(Path corpus) throws IOException {
    try (Stream<Path> all = Files.walk(corpus, 2)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !corpus.equals(file.getParent()))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }

  private static String row(EvidenceReader reader, Path corpus, Path file) throws IOException {
    times(reader, file, WARM_UP);
    Thrown thrown = new Thrown();
    List<EvidenceFile> listed = EvidenceWalk.list(List.of(file), thrown);
    listed.forEach(one -> reader.read(one, thrown));
    double seconds = times(reader, file, MEASURED);
    long bytes = Files.size(file);
    return String.format(
        Locale.ROOT,
        "| `%s` | %s | %.1f MB | %.1f | %,.0f |",
        corpus.relativize(file),
        thrown.format,
        bytes / 1e6,
        bytes / 1e6 / seconds,
        thrown.records / seconds);
  }

  /// The seconds of one reading, from as many as fit in the time.
  private static double times(EvidenceReader reader, Path file, long nanos) {
    Thrown thrown = new Thrown();
    long begun = System.nanoTime();
    int readings = 0;
    while (System.nanoTime() - begun < nanos) {
      EvidenceWalk.list(List.of(file), thrown).forEach(one -> reader.read(one, thrown));
      readings++;
    }
    return (System.nanoTime() - begun) / 1e9 / readings;
  }

  /// Counts and forgets.
  private static final class Thrown implements EvidenceSink {
    private long records;
    private String format = "";

    @Override
    public TableSink table(TableHead head) {
      return new TableSink() {
        @Override
        public void rows(RowBatch batch) {
          records += batch.rows();
        }

        @Override
        public void end() {}
      };
    }

    @Override
    public void passage(Passage passage) {}

    @Override
    public void unread(Unread entry) {}

    @Override
    public void account(SourceAccount account) {
      format = account.format();
    }
  }
}
