package fr.prevenir.read.html;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.Utf8;
import fr.prevenir.read.text.TextEncoding;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads HTML as a stream (WHATWG HTML, *Living Standard*, read loosely): pages, `.xls` files that
/// are HTML, and what `psql -H`, `mysql -H` and `.mode html` of sqlite3 write.
public final class HtmlReader implements FormatReader {
  private static final int LOOKED_AT = 1 << 14;

  private static final Pattern BEFORE =
      Pattern.compile("\\A(?:\\s++|<!--.*?-->|<\\?[^>]{0,400}>)*+", Pattern.DOTALL);
  private static final Pattern SURE = Pattern.compile("<(?:!doctype\\s+html|html|tr)\\b.*");
  private static final Pattern LIKELY =
      Pattern.compile(
          "<(?:table|caption|thead|head|body|meta|title|style|script|link|center|div|p|br|hr|h[1-6]"
              + "|font|b|span|form)\\b.*");
  private static final Pattern ROW = Pattern.compile("<(?:tr|td|th|p|br|div)\\b");
  private static final Pattern CHARSET =
      Pattern.compile("<meta\\b[^>]{0,400}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})");

  /// Declared by default, and rightly or not: the bytes decide between them.
  private static final Set<String> LEFT_TO_THE_BYTES =
      Set.of(
          "utf-8", "utf8", "iso-8859-1", "latin1", "windows-1252", "cp1252", "us-ascii", "ascii");

  @Override
  public String format() {
    return "html";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    int length = Math.min(head.length, LOOKED_AT);
    if (!TextEncoding.isText(head, length)) {
      return false;
    }
    String text = text(head, length);
    Matcher before = BEFORE.matcher(text);
    String begin = before.lookingAt() ? text.substring(before.end()) : text;
    String line =
        begin.substring(0, Math.min(begin.length(), 40)).replace('\n', ' ').replace('\r', ' ');
    return SURE.matcher(line).matches()
        || (LIKELY.matcher(line).matches() && ROW.matcher(begin).find());
  }

  private static String text(byte[] head, int length) {
    byte[] utf8 = TextEncoding.detect(head, length).toUtf8(head, length);
    return new String(utf8, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    try (Reader in = open(source)) {
      new HtmlPage(new HtmlTokens(in), reading).read();
    }
  }

  private static Reader open(Source source) {
    byte[] head = source.head();
    TextEncoding detected = TextEncoding.detect(head, head.length);
    Matcher declared = CHARSET.matcher(text(head, Math.min(head.length, LOOKED_AT)));
    boolean wide = detected == TextEncoding.UTF_16LE || detected == TextEncoding.UTF_16BE;
    if (!wide && declared.find() && !isUtf8(head)) {
      String name = declared.group(1).equals("macintosh") ? "x-macroman" : declared.group(1);
      if (!LEFT_TO_THE_BYTES.contains(name)
          && !name.startsWith("utf")
          && Charset.isSupported(name)) {
        return new InputStreamReader(source.stream(), Charset.forName(name));
      }
    }
    return new InputStreamReader(detected.toUtf8(source.stream()), StandardCharsets.UTF_8);
  }

  /// Whether the first bytes are UTF-8 beyond doubt: with characters that are not ASCII.
  private static boolean isUtf8(byte[] head) {
    boolean beyond = false;
    for (byte b : head) {
      beyond |= b < 0;
    }
    int end = head.length - Math.min(head.length, 4);
    return beyond && Utf8.valid(head, 0, lead(head, end));
  }

  /// The last position up to `end` at which no character is cut.
  private static int lead(byte[] head, int end) {
    int at = end;
    while (at > 0 && (head[at] & 0xC0) == 0x80) {
      at--;
    }
    return at;
  }
}
