package fr.prevenir.read.delimited;

import fr.prevenir.model.TableHead;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.RecordWriter;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.LooseText;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Reads a table of fixed width without a heading, line by line; lines that are no records of it
/// are text.
final class BareText {
  private BareText() {}

  static void read(Source source, Reading reading, TextEncoding encoding, BareTable table)
      throws IOException {
    TableHead head =
        new TableHead(
            reading.path(),
            "fixed",
            TableHead.unnamed(table.columns()),
            false,
            List.of(),
            Map.of("encoding", encoding.label(), "separator", "columns", "header", "no"));
    try (TextLines lines =
        new TextLines(encoding.toUtf8(source.stream()), reading.options().limits().recordBytes())) {
      LooseText loose = new LooseText(reading);
      boolean more = lines.next();
      while (more && !lines.tooLong() && !table.holds(lines.text())) {
        loose.add(lines.text(), lines.start());
        more = lines.next();
      }
      loose.give();
      RecordWriter rows = new RecordWriter(reading, head);
      for (; more; more = lines.next()) {
        if (lines.tooLong()) {
          rows.reject(UnreadCode.RECORD_TOO_LONG, lines.bytes(), "a line is longer than allowed");
        } else if (table.holds(lines.text())) {
          keep(table.cells(lines.text()), rows);
        } else {
          loose.add(lines.text(), lines.start());
        }
      }
      rows.end();
      loose.give();
    }
  }

  private static void keep(List<String> cells, RecordWriter rows) {
    for (int c = 0; c < cells.size(); c++) {
      byte[] value = cells.get(c).getBytes(StandardCharsets.UTF_8);
      rows.set(c, value, 0, value.length);
    }
    rows.keep();
  }
}
