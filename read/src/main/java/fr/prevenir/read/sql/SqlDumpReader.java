package fr.prevenir.read.sql;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads SQL dumps: of MySQL and MariaDB, PostgreSQL, SQL Server, SQLite, and what looks like them.
/// Each table of the dump is a table of the source, below its name.
public final class SqlDumpReader implements FormatReader {
  private static final Pattern CHARSET =
      Pattern.compile("(?i)(?:SET NAMES\\s+'?|client_encoding\\s*=\\s*'|CHARSET=)(\\w+)");

  @Override
  public String format() {
    return "sql";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    return SqlRecogniser.recognises(head, head.length);
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    byte[] head = source.head();
    SqlInput in = new SqlInput(source.stream(), reading.options().limits().recordBytes());
    if (in.peek() == 0xEF && in.peek(1) == 0xBB && in.peek(2) == 0xBF) {
      in.position += 3;
    }
    SqlDialect dialect = SqlDialect.of(head, head.length);
    SqlText text = new SqlText(singleByte(head));
    DumpTables tables =
        new DumpTables(
            reading, dialect, Map.of("escapes", dialect.backslash() ? "backslash" : "doubled"));
    new SqlDump(in, reading, dialect, text, tables).read();
  }

  /// The character set of text that is not UTF-8: the one the dump declares, in the variant that
  /// its writers mean by the name.
  private static Charset singleByte(byte[] head) {
    Matcher declared =
        CHARSET.matcher(
            new String(head, 0, Math.min(head.length, 1 << 16), StandardCharsets.ISO_8859_1));
    String name = declared.find() ? declared.group(1).toLowerCase(Locale.ROOT) : "";
    return Charset.forName(
        switch (name) {
          case "latin9", "iso885915", "iso_8859_15" -> "ISO-8859-15";
          case "cp850" -> "IBM850";
          case "latin2" -> "ISO-8859-2";
          case "cp1250", "win1250" -> "windows-1250";
          case "macroman" -> "x-MacRoman";
          default -> "windows-1252";
        });
  }
}
