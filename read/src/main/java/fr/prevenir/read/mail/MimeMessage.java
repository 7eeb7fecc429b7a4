package fr.prevenir.read.mail;

import fr.prevenir.model.SourcePath;
import fr.prevenir.read.container.MemberNames;
import fr.prevenir.read.document.RunningText;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/// One message under way: its headers make the table of correspondents, its text passages, its
/// other
/// parts members. Of alternative parts, which say the same twice, one is read.
final class MimeMessage {
  /// A header or a text part longer than this is cut by the parser; a part becomes a member.
  private static final int LONGEST_TEXT = 32 << 20;

  private static final MimeConfig CONFIG =
      new MimeConfig.Builder()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(1 << 20)
          .setMaxHeaderCount(10_000)
          .setMalformedHeaderStartsBody(false)
          .build();

  private final Reading reading;
  private final RunningText text;
  private final String format;
  private final Correspondents people = new Correspondents();
  private final MemberNames names = new MemberNames();
  private final Deque<Alternatives> open = new ArrayDeque<>();
  private boolean headersGiven;

  MimeMessage(Reading reading, String format) {
    this.reading = reading;
    this.format = format;
    this.text = new RunningText(reading, format);
  }

  void read(InputStream in) throws IOException, MimeException {
    MimeTokenStream tokens =
        new MimeTokenStream(
            CONFIG,
            DecodeMonitor.SILENT,
            new DefaultBodyDescriptorBuilder(null, null, DecodeMonitor.SILENT));
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    tokens.parse(in);
    try {
      int depth = 0;
      for (EntityState state = tokens.getState();
          state != EntityState.T_END_OF_STREAM;
          state = tokens.next()) {
        switch (state) {
          case T_START_MULTIPART -> {
            depth++;
            begin(tokens);
          }
          case T_END_MULTIPART -> {
            depth--;
            endAlternatives();
          }
          case T_FIELD -> {
            if (depth == 0 && !headersGiven) {
              field(tokens.getField());
            }
          }
          case T_END_HEADER -> giveHeaders();
          case T_BODY -> body(tokens);
          default -> {}
        }
      }
    } finally {
      while (!open.isEmpty()) {
        endAlternatives();
      }
      giveHeaders();
      text.end();
    }
  }

  private void field(Field field) {
    String name = field.getName().toLowerCase(Locale.ROOT);
    String body = field.getBody() == null ? "" : field.getBody();
    switch (name) {
      case "from",
          "to",
          "cc",
          "bcc",
          "reply-to",
          "sender",
          "resent-from",
          "resent-to",
          "disposition-notification-to",
          "x-original-to" ->
          people.addField(name, body);
      case "subject", "comments", "keywords", "x-ms-exchange-organization-subject" -> {
        String value = HeaderText.of(body);
        if (!value.isEmpty()) {
          text.line(value);
        }
      }
      case "date" -> people.date(MailDate.iso(HeaderText.of(body)));
      default -> {}
    }
  }

  private void giveHeaders() {
    if (!headersGiven) {
      headersGiven = true;
      people.give(reading, format);
      text.newLine();
    }
  }

  /// Parts of `multipart/alternative` are held until the last is known.
  private void begin(MimeTokenStream tokens) {
    String type = tokens.getBodyDescriptor().getMimeType();
    open.push(new Alternatives(type.equalsIgnoreCase("multipart/alternative")));
  }

  private void endAlternatives() throws IOException {
    if (open.isEmpty()) {
      return;
    }
    Alternatives ended = open.pop();
    if (ended.plain != null || ended.html != null) {
      if (HtmlBody.better(ended.plain, ended.html)) {
        html(ended.html == null ? "" : ended.html);
      } else {
        give(ended.plain == null ? "" : ended.plain);
      }
    }
  }

  private void body(MimeTokenStream tokens) throws IOException {
    MimePart part = MimePart.of(tokens.getBodyDescriptor());
    try (InputStream content = tokens.getDecodedInputStream()) {
      if (part.sealed()) {
        Sealed.give(reading, path(part), content);
      } else if (part.body()) {
        text(part, content);
      } else {
        member(part, content);
      }
    }
  }

  private void text(MimePart part, InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(LONGEST_TEXT);
    if (bytes.length == LONGEST_TEXT) {
      member(part, new java.io.SequenceInputStream(new ByteArrayInputStream(bytes), content));
      return;
    }
    String decoded = HeaderText.text(bytes, part.charset());
    Alternatives within = alternatives();
    if (within == null) {
      if (part.html()) {
        html(decoded);
      } else {
        give(decoded);
      }
    } else if (part.html()) {
      within.html = within.html == null ? decoded : within.html + decoded;
    } else {
      within.plain = within.plain == null ? decoded : within.plain + decoded;
    }
  }

  /// The innermost alternatives that this part belongs to: a `multipart/related` within them holds
  /// the page and its images.
  private @Nullable Alternatives alternatives() {
    for (Alternatives multipart : open) {
      if (multipart.alternative) {
        return multipart;
      }
    }
    return null;
  }

  private void give(String plain) {
    text.newLine();
    text.add(plain.replace("\r\n", "\n").replace('\r', '\n'));
    text.newLine();
  }

  /// A page that shows records is read as the file it would be; any other is text.
  private void html(String page) throws IOException {
    if (HtmlBody.hasRecords(page)) {
      byte[] bytes = page.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      SourcePath path = reading.path().child(names.unique("body.html"));
      reading.member(path, bytes.length, new ByteArrayInputStream(bytes));
    } else {
      give(HtmlBody.text(page));
    }
  }

  private void member(MimePart part, InputStream content) throws IOException {
    reading.member(path(part), -1, content);
  }

  private SourcePath path(MimePart part) {
    return reading.path().child(names.unique(PrintableName.of(part.shownName())));
  }

  private static final class Alternatives {
    final boolean alternative;
    @Nullable String plain;
    @Nullable String html;

    Alternatives(boolean alternative) {
      this.alternative = alternative;
    }
  }
}
