package fr.prevenir.quality.bench;

import fr.prevenir.model.Passage;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.Unread;
import fr.prevenir.read.EvidenceSink;
import fr.prevenir.read.ReadOptions;
import fr.prevenir.read.TableSink;
import fr.prevenir.read.delimited.DelimitedReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// The reader of delimited text over a table of sixteen columns in memory, dialect and encoding
/// found anew each time. One operation is one byte, so a million operations a second is 1 MB/s.
@State(Scope.Benchmark)
@OperationsPerInvocation(Splitting.BYTES)
public class Splitting {
  private static final int ROW = 180;
  private static final int ROWS = 100_000;
  static final int BYTES = ROW * ROWS;
  private static final String HEAD =
      "ID;NOM;PRENOM;DDN;SEXE;NIR;TEL;MAIL;CP;VILLE;RPPS;MEDTT;DATE PRELEVEMENT;EXAMEN;RESULTAT;NOTE";

  private final byte[] plain = table(false);
  private final byte[] quoted = table(true);

  @Benchmark
  public long plain() throws IOException {
    return rows(plain);
  }

  @Benchmark
  public long quoted() throws IOException {
    return rows(quoted);
  }

  private static long rows(byte[] table) throws IOException {
    Counting sink = new Counting();
    SourcePath path = SourcePath.of("table.csv");
    Reading reading = new Reading(path, ReadOptions.standard(), sink, (p, size, content) -> {});
    new DelimitedReader().read(Source.of(path, table), reading);
    if (sink.rows != ROWS - 1) {
      throw new IllegalStateException("the table was not read as it was written");
    }
    return sink.rows;
  }

  /// Rows of the same length; the last column makes up the difference.
  private static byte[] table(boolean quoted) {
    Invented invented = new Invented();
    byte[] table = new byte[BYTES];
    Arrays.fill(table, (byte) 'x');
    for (int row = 0; row < ROWS; row++) {
      byte[] cells =
          (row == 0 ? HEAD : row(invented, row, quoted)).getBytes(StandardCharsets.UTF_8);
      System.arraycopy(cells, 0, table, row * ROW, cells.length);
      table[(row + 1) * ROW - 1] = '\n';
    }
    return table;
  }

  private static String row(Invented invented, int row, boolean quoted) {
    String separator = quoted ? "\";\"" : ";";
    String cells =
        String.join(
            separator,
            String.valueOf(row),
            invented.name(),
            invented.name(),
            invented.date(),
            row % 2 == 0 ? "F" : "M",
            invented.nir(),
            invented.phone(),
            "",
            "%05d".formatted(1000 + invented.below(95_000)),
            invented.name(),
            invented.rpps(),
            "",
            invented.date(),
            "SARS",
            "N");
    return quoted ? '"' + cells + "\";" : cells + ";";
  }

  private static final class Counting implements EvidenceSink, TableSink {
    private long rows;

    @Override
    public TableSink table(TableHead head) {
      return this;
    }

    @Override
    public void rows(RowBatch batch) {
      rows += batch.rows();
    }

    @Override
    public void end() {}

    @Override
    public void passage(Passage passage) {}

    @Override
    public void unread(Unread unread) {}

    @Override
    public void account(SourceAccount account) {}
  }
}
