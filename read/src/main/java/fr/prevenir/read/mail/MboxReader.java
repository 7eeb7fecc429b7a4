package fr.prevenir.read.mail;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.io.InputStream;

/// Mailboxes of messages one after the other (RFC 4155 and its older kin), each a member.
public final class MboxReader implements FormatReader {
  @Override
  public String format() {
    return "mbox";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    if (!MboxSplitter.isSeparator(head, 0, head.length)) {
      return false;
    }
    int line = 0;
    while (line < head.length && head[line] != '\n') {
      line++;
    }
    return MailHead.at(head, line + 1);
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    reading.container();
    try (InputStream in = source.stream()) {
      MboxSplitter messages = new MboxSplitter(in);
      for (long n = 1; messages.next(); n++) {
        reading.member(source.path().child("message " + n), -1, messages.message());
      }
    }
  }
}
