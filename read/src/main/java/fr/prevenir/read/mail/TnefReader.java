package fr.prevenir.read.mail;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;

/// The attachment `winmail.dat` in which Outlook wraps text and files (MS-OXTNEF). To be run in a
/// worker.
public final class TnefReader implements FormatReader {
  private static final byte[] MAGIC = {0x78, (byte) 0x9F, 0x3E, 0x22};

  /// An attached message has the number of its interface before it.
  private static final int INTERFACE = 16;

  @Override
  public String format() {
    return "tnef";
  }

  @Override
  public boolean recognises(Source source) {
    return begins(source.head(), 0);
  }

  private static boolean begins(byte[] bytes, int at) {
    return bytes.length >= at + MAGIC.length
        && Arrays.equals(bytes, at, at + MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    HMEFMessage message = new HMEFMessage(source.stream());
    MessageText text = new MessageText(reading, format());
    text.give(message.getSubject(), null, null, message.getBody());
    for (Attachment attachment : message.getAttachments()) {
      byte[] content = attachment.getContents();
      int from = begins(content, INTERFACE) ? INTERFACE : 0;
      text.attachment(
          name(attachment),
          content.length - from,
          new ByteArrayInputStream(content, from, content.length - from));
    }
  }

  private static String name(Attachment attachment) {
    String name = attachment.getLongFilename();
    return name == null || name.isBlank() ? orUnnamed(attachment.getFilename()) : name;
  }

  private static String orUnnamed(@org.jspecify.annotations.Nullable String name) {
    return name == null ? "" : name;
  }
}
