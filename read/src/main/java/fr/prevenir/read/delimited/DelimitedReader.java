package fr.prevenir.read.delimited;

import fr.prevenir.model.DatabaseTable;
import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.LooseText;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextHead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads delimited text in whatever dialect, one table after the other.
public final class DelimitedReader implements FormatReader {
  @Override
  public String format() {
    return "csv";
  }

  @Override
  public boolean recognises(Source source) {
    return TextHead.of(source).isText() && First.of(source).table() != null;
  }

  /// The first table of a source.
  ///
  /// @param begin where the text begins
  /// @param table null where the text is none
  private record First(int begin, @Nullable TableStart table) {
    static First of(Source source) {
      return source.once(First.class, First::find);
    }

    private static First find(Source source) {
      HeadText text = HeadText.of(source);
      byte lineEnd = HeadText.lineEnd(text.bytes(), text.length());
      int begin = HeadText.begin(text.bytes(), text.length(), lineEnd);
      return new First(
          begin, TableStart.find(text.bytes(), begin, text.length(), text.ended(), lineEnd));
    }
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    read(source, reading, start(source), null, List.of());
  }

  /// The first table of a source, null where the text is none.
  static @Nullable TableStart start(Source source) {
    return First.of(source).table();
  }

  /// Reads one table after the other.
  ///
  /// @param first as it is to be read
  /// @param table of a database, which the first one is
  /// @param keys references declared there
  static void read(
      Source source,
      Reading reading,
      @Nullable TableStart first,
      @Nullable DatabaseTable table,
      List<ForeignKey> keys)
      throws IOException {
    TextEncoding encoding = TextHead.of(source).encoding();
    TableStart start = first;
    try (InputStream in = encoding.toUtf8(source.stream())) {
      RowBuffer buffer = new RowBuffer(in, reading.options().limits().recordBytes());
      int at = First.of(source).begin();
      int number = 1;
      while (start != null) {
        loose(reading, buffer, at, at + start.top());
        TableHead head = head(reading.path(), number, start, encoding);
        TableHead of = number == 1 ? head.of(table, keys) : head;
        TableRun run = new TableRun(reading, of, start, buffer, new NextTable(start));
        run.read(at + start.data());
        at = run.end();
        start = run.following();
        number++;
      }
    }
  }

  /// Lines above or below a table, which belong to none.
  static void loose(Reading reading, RowBuffer buffer, int from, int to) {
    LooseText loose = new LooseText(reading);
    loose.add(
        new String(buffer.data(), from, to - from, StandardCharsets.UTF_8).strip(),
        buffer.characters(from));
    loose.give();
  }

  static String format(TableStart start) {
    return start.dialect().separator()[0] == '\t' ? "tsv" : "csv";
  }

  static TableHead head(SourcePath path, int number, TableStart start, TextEncoding encoding) {
    Dialect dialect = start.dialect();
    Map<String, String> shown = new HashMap<>();
    shown.put("encoding", encoding.label());
    shown.put("separator", start.width() == 1 ? "none" : dialect.separatorLabel());
    shown.put("quote", dialect.quoteLabel());
    shown.put("escape", dialect.escape().name().toLowerCase(java.util.Locale.ROOT));
    shown.put("header", start.named() ? "yes" : "no");
    if (start.preamble() > 0) {
      shown.put("preamble", String.valueOf(start.preamble()));
    }
    return new TableHead(
        number == 1 ? path : path.child("table " + number),
        format(start),
        start.columns(),
        start.named(),
        List.of(),
        shown);
  }
}
