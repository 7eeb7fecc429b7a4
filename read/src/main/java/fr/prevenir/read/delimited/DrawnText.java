package fr.prevenir.read.delimited;

import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.RecordWriter;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.DrawnFrame;
import fr.prevenir.read.text.LooseText;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The reading of a text with drawn tables, line by line: every line is part of a table, or of a
/// passage.
///
/// A table with a frame has a rule above its header, one below, and one at its end. In the others
/// a rule underlines the header, which therefore is known one line late.
final class DrawnText {
  private final Reading reading;
  private final TextEncoding encoding;
  private final LooseText loose;
  private final String format;
  private int tables;

  private @Nullable Line before;
  private @Nullable DrawnTable table;
  private @Nullable DrawnRows rows;
  private boolean framed;
  private boolean afterBlank;
  private boolean ruled;

  /// Between the foot of a page and the header that the next one repeats.
  private boolean betweenPages;

  private final List<String> header = new ArrayList<>();

  /// @param start characters before it
  private record Line(String text, long bytes, long start) {}

  private DrawnText(Reading reading, TextEncoding encoding, String format) {
    this.format = format;
    this.reading = reading;
    this.encoding = encoding;
    this.loose = new LooseText(reading);
  }

  /// Reads a text.
  ///
  /// @param columns those of the table, where no rule shows them
  /// @param names what they are called, empty where nobody says, null where the first line does
  static void read(
      Source source,
      Reading reading,
      TextEncoding encoding,
      @Nullable DrawnTable columns,
      @Nullable List<String> names)
      throws IOException {
    try (TextLines lines =
        new TextLines(encoding.toUtf8(source.stream()), reading.options().limits().recordBytes())) {
      DrawnText text = new DrawnText(reading, encoding, columns == null ? "drawn" : "fixed");
      boolean named = columns == null || names != null;
      if (columns != null && names != null) {
        text.begin(columns, names, !names.isEmpty());
      }
      while (lines.next()) {
        if (lines.tooLong()) {
          text.tooLong(lines.bytes());
        } else if (!named && columns != null && !lines.text().isBlank()) {
          List<String> heading = columns.cells(lines.text());
          text.begin(columns, heading == null ? List.of() : heading, heading != null);
          named = true;
        } else {
          text.line(lines.text(), lines.bytes(), lines.start());
        }
      }
      text.end();
    }
  }

  /// @param start characters before the line
  private void line(String read, long bytes, long start) {
    // a form feed begins a page
    String text = read.startsWith("\f") ? read.substring(1) : read;
    Line line = new Line(text, bytes, start);
    String plain = DrawnFrame.plain(text);
    DrawnTable rule = DrawnTable.of(plain);
    if (rule != null && DrawnTable.framed(plain)) {
      frame(rule);
    } else if (rule != null && !framed) {
      underline(rule, line);
    } else if (framed) {
      inFrame(line);
    } else {
      shift(line);
    }
  }

  private void tooLong(long bytes) {
    shift(null);
    if (rows != null) {
      rows.tooLong(bytes);
    } else {
      reading.reject(
          reading.path(), 1, 1, bytes, UnreadCode.RECORD_TOO_LONG, "a line is longer than allowed");
    }
  }

  private void end() {
    shift(null);
    close();
    loose.give();
  }

  /// A line of a frame: above the header, below it, between records or at the end.
  private void frame(DrawnTable rule) {
    DrawnTable drawn = table;
    if (!framed || drawn == null) {
      shift(null);
      close();
      framed = true;
      table = rule;
    } else if (rows == null && header.isEmpty()) {
      table = rule;
    } else if (rows == null) {
      begin(drawn, names(drawn), true);
    } else if (ruled) {
      close();
      framed = true;
      table = rule;
    } else {
      ruled = true;
    }
  }

  private void inFrame(Line line) {
    DrawnTable drawn = table;
    boolean barred = DrawnTable.barredLine(line.text());
    DrawnRows body = rows;
    if (drawn == null) {
      shift(line);
    } else if (body == null) {
      if (barred && drawn.cells(line.text()) != null) {
        header.add(line.text());
      } else {
        close();
        shift(line);
      }
    } else if (ruled && !barred) {
      close();
      shift(line);
    } else if (barred || body.takes("")) {
      if (ruled) {
        body.part();
        ruled = false;
      }
      body.line(line.text(), line.bytes());
    } else {
      loose.add(line.text(), line.start());
    }
  }

  /// A line of dashes under a header, or any other.
  private void underline(DrawnTable rule, Line line) {
    Line above = before;
    DrawnTable drawn = table;
    List<String> names = above == null || above.text().isBlank() ? null : rule.cells(above.text());
    boolean again = drawn != null && rows != null && drawn.sameSpans(rule);
    boolean same = names != null && names.equals(header);
    if (names == null || again && !same && !betweenPages) {
      shift(null);
      loose.add(line.text(), line.start());
      return;
    }
    before = null;
    if (again && same) {
      betweenPages = false;
      afterBlank = false;
      return;
    }
    close();
    header.addAll(names);
    begin(rule, names, true);
  }

  /// Judges the line before, now that the one after it is known to be no rule.
  private void shift(@Nullable Line next) {
    Line line = before;
    before = next;
    if (line == null) {
      return;
    }
    DrawnRows body = rows;
    DrawnTable drawn = table;
    if (body == null || drawn == null) {
      loose.add(line.text(), line.start());
    } else if (line.text().isBlank()) {
      afterBlank = true;
    } else if (betweenPages) {
      loose.add(line.text(), line.start());
    } else if (Foot.printed(line.text())
        || drawn.bordered() && !DrawnTable.barredLine(line.text()) && !body.takes("")) {
      close();
      loose.add(line.text(), line.start());
    } else if (afterBlank && !fills(drawn, line.text())) {
      betweenPages = true;
      loose.add(line.text(), line.start());
    } else {
      if (afterBlank) {
        body.part();
        afterBlank = false;
      }
      body.line(line.text(), line.bytes());
    }
  }

  /// Whether a line after a blank one is a row like those before it.
  private static boolean fills(DrawnTable drawn, String line) {
    List<String> cells = drawn.cells(line);
    return cells != null && cells.stream().filter(cell -> !cell.isBlank()).count() >= 2;
  }

  /// The names of the columns in the lines of a header.
  private List<String> names(DrawnTable drawn) {
    List<String> names = new ArrayList<>();
    for (String line : header) {
      List<String> cells = drawn.cells(line);
      for (int c = 0; cells != null && c < cells.size(); c++) {
        String part = cells.get(c).strip();
        if (names.size() <= c) {
          names.add(part);
        } else if (!part.isEmpty()) {
          names.set(c, (names.get(c) + " " + part).strip());
        }
      }
    }
    return names;
  }

  private void begin(DrawnTable drawn, List<String> names, boolean named) {
    List<String> columns = new ArrayList<>();
    for (String name : names) {
      columns.add(name.isBlank() ? "column " + (columns.size() + 1) : name.strip());
    }
    loose.give();
    tables++;
    SourcePath path = tables == 1 ? reading.path() : reading.path().child("table " + tables);
    TableHead head =
        new TableHead(
            path,
            format,
            named ? columns : TableHead.unnamed(drawn.columns()),
            named,
            List.of(),
            Map.of(
                "encoding",
                encoding.label(),
                "separator",
                drawn.barred() ? "|" : "columns",
                "header",
                named ? "yes" : "no"));
    table = drawn;
    rows = new DrawnRows(drawn, new RecordWriter(reading, head));
    afterBlank = false;
    ruled = false;
  }

  /// Ends the table; rows in a frame that no rule parts from a header are records.
  private void close() {
    DrawnTable drawn = table;
    if (framed && drawn != null && rows == null && !header.isEmpty()) {
      List<String> lines = List.copyOf(header);
      begin(drawn, List.of(), false);
      DrawnRows body = rows;
      for (String line : lines) {
        if (body != null) {
          body.line(line, line.length() + 1L);
        }
      }
    }
    if (rows != null) {
      rows.end();
    }
    rows = null;
    table = null;
    framed = false;
    betweenPages = false;
    afterBlank = false;
    ruled = false;
    header.clear();
  }
}
