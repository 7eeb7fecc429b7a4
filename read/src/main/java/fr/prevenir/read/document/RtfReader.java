package fr.prevenir.read.document;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Rich Text Format (Microsoft, version 1.9.1), as a stream.
public final class RtfReader implements FormatReader {
  @Override
  public String format() {
    return "rtf";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    int at = 0;
    while (at < head.length && at < 64 && (head[at] <= ' ' && head[at] > 0)) {
      at++;
    }
    return head.length >= at + 5
        && head[at] == '{'
        && head[at + 1] == '\\'
        && head[at + 2] == 'r'
        && head[at + 3] == 't'
        && head[at + 4] == 'f';
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    RtfText text = new RtfText(reading, format());
    try (InputStream in = new BufferedInputStream(source.stream(), 1 << 16)) {
      new RtfTokens(in, text).read();
    } finally {
      text.end();
    }
  }
}
