package fr.prevenir.read.mail;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.MimeException;

/// Messages as they are sent (RFC 5322, MIME: RFC 2045 to 2049), as a stream: EML, the EMLX files
/// of
/// Apple Mail, web pages saved with their images (MHTML).
public final class EmlReader implements FormatReader {
  @Override
  public String format() {
    return "eml";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    return MailHead.at(head, start(head));
  }

  /// Where the message begins: after a byte order mark, an mbox separator, or the line with its
  /// length that Apple Mail writes.
  private static int start(byte[] head) {
    int at = head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB ? 3 : 0;
    int digits = at;
    while (digits < head.length && head[digits] >= '0' && head[digits] <= '9') {
      digits++;
    }
    while (digits > at && digits < head.length && (head[digits] == ' ' || head[digits] == '\r')) {
      digits++;
    }
    if (digits > at && digits < head.length && head[digits] == '\n') {
      return digits + 1;
    }
    while (at < head.length && (head[at] == '\n' || head[at] == '\r')) {
      at++;
    }
    return at;
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    try (InputStream in = source.stream()) {
      in.skipNBytes(start(source.head()));
      new MimeMessage(reading, format()).read(in);
    } catch (MimeException e) {
      throw new UnreadableException(UnreadCode.CORRUPT, "the structure of the message is broken");
    }
  }
}
