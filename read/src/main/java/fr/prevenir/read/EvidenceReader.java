package fr.prevenir.read;

import fr.prevenir.model.SourcePath;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.sql.SqlDumpReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;

/// Reads evidence by its content: finds the reader of each source and sees to it that every source
/// ends
/// in the ledger.
public final class EvidenceReader {
  private static final List<FormatReader> FORMATS = List.of(new SqlDumpReader());

  private final ReadOptions options;

  public EvidenceReader(ReadOptions options) {
    this.options = options;
  }

  /// Reads one file of the evidence; several threads may read different files at once.
  public void read(EvidenceFile file, EvidenceSink sink) {
    SourcePath path = SourcePath.of(file.path());
    try (InputStream in = Files.newInputStream(file.file())) {
      read(path, file.bytes(), in, sink);
    } catch (IOException e) {
      Reading reading = new Reading(path, options, sink, (p, s, c) -> {});
      reading.unread(UnreadCode.UNREADABLE, file.bytes(), "the system could not read the file");
      sink.account(reading.account("unknown", file.bytes()));
    }
  }

  private void read(SourcePath path, long size, InputStream in, EvidenceSink sink)
      throws IOException {
    Counting content = new Counting(in);
    Source source = Source.of(path, size, content);
    Reading reading = new Reading(path, options, sink, (p, s, c) -> read(p, s, c, sink));
    String format = "unknown";
    for (FormatReader reader : FORMATS) {
      if (reader.recognises(source)) {
        format = reader.format();
        try {
          reader.read(source, reading);
        } catch (IOException e) {
          reading.unread(
              UnreadCode.TRUNCATED, 0, "the content ends or breaks before its format says so");
        }
        break;
      }
    }
    if (format.equals("unknown")) {
      content.transferTo(java.io.OutputStream.nullOutputStream());
      reading.unread(UnreadCode.UNKNOWN_FORMAT, content.count, "no reader knows this content");
    }
    sink.account(reading.account(format, Math.max(size, content.count)));
  }

  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int n = super.read(b, off, len);
      count += Math.max(0, n);
      return n;
    }
  }
}
