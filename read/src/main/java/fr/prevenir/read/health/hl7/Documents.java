package fr.prevenir.read.health.hl7;

import fr.prevenir.read.format.Reading;
import fr.prevenir.read.health.hl7.Segment.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/// Hands the documents that observations carry (OBX of type ED, or base64 in another one) on as
/// sources of their own.
final class Documents {
  private static final int SMALLEST = 64;
  private static final String[] STARTS = {"JVBERi", "PD94", "PENsa", "e1xydG", "UEsDB", "/9j/"};

  private final Reading reading;
  private int number;

  Documents(Reading reading) {
    this.reading = reading;
  }

  /// Whether the observation carries a document, which then has been read.
  boolean read(Segment segment) throws IOException {
    Part field = segment.field(5);
    boolean typed = segment.is(segment.field(2), "ED");
    if (!typed && field.to() - field.from() < SMALLEST) {
      return false;
    }
    boolean any = false;
    for (int i = 1; i <= segment.repetitions(field); i++) {
      Part value = segment.repetition(field, i);
      Part content = typed ? content(segment, value) : value;
      if (typed ? !content.isEmpty() : starts(segment, content)) {
        document(segment, value, content);
        any = true;
      }
    }
    return any;
  }

  /// The data of an ED: behind its encoding, where systems place it, or the longest component.
  private static Part content(Segment segment, Part value) {
    Part longest = Part.NONE;
    for (int i = 1; i <= 8; i++) {
      Part component = segment.component(value, i);
      if (component.to() - component.from() > longest.to() - longest.from()) {
        longest = component;
      }
    }
    return longest;
  }

  private static boolean starts(Segment segment, Part content) {
    if (content.to() - content.from() < SMALLEST) {
      return false;
    }
    String begin = segment.text(new Part(content.from(), content.from() + 8));
    for (String start : STARTS) {
      if (begin.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  private void document(Segment segment, Part value, Part content) throws IOException {
    String encoding = "";
    String kind = "";
    for (int i = 1; i <= 4; i++) {
      String component = small(segment, segment.component(value, i)).toLowerCase(Locale.ROOT);
      switch (component) {
        case "base64", "hex", "a" -> encoding = component;
        case "pdf", "xml", "rtf", "html", "jpeg", "png", "tiff", "plain", "msword" ->
            kind = component;
        default -> {}
      }
    }
    number++;
    String name = "OBX document " + number + (kind.isEmpty() ? "" : "." + kind);
    byte[] bytes = segment.unescaped(content);
    InputStream stream =
        switch (encoding) {
          case "a" -> new ByteArrayInputStream(bytes);
          case "hex" -> hexadecimal(bytes);
          default -> Base64.getMimeDecoder().wrap(new ByteArrayInputStream(bytes));
        };
    reading.member(reading.path().child(name), -1, stream);
  }

  private static InputStream hexadecimal(byte[] digits) {
    String text = new String(digits, java.nio.charset.StandardCharsets.ISO_8859_1);
    String plain = text.replaceAll("[^0-9A-Fa-f]", "");
    return new ByteArrayInputStream(
        HexFormat.of().parseHex(plain.substring(0, plain.length() / 2 * 2)));
  }

  private static String small(Segment segment, Part part) {
    return part.to() - part.from() > 40 ? "" : segment.text(part);
  }
}
