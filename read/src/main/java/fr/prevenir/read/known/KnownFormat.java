package fr.prevenir.read.known;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.unknown.PrintableRuns;
import java.io.IOException;
import java.util.Optional;

/// Images, documents, programs and other content known by a magic number and not read.
public final class KnownFormat implements FormatReader {
  @Override
  public String format() {
    return "known";
  }

  @Override
  public boolean recognises(Source source) {
    return find(source.head()).isPresent();
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    Signature found = find(source.head()).orElseThrow();
    reading.format(found.format());
    CountingStream content = new CountingStream(source.stream());
    new PrintableRuns(reading, found.format()).read(content);
    long bytes = content.bytes();
    if (found.image()) {
      reading.unread(UnreadCode.IMAGE, bytes, "a picture, not text");
    } else {
      reading.unread(UnreadCode.UNKNOWN_FORMAT, bytes, "no reader knows this content");
    }
  }

  private static Optional<Signature> find(byte[] head) {
    return Signature.ALL.stream().filter(signature -> signature.fits(head)).findFirst();
  }
}
