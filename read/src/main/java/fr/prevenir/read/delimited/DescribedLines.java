package fr.prevenir.read.delimited;

import fr.prevenir.model.DatabaseTable;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.described.Condition;
import fr.prevenir.read.described.Cut;
import fr.prevenir.read.described.DescribedColumn;
import fr.prevenir.read.described.DescribedFile;
import fr.prevenir.read.described.DescribedTable;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.RecordWriter;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.LooseText;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads a described file line by line: columns of fixed width, rows of several tables, blanks
/// between cells. Lines that are of no table are text.
final class DescribedLines {
  private final Source source;
  private final Reading reading;
  private final TextEncoding encoding;
  private final DescribedFile described;
  private final Map<DescribedTable, RecordWriter> writers = new HashMap<>();

  private DescribedLines(
      Source source, Reading reading, TextEncoding encoding, DescribedFile described) {
    this.source = source;
    this.reading = reading;
    this.encoding = encoding;
    this.described = described;
  }

  /// Whether half of the first lines or more are of the tables described and no longer than those.
  static boolean fit(HeadText head, int from, DescribedFile described) {
    int length = Math.min(head.length() - from, 1 << 16);
    List<String> lines =
        new String(head.bytes(), from, length, StandardCharsets.UTF_8).lines().toList();
    int all = 0;
    int fit = 0;
    for (String line : lines.subList(Math.min(described.skip(), lines.size()), lines.size())) {
      if (!line.isBlank()) {
        all++;
        fit += fits(line, described) ? 1 : 0;
      }
    }
    return all > 0 && fit * 2 >= all;
  }

  private static boolean fits(String line, DescribedFile described) {
    for (DescribedTable table : described.tables()) {
      List<String> cells = cells(line, table, described.cut());
      if (holds(line, table, cells)) {
        return table.placed()
            ? line.stripTrailing().length() <= table.columns().getLast().to()
            : cells.size() > 1 || table.columns().size() == 1;
      }
    }
    return false;
  }

  static void read(Source source, Reading reading, TextEncoding encoding, DescribedRecords records)
      throws IOException {
    DescribedLines lines = new DescribedLines(source, reading, encoding, records.described());
    LooseText loose = new LooseText(reading);
    long passed = 0;
    try (TextLines text =
        new TextLines(encoding.toUtf8(source.stream()), reading.options().limits().recordBytes())) {
      while (text.next()) {
        if (text.tooLong()) {
          tooLong(reading, text.bytes());
        } else if (passed++ >= records.skip() && !lines.line(text.text())) {
          loose.add(text.text(), text.start());
        }
      }
    } finally {
      lines.writers.values().forEach(RecordWriter::end);
      loose.give();
    }
  }

  static void tooLong(Reading reading, long bytes) {
    reading.reject(
        reading.path(), 1, 1, bytes, UnreadCode.RECORD_TOO_LONG, "a line is longer than allowed");
  }

  /// Whether a line is a row of any table.
  private boolean line(String line) {
    if (line.isBlank()) {
      return true;
    }
    boolean found = false;
    int used = 0;
    for (DescribedTable table : described.tables()) {
      List<String> all = cells(line, table, described.cut());
      if (!holds(line, table, all)) {
        continue;
      }
      int from = table.placed() || table.again() || !table.conditions().isEmpty() ? 0 : used;
      write(table, all.subList(Math.min(from, all.size()), all.size()));
      used = from + table.columns().size();
      found = true;
    }
    return found;
  }

  private void write(DescribedTable table, List<String> cells) {
    RecordWriter writer = writers.computeIfAbsent(table, this::open);
    for (int c = 0; c < Math.min(cells.size(), table.columns().size()); c++) {
      byte[] value = cells.get(c).getBytes(StandardCharsets.UTF_8);
      writer.set(c, value, 0, value.length);
    }
    writer.keep();
  }

  private RecordWriter open(DescribedTable table) {
    boolean alone = described.tables().size() == 1;
    SourcePath path = alone ? reading.path() : reading.path().child(unique(table));
    TableHead head =
        new TableHead(
            path,
            table.placed() ? "fixed" : "csv",
            table.names(),
            true,
            List.of(),
            Map.of("encoding", encoding.label(), "header", "no"));
    DatabaseTable of = source.surroundings().table(table.name(), source.path());
    return new RecordWriter(reading, head.of(of, DescribedReader.keys(source, of)));
  }

  /// The name of a table; a file may hold rows of one table in several forms.
  private String unique(DescribedTable table) {
    List<DescribedTable> before =
        described.tables().subList(0, described.tables().indexOf(table) + 1);
    long same = before.stream().filter(o -> o.name().equalsIgnoreCase(table.name())).count();
    return same > 1 ? table.name() + " (" + same + ")" : table.name();
  }

  private static boolean holds(String line, DescribedTable table, List<String> cells) {
    return table.conditions().stream().allMatch(one -> holds(line, table, cells, one));
  }

  private static boolean holds(
      String line, DescribedTable table, List<String> cells, Condition condition) {
    String found;
    if (condition.column().isEmpty()) {
      found = part(line, condition.from(), condition.to());
    } else {
      List<String> names = table.names();
      int column = 0;
      while (column < names.size() && !names.get(column).equalsIgnoreCase(condition.column())) {
        column++;
      }
      found = column < Math.min(names.size(), cells.size()) ? cells.get(column) : "";
    }
    return found.stripTrailing().equals(condition.value()) == condition.equal();
  }

  private static List<String> cells(String line, DescribedTable table, Cut cut) {
    if (!table.placed()) {
      return cut(line, cut);
    }
    List<String> cells = new ArrayList<>();
    for (DescribedColumn column : table.columns()) {
      cells.add(part(line, column.from(), column.to()).strip());
    }
    return cells;
  }

  private static String part(String line, int from, int to) {
    int end = Math.min(line.length(), to);
    return from >= end ? "" : line.substring(from, end);
  }

  private static List<String> cut(String line, Cut cut) {
    List<String> cells = new ArrayList<>();
    int at = 0;
    while (at >= 0 && at <= line.length()) {
      StringBuilder cell = new StringBuilder();
      at = cell(line, at, cut, cell);
      cells.add(cell.toString());
    }
    return cells;
  }

  /// Reads the cell that begins at `from`; gives where the next one does, -1 where none does.
  private static int cell(String line, int from, Cut cut, StringBuilder cell) {
    int at = from;
    if (cut.quote() != 0 && at < line.length() && line.charAt(at) == cut.quote()) {
      at++;
      while (at < line.length()
          && (line.charAt(at) != cut.quote() || line.startsWith(doubled(cut), at))) {
        at += line.charAt(at) == cut.quote() ? 1 : 0;
        cell.append(line.charAt(at++));
      }
      at++;
    }
    int end = end(line, Math.min(at, line.length()), cut);
    cell.append(line, Math.min(at, line.length()), end < 0 ? line.length() : end);
    if (end < 0) {
      return -1;
    }
    int next = end + Math.max(1, cut.separator().length());
    while (cut.separator().isEmpty() && next < line.length() && blank(line.charAt(next))) {
      next++;
    }
    return next;
  }

  private static String doubled(Cut cut) {
    return String.valueOf(cut.quote()).repeat(2);
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t';
  }

  private static int end(String line, int from, Cut cut) {
    if (!cut.separator().isEmpty()) {
      return line.indexOf(cut.separator(), from);
    }
    for (int i = from; i < line.length(); i++) {
      if (blank(line.charAt(i))) {
        return i;
      }
    }
    return -1;
  }
}
