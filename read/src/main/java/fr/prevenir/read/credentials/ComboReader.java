package fr.prevenir.read.credentials;

import fr.prevenir.model.TableHead;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.RecordWriter;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.LooseText;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextHead;
import fr.prevenir.read.text.TextLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads combo lists: `mail:password`, `login;hash`, `mail:hash:salt`, `url:login:password`.
public final class ComboReader implements FormatReader {
  /// Advertisement, frames and titles: what is no account and does not claim to be.
  private static final Pattern BANNER =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*|[#=*~_+<>|/\\\\-]{3,}.*|(?i).*(?:t\\.me/|telegram|discord|forum|leak|combo"
              + "|database|subscribe|channel|https?://\\S+\\s*$|join us|enjoy|download).*");

  @Override
  public String format() {
    return "combo";
  }

  @Override
  public boolean recognises(Source source) {
    return TextHead.of(source).isText() && sniff(source) != null;
  }

  private static @Nullable ComboSniffer sniff(Source source) {
    return ComboSniffer.of(HeadLines.of(source));
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    ComboSniffer sniffed = sniff(source);
    if (sniffed == null) {
      throw new IllegalStateException("asked to read what it does not recognise");
    }
    TextEncoding encoding = TextHead.of(source).encoding();
    List<String> columns = new ArrayList<>();
    if (sniffed.urls()) {
      columns.add("url");
    }
    columns.add(sniffed.email() ? "email" : "login");
    columns.add(sniffed.hashed() ? "hash" : "password");
    if (sniffed.salts()) {
      columns.add("salt");
    }
    TableHead head =
        new TableHead(
            reading.path(),
            format(),
            columns,
            true,
            List.of(),
            Map.of(
                "encoding",
                encoding.label(),
                "separator",
                sniffed.separator() == '\t' ? "\\t" : "" + sniffed.separator(),
                "header",
                "no"));
    RecordWriter writer = new RecordWriter(reading, head);
    try (TextLines lines =
        new TextLines(encoding.toUtf8(source.stream()), reading.options().limits().recordBytes())) {
      LooseText loose = new LooseText(reading);
      while (lines.next()) {
        line(lines, writer, sniffed, loose);
      }
      loose.give();
    }
    writer.end();
  }

  private static void line(
      TextLines lines, RecordWriter writer, ComboSniffer sniffed, LooseText loose) {
    if (lines.tooLong()) {
      writer.reject(UnreadCode.RECORD_TOO_LONG, lines.bytes(), "the record is longer than allowed");
      return;
    }
    String line = lines.text();
    Combo combo = Combo.of(line, sniffed.separator());
    if (combo != null && (sure(combo) || !BANNER.matcher(line).matches())) {
      keep(combo, writer, sniffed);
    } else if (BANNER.matcher(line).matches()) {
      loose.add(line, lines.start());
    } else if (!line.isBlank()) {
      writer.reject(
          UnreadCode.MALFORMED_RECORD, lines.bytes(), "the line is no account with its secret");
    }
  }

  /// Whether a line is an account whatever words stand in it: people are called Leake and Combot.
  private static boolean sure(Combo combo) {
    return combo.email() || combo.url() != null || combo.hashed();
  }

  private static void keep(Combo combo, RecordWriter writer, ComboSniffer sniffed) {
    int column = 0;
    if (sniffed.urls()) {
      set(writer, column++, combo.url());
    }
    set(writer, column++, combo.account());
    boolean whole = !sniffed.salts() && combo.salt() != null;
    set(
        writer,
        column++,
        whole ? combo.secret() + sniffed.separator() + combo.salt() : combo.secret());
    if (sniffed.salts()) {
      set(writer, column, combo.salt());
    }
    writer.keep();
  }

  private static void set(RecordWriter writer, int column, @Nullable String value) {
    if (value != null) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      writer.set(column, bytes, 0, bytes.length);
    }
  }
}
