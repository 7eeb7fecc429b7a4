package fr.prevenir.read.credentials;

import fr.prevenir.model.KnownColumn;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.RecordWriter;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextHead;
import fr.prevenir.read.text.TextLines;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Reads a text line by line into a table that tells of nobody: all its columns are technical.
final class NobodysLines {
  private NobodysLines() {}

  /// What a line becomes.
  interface Line {
    void write(TextLines lines, RecordWriter writer);
  }

  /// @param passedOver lines that are no records
  static void read(
      Source source,
      Reading reading,
      String format,
      List<String> columns,
      Predicate<String> passedOver,
      Line line)
      throws IOException {
    TextEncoding encoding = TextHead.of(source).encoding();
    KnownColumn nobodys = new KnownColumn(Meaning.TECHNICAL, null);
    TableHead head =
        new TableHead(
            reading.path(),
            format,
            columns,
            true,
            List.of(),
            Map.of("encoding", encoding.label(), "header", "no"),
            columns.stream().collect(Collectors.toMap(Function.identity(), c -> nobodys)));
    RecordWriter writer = new RecordWriter(reading, head);
    try (TextLines lines =
        new TextLines(encoding.toUtf8(source.stream()), reading.options().limits().recordBytes())) {
      while (lines.next()) {
        if (lines.tooLong()) {
          writer.reject(
              UnreadCode.RECORD_TOO_LONG, lines.bytes(), "the record is longer than allowed");
        } else if (!passedOver.test(lines.text())) {
          line.write(lines, writer);
        }
      }
    }
    writer.end();
  }
}
