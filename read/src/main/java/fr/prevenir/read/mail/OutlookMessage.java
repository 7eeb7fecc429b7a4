package fr.prevenir.read.mail;

import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Utf8;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.Chunk;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.RecipientChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.datatypes.Types;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/// One message in the store of Outlook, with its people, text and attachments.
final class OutlookMessage {
  private final MAPIMessage message;
  private final Reading reading;
  private final MessageText text;

  OutlookMessage(MAPIMessage message, Reading reading) {
    this.message = message;
    this.reading = reading;
    text = new MessageText(reading, "msg");
  }

  void read() throws IOException {
    message.setReturnNullOnMissingChunk(true);
    if (message.has7BitEncodingStrings()) {
      message.guess7BitEncoding();
      if (unicode(message.getMainChunks().getAll())) {
        message.set7BitEncoding(StandardCharsets.UTF_8.name());
      }
    }
    try {
      people();
      text.give(
          message.getSubject(), message.getTextBody(), message.getHtmlBody(), message.getRtfBody());
    } catch (ChunkNotFoundException e) {
      throw new IOException(e);
    }
    for (AttachmentChunks attachment : message.getAttachmentFiles()) {
      attachment(attachment);
    }
  }

  /// Whether the narrow texts are in UTF-8: the bytes say so, whatever the code page says.
  private static boolean unicode(Map<MAPIProperty, List<Chunk>> properties) {
    boolean beyond = false;
    for (List<Chunk> chunks : properties.values()) {
      for (Chunk chunk : chunks) {
        if (chunk instanceof StringChunk text && text.getType() == Types.ASCII_STRING) {
          byte[] raw = text.getRawValue();
          if (!Utf8.valid(raw, 0, raw.length)) {
            return false;
          }
          for (byte b : raw) {
            beyond |= b < 0;
          }
        }
      }
    }
    return beyond;
  }

  private void people() throws ChunkNotFoundException {
    Correspondents people = new Correspondents();
    Calendar date = message.getMessageDate();
    if (date != null) {
      people.date(date.toInstant().atZone(ZoneId.of("Europe/Paris")).toLocalDate().toString());
    }
    people.add(
        "from",
        orEmpty(message.getDisplayFrom()),
        address(message.getMainChunks().getEmailFromChunk()));
    for (RecipientChunks recipient : message.getRecipientDetailsChunks()) {
      String address = orEmpty(recipient.getRecipientEmailAddress());
      people.add("to", orEmpty(recipient.getRecipientName()), address.contains("@") ? address : "");
    }
    String[] headers = message.getHeaders();
    if (headers != null) {
      headers(people, headers);
    }
    people.give(reading, "msg");
  }

  /// Messages that came from outside keep the headers they came with.
  private static void headers(Correspondents people, String[] headers) {
    for (String header : headers) {
      int colon = header.indexOf(':');
      String name = colon < 0 ? "" : header.substring(0, colon).toLowerCase(Locale.ROOT);
      if (name.equals("reply-to") || name.equals("cc") || name.equals("from")) {
        people.addField(name, header.substring(colon + 1));
      }
    }
  }

  private static String address(@Nullable StringChunk chunk) {
    String value = chunk == null ? "" : orEmpty(chunk.getValue());
    return value.contains("@") ? value : "";
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  private void attachment(AttachmentChunks attachment) throws IOException {
    if (attachment.isEmbeddedMessage() && attachment.getAttachmentDirectory() != null) {
      byte[] inner = asFile(attachment.getAttachmentDirectory().getDirectory());
      text.attachment("message.msg", inner.length, new ByteArrayInputStream(inner));
      return;
    }
    byte[] content = attachment.getEmbeddedAttachmentObject();
    if (content != null) {
      text.attachment(name(attachment), content.length, new ByteArrayInputStream(content));
    }
  }

  private static String name(AttachmentChunks attachment) {
    StringChunk[] candidates = {
      attachment.getAttachLongFileName(),
      attachment.getAttachFileName(),
      attachment.getAttachDisplayName()
    };
    for (StringChunk candidate : candidates) {
      if (candidate != null && candidate.getValue() != null && !candidate.getValue().isBlank()) {
        return candidate.getValue();
      }
    }
    return "attachment";
  }

  /// A message within a message as the file it would be.
  private static byte[] asFile(DirectoryEntry directory) throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      EntryUtils.copyNodes(directory, file.getRoot());
      file.writeFilesystem(out);
      return out.toByteArray();
    }
  }
}
