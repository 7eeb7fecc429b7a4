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
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Measures how fast text is cut: `java … SplitRate MEGABYTES`. No test; run by hand.
final class SplitRate implements EvidenceSink {
  private long rows;

  private SplitRate() {}

  public static void main(String[] arguments) throws IOException {
    int size = Integer.parseInt(arguments[0]) << 20;
    for (String charset : new String[] {"UTF-8", "windows-1252", "UTF-16LE", "quoted"}) {
      boolean quoted = charset.equals("quoted");
      byte[] text = text(size, quoted ? StandardCharsets.UTF_8 : Charset.forName(charset), quoted);
      for (int round = 0; round < 6; round++) {
        SplitRate sink = new SplitRate();
        long begin = System.nanoTime();
        Source source = Source.of(SourcePath.of("f"), text.length, new ByteArrayInputStream(text));
        new DelimitedReader()
            .read(
                source, new Reading(source.path(), ReadOptions.standard(), sink, (p, s, c) -> {}));
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
            "%s: %d rows, %.0f MB/s%n", charset, sink.rows, text.length / 1048576.0 / seconds);
      }
    }
  }

  private static byte[] text(int size, Charset charset, boolean quoted) {
    StringBuilder text =
        new StringBuilder(
            "id;nom;prenom;ddn;sexe;nir;adresse;cp;ville;tel;mail;date;test;resultat;rpps;finess\n");
    for (int i = 0; text.length() < size; i++) {
      String row =
          String.format(
              "10%05d;LEFÈVRE;Zoé;12/03/1984;F;2840375123456;12 rue des Lilas;75012;PARIS;0612345678;"
                  + "zoe.lefevre@exemple.fr;03/06/2020 10:15;PCR;NEGATIF;10001045367;750000001\n",
              i % 100_000);
      text.append(quoted ? '"' + row.replace(";", "\";\"").replace("\n", "\"\n") : row);
    }
    return text.toString().getBytes(charset);
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
  public void unread(Unread unread) {}

  @Override
  public void account(SourceAccount account) {}
}
