package fr.prevenir.read.delimited;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.TextEncoding;
import java.io.IOException;
import java.io.InputStream;

/// Reads delimited text in any dialect and encoding, with one table or several.
public final class DelimitedReader implements FormatReader {
  private static final int SNIFFED = 1 << 16;
  private static final int BLOCK = 1 << 19;

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    return TextEncoding.isText(head, head.length) && dialect(head) != null;
  }

  private static @org.jspecify.annotations.Nullable Dialect dialect(byte[] head) {
    byte[] text = decoded(head, TextEncoding.detect(head, head.length));
    int limit = Math.min(SNIFFED, text.length);
    return DialectSniffer.sniff(text, limit, head.length < Source.HEAD && limit == text.length);
  }

  private static byte[] decoded(byte[] head, TextEncoding encoding) {
    try (InputStream in = encoding.toUtf8(new java.io.ByteArrayInputStream(head))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot fail to be read", e);
    }
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    byte[] head = source.head();
    TextEncoding encoding = TextEncoding.detect(head, head.length);
    Dialect dialect = dialect(head);
    if (dialect == null) {
      throw new IllegalStateException("a text that is no table was taken for one");
    }
    try (InputStream text = encoding.toUtf8(source.stream())) {
      new TableRun(source.path(), encoding, dialect, reading, new Blocks(text, BLOCK)).run();
    }
  }
}
