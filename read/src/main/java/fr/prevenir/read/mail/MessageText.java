package fr.prevenir.read.mail;

import fr.prevenir.read.container.MemberNames;
import fr.prevenir.read.document.RunningText;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The subject and body of a message that a mail program keeps in a store of its own: of the bodies
/// that say the same, one is read.
final class MessageText {
  private final Reading reading;
  private final RunningText text;
  private final MemberNames names = new MemberNames();

  MessageText(Reading reading, String format) {
    this.reading = reading;
    text = new RunningText(reading, format);
  }

  void give(
      @Nullable String subject, @Nullable String plain, @Nullable String html, @Nullable String rtf)
      throws IOException {
    try {
      if (subject != null && !subject.isBlank()) {
        text.line(subject.strip());
      }
      if (html != null && HtmlBody.better(plain, html)) {
        if (HtmlBody.hasRecords(html)) {
          body("body.html", html.getBytes(StandardCharsets.UTF_8));
        } else {
          text.line(HtmlBody.text(html));
        }
      } else if (plain != null && !plain.isBlank()) {
        text.line(plain.replace("\r\n", "\n").replace('\r', '\n'));
      } else if (rtf != null && !rtf.isBlank()) {
        body("body.rtf", rtf.getBytes(StandardCharsets.ISO_8859_1));
      }
    } finally {
      text.end();
    }
  }

  private void body(String name, byte[] bytes) throws IOException {
    attachment(name, bytes.length, new ByteArrayInputStream(bytes));
  }

  /// Gives a file attached to the message.
  void attachment(String name, long size, InputStream content) throws IOException {
    reading.member(reading.path().child(names.unique(PrintableName.of(name))), size, content);
  }
}
