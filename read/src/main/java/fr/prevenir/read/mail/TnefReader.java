package fr.prevenir.read.mail;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.TextEncoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.jspecify.annotations.Nullable;

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
    text.give(
        first(message.getSubject(), own(message, TNEFProperty.ID_SUBJECT)),
        first(property(message, MAPIProperty.BODY), own(message, TNEFProperty.ID_BODY)),
        property(message, MAPIProperty.BODY_HTML),
        message.getBody());
    for (Attachment attachment : message.getAttachments()) {
      byte[] content = attachment.getContents();
      int from = begins(content, INTERFACE) ? INTERFACE : 0;
      text.attachment(
          name(attachment),
          content.length - from,
          new ByteArrayInputStream(content, from, content.length - from));
    }
  }

  private static @Nullable String first(@Nullable String text, @Nullable String otherwise) {
    return text == null || text.isBlank() ? otherwise : text;
  }

  /// A property as Outlook keeps them, of text or of bytes that are text.
  private static @Nullable String property(HMEFMessage message, MAPIProperty property) {
    MAPIAttribute attribute = message.getMessageMAPIAttribute(property);
    if (attribute == null) {
      return null;
    }
    return attribute instanceof MAPIStringAttribute text
        ? text.getDataString()
        : decoded(attribute.getData());
  }

  /// A property as writers other than Outlook give them.
  private static @Nullable String own(HMEFMessage message, TNEFProperty property) {
    TNEFAttribute attribute = message.getMessageAttribute(property);
    return attribute == null ? null : decoded(attribute.getData());
  }

  /// The page of codes is wrong as often as right: the bytes decide.
  private static String decoded(byte[] text) {
    byte[] utf8 = TextEncoding.detect(text, text.length).toUtf8(text, text.length);
    return new String(utf8, StandardCharsets.UTF_8).replace("\0", "");
  }

  private static String name(Attachment attachment) {
    String name = attachment.getLongFilename();
    return name == null || name.isBlank() ? orUnnamed(attachment.getFilename()) : name;
  }

  private static String orUnnamed(@Nullable String name) {
    return name == null ? "" : name;
  }
}
