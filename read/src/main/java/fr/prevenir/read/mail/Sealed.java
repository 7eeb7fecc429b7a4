package fr.prevenir.read.mail;

import fr.prevenir.model.SourcePath;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Parts under S/MIME (RFC 8551): only the key of the recipient opens them.
final class Sealed {
  private Sealed() {}

  static void give(Reading reading, SourcePath path, InputStream content) throws IOException {
    long bytes = content.transferTo(OutputStream.nullOutputStream());
    reading.memberUnread(
        path,
        bytes,
        UnreadCode.ENCRYPTED,
        "it is under S/MIME: only a key of its recipient opens it");
  }
}
