package fr.prevenir.read.mail;

import java.util.Locale;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.jspecify.annotations.Nullable;

/// What a part of a message says of itself.
///
/// @param type media type in lower case
/// @param name file name, or an empty text
/// @param attached whether it is to be kept apart from the text
record MimePart(String type, @Nullable String charset, String name, boolean attached) {

  static MimePart of(BodyDescriptor descriptor) {
    String name = "";
    String disposition = "";
    if (descriptor instanceof MaximalBodyDescriptor maximal) {
      disposition = lower(maximal.getContentDispositionType());
      String file = maximal.getContentDispositionFilename();
      String named = maximal.getContentTypeParameters().get("name");
      name = file != null ? file : named != null ? named : "";
    }
    return new MimePart(
        lower(descriptor.getMimeType()),
        descriptor.getCharset(),
        HeaderText.of(name),
        disposition.equals("attachment"));
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }

  /// Whether it is text to be read in the message itself.
  boolean body() {
    return !attached
        && name.isEmpty()
        && (type.equals("text/plain")
            || type.equals("text/html")
            || type.equals("text/enriched")
            || type.isEmpty());
  }

  boolean html() {
    return type.equals("text/html");
  }

  /// Whether nobody without the key of its recipient can read it.
  boolean sealed() {
    return type.equals("application/pkcs7-mime") || type.equals("application/x-pkcs7-mime");
  }

  /// A name for a part that has none.
  String shownName() {
    if (!name.isEmpty()) {
      return name;
    }
    return switch (type) {
      case "message/rfc822" -> "message.eml";
      case "text/calendar" -> "calendar.ics";
      case "text/vcard", "text/x-vcard", "text/directory" -> "card.vcf";
      case "text/html" -> "body.html";
      default -> "part" + extension();
    };
  }

  private String extension() {
    String kind = type.substring(type.indexOf('/') + 1);
    return kind.isEmpty() || kind.length() > 8 || !kind.chars().allMatch(Character::isLetterOrDigit)
        ? ""
        : "." + kind;
  }
}
