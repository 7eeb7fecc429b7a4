package fr.prevenir.read.xml;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.nested.ByteFeed;
import fr.prevenir.read.nested.NestedTables;
import fr.prevenir.read.text.TextEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads lists of records in XML (XML 1.0, fifth edition).
public final class XmlReader implements FormatReader {
  private static final int LOOKED_AT = 1 << 14;
  private static final String ATTRIBUTES =
      "(?:\\s+[\\w:.-]{1,200}\\s*=\\s*(?:\"[^\"<]{0,4000}\"|'[^'<]{0,4000}'))*+";
  private static final Pattern ROOT =
      Pattern.compile(
          "\\A\\s*(?:<!--.*?-->\\s*|<\\?.*?\\?>\\s*)*+<([A-Za-z_][\\w.-]{0,100}+(?::[\\w.-]{1,100})?)"
              + ATTRIBUTES
              + "\\s*(/?>)\\s*(<|\\z|.*?</)",
          Pattern.DOTALL);
  private static final Pattern DECLARED =
      Pattern.compile("\\A\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})");

  @Override
  public String format() {
    return "xml";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    int length = Math.min(head.length, LOOKED_AT);
    if (length == 0 || (head[0] != '<' && head[0] > ' ')) {
      return false;
    }
    byte[] utf8 = TextEncoding.detect(head, length).toUtf8(head, length);
    String text = new String(utf8, StandardCharsets.UTF_8);
    String begin = text.stripLeading();
    if (begin.startsWith("<?xml ") || begin.startsWith("<!DOCTYPE ")) {
      String lower = text.toLowerCase(Locale.ROOT);
      return !lower.contains("<html") && !lower.contains("<!doctype html");
    }
    Matcher root = ROOT.matcher(text);
    return root.find() && !root.group(1).equalsIgnoreCase("html");
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    ByteFeed feed =
        new ByteFeed(
            encoding(source.head()).toUtf8(source.stream()),
            reading.options().limits().recordBytes());
    NestedTables tables = new NestedTables(reading, "xml", "/");
    try {
      new XmlDocument(feed, tables, reading).read();
    } finally {
      tables.end();
    }
  }

  /// The encoding declared, where the bytes leave it open: UTF-8 unless the document says more. In
  /// UTF-8 bytes of another encoding are taken for windows-1252 one by one, so that raw columns of
  /// a
  /// database do not spoil the rest.
  private static TextEncoding encoding(byte[] head) {
    TextEncoding detected = TextEncoding.detect(head, head.length);
    String begin = new String(head, 0, Math.min(head.length, 400), StandardCharsets.ISO_8859_1);
    Matcher match = DECLARED.matcher(begin);
    String declared = match.find() ? match.group(1).toLowerCase(Locale.ROOT) : "";
    return switch (detected) {
      case UTF_16LE, UTF_16BE, MANGLED, MANGLED_TWICE -> detected;
      case UTF_8 -> ascii(head) ? declared(declared, detected) : detected;
      case CP1252, ISO_8859_15, CP850, MAC_ROMAN ->
          declared(declared, declared.isEmpty() ? detected : TextEncoding.UTF_8);
    };
  }

  private static TextEncoding declared(String name, TextEncoding otherwise) {
    return switch (name) {
      case "iso-8859-15", "latin9", "latin-9" -> TextEncoding.ISO_8859_15;
      case "ibm850", "cp850" -> TextEncoding.CP850;
      case "macintosh", "x-mac-roman" -> TextEncoding.MAC_ROMAN;
      case "iso-8859-1", "latin1", "windows-1252", "cp1252" -> TextEncoding.CP1252;
      case "" -> otherwise == TextEncoding.CP1252 ? TextEncoding.UTF_8 : otherwise;
      default -> otherwise;
    };
  }

  private static boolean ascii(byte[] head) {
    for (byte b : head) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }
}
