package fr.prevenir.read.health.hprim;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.nested.ByteFeed;
import fr.prevenir.read.text.TextEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads letters of HPRIM Médecin 3: some twelve lines about the patient, a text, and results line
/// by line between marks of asterisks. A file may hold many.
public final class MedecinReader implements FormatReader {
  static final String FORMAT = "hprim-medecin";
  private static final int LOOKED_AT = 1 << 15;
  private static final int MOST_LINES = 100_000;
  private static final Pattern MARK =
      Pattern.compile("(?m)^\\*{4}(FIN|LAB|FINFICHIER|REF|ATT)\\*{4}");

  @Override
  public String format() {
    return FORMAT;
  }

  @Override
  public boolean recognises(Source source) {
    int length = Math.min(source.head().length, LOOKED_AT);
    if (!TextEncoding.isText(source.head(), length)) {
      return false;
    }
    byte[] utf8 = TextEncoding.detect(source.head(), length).toUtf8(source.head(), length);
    String text = new String(utf8, StandardCharsets.UTF_8);
    List<String> lines = text.lines().limit(16).toList();
    int birth = Letter.birthLine(lines);
    return birth > 0
        && lines.size() > birth + 1
        && (MARK.matcher(text).find() || Letter.looksLikeNir(lines.get(birth + 1)));
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    byte[] head = source.head();
    ByteFeed feed =
        new ByteFeed(
            TextEncoding.detect(head, head.length).toUtf8(source.stream()),
            reading.options().limits().recordBytes());
    LetterTables tables = new LetterTables(reading);
    List<String> lines = new ArrayList<>();
    long bytes = 0;
    try {
      while (feed.peek() >= 0) {
        feed.begin();
        feed.skipTo('\n', '\n');
        boolean whole = feed.end();
        int from = feed.from();
        int to = feed.to();
        bytes += to - from;
        String line =
            whole ? new String(feed.bytes(), from, to - from, StandardCharsets.UTF_8) : "";
        feed.next();
        line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        if (line.startsWith("****FIN")) {
          letter(tables, reading, lines, bytes);
          lines.clear();
          bytes = 0;
        } else if (lines.size() < MOST_LINES && (!lines.isEmpty() || !line.isBlank())) {
          lines.add(line);
        }
      }
      letter(tables, reading, lines, bytes);
    } finally {
      tables.end();
    }
  }

  private static void letter(LetterTables tables, Reading reading, List<String> lines, long bytes) {
    if (lines.stream().allMatch(String::isBlank)) {
      return;
    }
    int birth = Letter.birthLine(lines);
    if (birth > 0) {
      tables.add(new Letter(lines, birth));
    } else {
      reading.reject(
          reading.path(),
          0,
          1,
          bytes,
          UnreadCode.MALFORMED_RECORD,
          "the lines about the patient are missing");
    }
  }
}
