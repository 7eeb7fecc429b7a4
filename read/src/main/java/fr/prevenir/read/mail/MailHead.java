package fr.prevenir.read.mail;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Whether bytes begin like a message (RFC 5322 §2.2): a block of header fields, two of them such
/// as
/// only messages have.
final class MailHead {
  private static final int LOOKED_AT = 1 << 16;

  /// Fields that messages have and other texts with `name: value` lines have not together.
  private static final Set<String> TELLING =
      Set.of(
          "from",
          "to",
          "cc",
          "subject",
          "date",
          "received",
          "return-path",
          "message-id",
          "reply-to",
          "mime-version",
          "content-type",
          "delivered-to",
          "x-mozilla-status",
          "content-class",
          "content-transfer-encoding",
          "x-mailer",
          "thread-topic",
          "thread-index",
          "sender");

  private static final Set<String> SURE =
      Set.of(
          "received",
          "return-path",
          "message-id",
          "mime-version",
          "delivered-to",
          "content-type",
          "x-mozilla-status",
          "thread-index");

  private MailHead() {}

  /// Whether a message begins at `from`.
  static boolean at(byte[] head, int from) {
    Set<String> told = new HashSet<>();
    boolean sure = false;
    int at = from;
    int end = Math.min(head.length, from + LOOKED_AT);
    while (at < end) {
      int lineEnd = lineEnd(head, at, end);
      if (lineEnd == at || (lineEnd == at + 1 && head[at] == '\r')) {
        break;
      }
      boolean continued = head[at] == ' ' || head[at] == '\t';
      String name = continued ? "" : name(head, at, lineEnd);
      if (!continued && name.isEmpty()) {
        break;
      }
      if (TELLING.contains(name)) {
        told.add(name);
        sure |= SURE.contains(name);
      } else if (told.isEmpty() && at > from + 8192) {
        return false;
      }
      at = lineEnd + 1;
    }
    return told.size() >= (sure ? 2 : 3);
  }

  private static int lineEnd(byte[] head, int at, int end) {
    int i = at;
    while (i < end && head[i] != '\n') {
      i++;
    }
    return i;
  }

  /// The field's name in lower case, or an empty text where the line is no field.
  private static String name(byte[] head, int at, int lineEnd) {
    int colon = at;
    while (colon < lineEnd && head[colon] > ' ' && head[colon] != ':' && colon - at < 80) {
      colon++;
    }
    if (colon == at || colon >= lineEnd || head[colon] != ':') {
      return "";
    }
    return new String(head, at, colon - at, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
  }
}
