package fr.prevenir.read.credentials;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.RecordWriter;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.TextHead;
import fr.prevenir.read.text.TextLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads cookies as browsers, curl and stealers write them (Netscape's `cookies.txt`): seven fields
/// parted by tabs. A cookie is nobody and no password: its columns are technical.
public final class CookieReader implements FormatReader {
  private static final List<String> COLUMNS =
      List.of("domain", "subdomains", "path", "secure", "expires", "name", "value");
  private static final Pattern COOKIE =
      Pattern.compile(
          "(\\S+)\\t(TRUE|FALSE)\\t(/[^\\t]*)\\t(TRUE|FALSE)\\t(-?[\\d.]+)\\t([^\\t]*)(?:\\t(.*))?",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String format() {
    return "cookies";
  }

  @Override
  public boolean recognises(Source source) {
    if (!TextHead.of(source).isText()) {
      return false;
    }
    List<String> lines = HeadLines.of(source).stream().filter(l -> !comment(l)).toList();
    long cookies = lines.stream().filter(l -> COOKIE.matcher(l).matches()).count();
    return cookies > 0 && cookies * 10 >= lines.size() * 9L;
  }

  private static boolean comment(String line) {
    return line.isBlank() || (line.startsWith("#") && !line.startsWith("#HttpOnly_"));
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    NobodysLines.read(
        source, reading, format(), COLUMNS, CookieReader::comment, CookieReader::line);
  }

  private static void line(TextLines lines, RecordWriter writer) {
    Matcher cookie = COOKIE.matcher(lines.text());
    if (!cookie.matches()) {
      writer.reject(UnreadCode.MALFORMED_RECORD, lines.bytes(), "the line is no cookie");
      return;
    }
    for (int c = 0; c < COLUMNS.size(); c++) {
      String value = cookie.group(c + 1);
      if (value != null) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        writer.set(c, utf8, 0, utf8.length);
      }
    }
    writer.keep();
  }
}
