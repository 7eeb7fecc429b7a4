package fr.prevenir.read.sql;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextHead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
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
    byte[] head = head(source);
    return SqlRecogniser.recognises(head, head.length);
  }

  private static boolean wide(TextEncoding encoding) {
    return encoding == TextEncoding.UTF_16LE || encoding == TextEncoding.UTF_16BE;
  }

  /// The first bytes, in an encoding that keeps ASCII.
  private static byte[] head(Source source) {
    byte[] head = source.head();
    TextEncoding encoding = TextHead.of(source).encoding();
    return wide(encoding) ? encoding.toUtf8(head, head.length) : head;
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    TextEncoding encoding = TextHead.of(source).encoding();
    InputStream content = source.stream();
    SqlInput in =
        new SqlInput(
            wide(encoding) ? encoding.toUtf8(content) : content,
            reading.options().limits().recordBytes());
    if (in.peek() == 0xEF && in.peek(1) == 0xBB && in.peek(2) == 0xBF) {
      in.position += 3;
    }
    byte[] head = head(source);
    SqlDialect dialect = SqlDialect.of(head, head.length);
    SqlText text = new SqlText(singleByte(head, encoding), encoding == TextEncoding.MANGLED);
    String escapes = dialect.backslash() ? "backslash" : "doubled";
    DumpTables tables =
        new DumpTables(reading, dialect, Map.of("escapes", escapes), source.surroundings());
    tables.foretell(ForeignKeys.in(tail(source), dialect, text));
    new SqlDump(in, reading, dialect, text, tables).read();
  }

  /// The last bytes, where most dumps add their foreign keys: known where the source is short or a
  /// file on disk.
  private static byte[] tail(Source source) throws IOException {
    byte[] head = source.head();
    Path file = source.file().orElse(null);
    if (head.length < Source.HEAD || file == null) {
      return head;
    }
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer tail = ByteBuffer.allocate(Source.HEAD);
      long from = Math.max(0, channel.size() - Source.HEAD);
      while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {}
      return Arrays.copyOf(tail.array(), tail.position());
    }
  }

  /// The character set of text that is not UTF-8: the one the dump declares, in the variant that
  /// its writers mean by the name; where it declares none, the one its bytes look like.
  private static Charset singleByte(byte[] head, TextEncoding detected) {
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
          case "" ->
              switch (detected) {
                case CP850 -> "IBM850";
                case MAC_ROMAN -> "x-MacRoman";
                case ISO_8859_15 -> "ISO-8859-15";
                case UTF_8, UTF_16LE, UTF_16BE, CP1252, MANGLED, MANGLED_TWICE -> "windows-1252";
              };
          default -> "windows-1252";
        });
  }
}
