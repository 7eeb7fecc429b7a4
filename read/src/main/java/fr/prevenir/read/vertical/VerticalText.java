package fr.prevenir.read.vertical;

import fr.prevenir.model.TableHead;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.RecordWriter;
import fr.prevenir.read.table.TableNames;
import fr.prevenir.read.text.DrawnFrame;
import fr.prevenir.read.text.LooseText;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextLines;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The records of a text, made from its lines. The first record of a table tells its fields; from
/// then on a line begins a field only where it has the name that is due, so that a value of several
/// lines cannot pass for fields.
final class VerticalText {
  /// What mysql writes behind the last record.
  private static final Pattern AFTER = Pattern.compile("\\d+ rows? in set.*|-{8,}|Bye");

  private final Reading reading;
  private final Layout layout;
  private final TextEncoding encoding;
  private final LooseText loose;
  private final TableNames names;
  private final List<String> fields = new ArrayList<>();
  private final List<StringBuilder> values = new ArrayList<>();
  private List<String> columns = List.of();
  private @Nullable RecordWriter writer;
  private boolean inRecord;
  private boolean tooLong;
  private int at = -1;
  private int blanks;
  private long bytes;

  VerticalText(Reading reading, Layout layout, TextEncoding encoding, LooseText loose) {
    this.reading = reading;
    this.layout = layout;
    this.encoding = encoding;
    this.loose = loose;
    this.names = new TableNames(reading.path());
  }

  void line(TextLines lines) {
    if (lines.tooLong()) {
      tooLong = true;
      bytes += lines.bytes();
      return;
    }
    String text = lines.text();
    String plain = layout.marksContinuation() ? DrawnFrame.plain(text) : text;
    if (announces(plain)) {
      endRecord();
      inRecord = true;
    } else if (!layout.announced() && text.isBlank()) {
      blanks++;
    } else if (!field(plain) && !continuation(text)) {
      endRecord();
      loose.add(text, lines.start());
      return;
    }
    bytes += lines.bytes();
    if (bytes > reading.options().limits().recordBytes()) {
      tooLong = true;
      values.forEach(value -> value.setLength(0));
    }
  }

  private boolean announces(String plain) {
    return layout.announced()
        && (FieldLine.Mark.of(plain) != null
            || (layout == Layout.PSQL && VerticalReader.RULE.matcher(plain).matches()));
  }

  /// Takes a line that begins or marks a field.
  private boolean field(String plain) {
    boolean fixed = layout != Layout.UNALIGNED && !fields.isEmpty();
    FieldLine field = FieldLine.of(plain, layout, fixed ? at : -1);
    if (field == null && blanks > 0 && complete()) {
      field = FieldLine.of(plain, layout, -1);
    }
    if (field == null || (layout == Layout.MYSQL && !inRecord)) {
      return false;
    }
    if (field.name().isEmpty()) {
      return !fields.isEmpty() && append(field.unmarked());
    }
    boolean first = fields.isEmpty();
    boolean again = !first && field.name().equals(fields.getFirst());
    boolean other = blanks > 0 && complete();
    if (!layout.announced() && blanks > 0 && (again || other)) {
      endRecord();
      first = true;
    }
    if (!first && !due(field.name())) {
      return false;
    }
    blanks = 0;
    inRecord = true;
    at = field.at();
    fields.add(field.name());
    values.add(new StringBuilder());
    if (!tooLong) {
      values.getLast().append(layout.marksContinuation() ? field.unmarked() : field.value());
    }
    return true;
  }

  /// Whether a field of this name may come next.
  private boolean due(String name) {
    boolean known =
        fields.size() <= columns.size() && columns.subList(0, fields.size()).equals(fields);
    if (!known) {
      return !fields.contains(name);
    }
    return fields.size() < columns.size() && columns.get(fields.size()).equals(name);
  }

  /// Whether the record may end here.
  private boolean complete() {
    return columns.isEmpty() ? !fields.isEmpty() : fields.equals(columns);
  }

  /// Takes a line that goes on with the value before, in layouts that do not mark it.
  private boolean continuation(String text) {
    boolean after = AFTER.matcher(text).matches() && layout == Layout.MYSQL;
    return !layout.marksContinuation() && !fields.isEmpty() && !after && append(text);
  }

  private boolean append(String more) {
    if (!tooLong) {
      values.getLast().append("\n".repeat(blanks + 1)).append(more);
    }
    blanks = 0;
    return true;
  }

  private void endRecord() {
    blanks = 0;
    inRecord = false;
    if (fields.isEmpty() && !tooLong) {
      bytes = 0;
      return;
    }
    RecordWriter out = table();
    if (tooLong) {
      out.reject(UnreadCode.RECORD_TOO_LONG, bytes, "the record is longer than allowed");
    } else {
      for (int i = 0; i < fields.size(); i++) {
        String value =
            layout == Layout.MYSQL
                ? values.get(i).toString().stripTrailing()
                : values.get(i).toString();
        if (!(layout == Layout.MYSQL && value.equals("NULL"))) {
          byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
          out.set(i, utf8, 0, utf8.length);
        }
      }
      out.keep();
    }
    fields.clear();
    values.clear();
    tooLong = false;
    bytes = 0;
  }

  /// The table that the record belongs to: that of the record before, where the fields are the same
  /// or the record is cut.
  private RecordWriter table() {
    RecordWriter same = writer;
    boolean fits =
        fields.size() <= columns.size() && columns.subList(0, fields.size()).equals(fields);
    if (same != null && fits) {
      return same;
    }
    if (same != null) {
      same.end();
    }
    columns = fields.isEmpty() ? List.of("column 1") : List.copyOf(fields);
    RecordWriter begun =
        new RecordWriter(
            reading,
            new TableHead(
                names.next(),
                "vertical",
                columns,
                true,
                List.of(),
                Map.of("encoding", encoding.label())));
    writer = begun;
    return begun;
  }

  void end() {
    endRecord();
    if (writer != null) {
      writer.end();
    }
  }
}
