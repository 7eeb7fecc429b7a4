package fr.prevenir.read.fields;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.json.JsonReader;
import fr.prevenir.read.text.TextEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Reads property lists in XML (plist(5) of macOS) as the JSON that they stand for.
public final class PropertyListReader implements FormatReader {
  private static final int LOOKED_AT = 1 << 12;
  private static final Pattern ROOT =
      Pattern.compile(
          "\\A\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE plist[^>\\[]*>\\s*)*+<plist[\\s>]",
          Pattern.DOTALL);

  @Override
  public String format() {
    return "plist";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    int length = Math.min(head.length, LOOKED_AT);
    if (length == 0 || !TextEncoding.isText(head, length)) {
      return false;
    }
    byte[] utf8 = TextEncoding.detect(head, length).toUtf8(head, length);
    return ROOT.matcher(new String(utf8, StandardCharsets.UTF_8)).find();
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    try (Source json = Source.of(source.path(), -1, new PropertyListAsJson(source.stream()))) {
      new JsonReader().read(json, reading);
    }
  }
}
