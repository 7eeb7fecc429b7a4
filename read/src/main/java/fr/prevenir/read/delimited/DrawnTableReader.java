package fr.prevenir.read.delimited;

import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.RecordWriter;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads tables as clients of databases draw them on a screen, one or several in a text.
public final class DrawnTableReader implements FormatReader {
  private static final int LOOK = 40;

  @Override
  public String format() {
    return "drawn";
  }

  @Override
  public boolean recognises(Source source) {
    if (!TextEncoding.isText(source.head(), source.head().length)) {
      return false;
    }
    HeadText head = HeadText.of(source);
    String text =
        new String(head.bytes(), 0, Math.min(head.length(), 1 << 16), StandardCharsets.UTF_8);
    List<String> lines = text.lines().limit(LOOK).map(DrawnTable::plain).toList();
    for (int i = 0; i < lines.size(); i++) {
      DrawnTable table = DrawnTable.of(lines.get(i));
      if (table != null) {
        int header = i > 0 && !lines.get(i - 1).isBlank() ? i - 1 : i + 1;
        return header < lines.size() && table.cells(lines.get(header)) != null;
      }
    }
    return false;
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    TextEncoding encoding = TextEncoding.detect(source.head(), source.head().length);
    try (TextLines lines =
        new TextLines(encoding.toUtf8(source.stream()), reading.options().limits().recordBytes())) {
      Run run = new Run(reading, encoding);
      while (lines.next()) {
        if (lines.tooLong()) {
          run.tooLong(lines.bytes());
        } else {
          run.line(DrawnTable.plain(lines.text()), lines.bytes());
        }
      }
      run.end();
    }
  }

  /// The reading of one text, line by line.
  private static final class Run {
    private final Reading reading;
    private final TextEncoding encoding;
    private int tables;
    private String before = "";
    private @Nullable DrawnTable table;
    private @Nullable RecordWriter writer;
    private @Nullable List<StringBuilder> record;

    Run(Reading reading, TextEncoding encoding) {
      this.reading = reading;
      this.encoding = encoding;
    }

    void line(String line, long bytes) {
      DrawnTable rule = DrawnTable.of(line);
      if (rule != null) {
        rule(rule);
      } else if (table != null && writer == null && !line.isBlank()) {
        before = line;
      } else if (table != null && writer != null) {
        row(table, writer, line, bytes);
      } else {
        before = line;
      }
    }

    /// A line of dashes begins a table, parts its header from its rows, or ends it.
    private void rule(DrawnTable rule) {
      if (writer != null && rule.bordered()) {
        close();
        before = "";
      } else if (writer == null) {
        List<String> names = before.isBlank() ? null : rule.cells(before);
        table = rule;
        if (names != null) {
          writer = new RecordWriter(reading, head(names, rule));
          before = "";
        }
      }
    }

    private TableHead head(List<String> names, DrawnTable drawn) {
      List<String> columns = new ArrayList<>();
      for (String name : names) {
        columns.add(name.isBlank() ? "column " + (columns.size() + 1) : name.strip());
      }
      tables++;
      SourcePath path = tables == 1 ? reading.path() : reading.path().child("table " + tables);
      return new TableHead(
          path,
          "drawn",
          columns,
          true,
          List.of(),
          Map.of(
              "encoding",
              encoding.label(),
              "separator",
              drawn.barred() ? "|" : "columns",
              "header",
              "yes"));
    }

    private void row(DrawnTable drawn, RecordWriter out, String line, long bytes) {
      List<String> cells = line.isBlank() || foot(line) ? null : drawn.cells(line);
      if (line.isBlank() || foot(line)) {
        close();
        before = line;
        return;
      }
      if (cells == null) {
        keep(drawn, out);
        out.reject(UnreadCode.RAGGED, bytes, "a line does not fit the columns drawn");
        return;
      }
      boolean goesOn = false;
      List<StringBuilder> current = record;
      for (int c = 0; c < cells.size(); c++) {
        String cell = cells.get(c);
        boolean more =
            !drawn.bordered() && drawn.barred() && cell.endsWith("+") && cell.length() > 1;
        goesOn |= more;
        String value = (more ? cell.substring(0, cell.length() - 1) : cell).strip();
        if (current == null) {
          record = record == null ? new ArrayList<>() : record;
          record.add(new StringBuilder(value));
        } else if (!value.isEmpty()) {
          current.get(c).append('\n').append(value);
        }
      }
      if (!goesOn) {
        keep(drawn, out);
      }
    }

    private static boolean foot(String line) {
      return line.matches("\\(\\d+ .*\\)|\\d+ rows? in set.*|Time: .*|Empty set.*");
    }

    private void keep(DrawnTable drawn, RecordWriter out) {
      List<StringBuilder> cells = record;
      if (cells != null) {
        for (int c = 0; c < cells.size(); c++) {
          String value = cells.get(c).toString();
          if (!(drawn.bordered() && value.equals("NULL"))) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            out.set(c, bytes, 0, bytes.length);
          }
        }
        out.keep();
        record = null;
      }
    }

    void tooLong(long bytes) {
      if (writer != null && table != null) {
        keep(table, writer);
        writer.reject(UnreadCode.RECORD_TOO_LONG, bytes, "the record is longer than allowed");
      }
    }

    private void close() {
      if (writer != null && table != null) {
        keep(table, writer);
        writer.end();
      }
      writer = null;
      table = null;
    }

    void end() {
      close();
    }
  }
}
