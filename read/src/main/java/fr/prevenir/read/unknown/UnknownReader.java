package fr.prevenir.read.unknown;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.io.InputStream;

/// Takes whatever no other reader takes. What it gives is text to search, not a content understood:
/// the source stays unread in the ledger.
public final class UnknownReader implements FormatReader {
  @Override
  public String format() {
    return "unknown";
  }

  @Override
  public boolean recognises(Source source) {
    return true;
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    try (InputStream in = source.stream()) {
      new PrintableRuns(reading, format()).read(in);
    }
  }
}
