package fr.prevenir.read.mail;

import com.pff.PSTAttachment;
import com.pff.PSTException;
import com.pff.PSTMessage;
import com.pff.PSTRecipient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Date;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A message of a mailbox written as the message it was (RFC 5322, MIME), so that one reader reads
/// all mail.
final class PstAsMime {
  private static final String BOUNDARY = "=_prevenir_part_of_a_mailbox_=";
  private static final int DEEPEST = 16;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneId.of("Europe/Paris"));

  private final PSTMessage message;
  private final int depth;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  PstAsMime(PSTMessage message) {
    this(message, 0);
  }

  private PstAsMime(PSTMessage message, int depth) {
    this.message = message;
    this.depth = depth;
  }

  byte[] bytes() throws IOException, PSTException {
    address("From", message.getSenderName(), message.getSenderEmailAddress());
    for (int i = 0; i < message.getNumberOfRecipients(); i++) {
      PSTRecipient recipient = message.getRecipient(i);
      String smtp = recipient.getSmtpAddress();
      String address = smtp == null || smtp.isEmpty() ? recipient.getEmailAddress() : smtp;
      address(recipient.getRecipientType() == 2 ? "Cc" : "To", recipient.getDisplayName(), address);
    }
    header("Subject", message.getSubject());
    Date sent = message.getClientSubmitTime();
    Date date = sent == null ? message.getMessageDeliveryTime() : sent;
    if (date != null) {
      line("Date: " + DATE.format(date.toInstant()));
    }
    line("MIME-Version: 1.0");
    line("Content-Type: multipart/mixed; boundary=\"" + BOUNDARY + depth + "\"");
    line("");
    body();
    for (int i = 0; i < message.getNumberOfAttachments(); i++) {
      attachment(message.getAttachment(i));
    }
    line("--" + BOUNDARY + depth + "--");
    return out.toByteArray();
  }

  private void line(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(new byte[] {'\r', '\n'});
  }

  private void header(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      String printable = value.replaceAll("\\p{Cntrl}+", " ").strip();
      String word = Base64.getEncoder().encodeToString(printable.getBytes(StandardCharsets.UTF_8));
      line(name + ": =?UTF-8?B?" + word + "?=");
    }
  }

  private void address(String field, @Nullable String name, @Nullable String address) {
    String mailbox = address == null || address.indexOf('@') < 0 ? "" : address.strip();
    String shown = name == null ? "" : name.replaceAll("[\\p{Cntrl}\"\\\\]+", " ").strip();
    if (!mailbox.isEmpty()) {
      line(field + ": \"" + shown + "\" <" + mailbox.replaceAll("[\\s<>]+", "") + ">");
    } else if (!shown.isEmpty()) {
      line(field + ": \"" + shown + "\" <>");
    }
  }

  private void body() {
    String html = message.getBodyHTML();
    String plain = message.getBody();
    boolean both = html != null && HtmlBody.better(plain, html);
    part(both ? "text/html; charset=utf-8" : "text/plain; charset=utf-8", "");
    content(
        String.valueOf(both ? html : plain == null ? "" : plain).getBytes(StandardCharsets.UTF_8));
  }

  private void part(String type, String disposition) {
    line("--" + BOUNDARY + depth);
    line("Content-Type: " + type);
    line("Content-Transfer-Encoding: base64");
    if (!disposition.isEmpty()) {
      line("Content-Disposition: " + disposition);
    }
    line("");
  }

  private void content(byte[] bytes) {
    out.writeBytes(Base64.getMimeEncoder().encode(bytes));
    line("");
  }

  private void attachment(PSTAttachment attachment) throws IOException, PSTException {
    PSTMessage inner = depth < DEEPEST ? attachment.getEmbeddedPSTMessage() : null;
    if (inner != null) {
      part("message/rfc822", "attachment");
      content(new PstAsMime(inner, depth + 1).bytes());
      return;
    }
    String name = attachment.getLongFilename();
    if (name == null || name.isEmpty()) {
      name = attachment.getFilename();
    }
    String word =
        Base64.getEncoder().encodeToString(String.valueOf(name).getBytes(StandardCharsets.UTF_8));
    part("application/octet-stream", "attachment; filename=\"=?UTF-8?B?" + word + "?=\"");
    try (InputStream in = attachment.getFileInputStream()) {
      content(in.readAllBytes());
    }
  }
}
