package fr.prevenir.read.delimited;

import fr.prevenir.model.Passage;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.Unread;
import fr.prevenir.read.EvidenceSink;
import fr.prevenir.read.ReadOptions;
import fr.prevenir.read.TableSink;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.sql.SqlDumpReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/// Reads one line of gigabytes in a heap of megabytes: `java -Xmx256m … LongLine GIGABYTES`. No
/// test; run by hand.
final class LongLine implements EvidenceSink {
  private long rows;
  private long rejected;

  private LongLine() {}

  public static void main(String[] arguments) throws IOException {
    long bytes = Long.parseLong(arguments[0]) << 30;
    read(
        new DelimitedReader(),
        "nom;ville;ddn\nA;B;01/02/1950\nC;D;02/03/1951\n",
        "x;y ",
        bytes,
        "\nE;F;03/04/1952\n");
    read(
        new SqlDumpReader(),
        "INSERT INTO t (a,b) VALUES (1,'x'),(2,'",
        "abc ",
        bytes,
        "'),(3,'z');\n");
    read(
        new SqlDumpReader(),
        "INSERT INTO t (a,b) VALUES (0,'x')",
        ",(1,'Zoé MARTIN')",
        bytes,
        ";\n");
  }

  private static void read(
      FormatReader reader, String before, String unit, long bytes, String after)
      throws IOException {
    LongLine sink = new LongLine();
    byte[] units = unit.repeat(1 << 12).getBytes(StandardCharsets.UTF_8);
    InputStream content =
        new SequenceInputStream(
            new SequenceInputStream(stream(before), new Repeated(units, bytes / units.length)),
            stream(after));
    Source source = Source.of(SourcePath.of("f"), bytes, content);
    reader.read(source, new Reading(source.path(), ReadOptions.standard(), sink, (p, s, c) -> {}));
    System.out.printf(
        "%s: %d rows, %d rejected, heap allowed %d MB%n",
        reader.format(), sink.rows, sink.rejected, Runtime.getRuntime().maxMemory() >> 20);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The same bytes over and over.
  private static final class Repeated extends InputStream {
    private final byte[] unit;
    private long left;
    private int at;

    Repeated(byte[] unit, long times) {
      this.unit = unit;
      this.left = unit.length * times;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] b, int off, int len) {
      if (left == 0) {
        return -1;
      }
      int count = (int) Math.min(left, Math.min(len, unit.length - at));
      System.arraycopy(unit, at, b, off, count);
      at = (at + count) % unit.length;
      left -= count;
      return count;
    }
  }

  @Override
  public TableSink table(TableHead head) {
    return new TableSink() {
      @Override
      public void rows(RowBatch batch) {
        rows += batch.rows();
      }

      @Override
      public void end() {}
    };
  }

  @Override
  public void passage(Passage passage) {}

  @Override
  public void unread(Unread unread) {
    rejected += unread.records();
  }

  @Override
  public void account(SourceAccount account) {}
}
