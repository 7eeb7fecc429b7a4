package fr.prevenir.read.vertical;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.DrawnFrame;
import fr.prevenir.read.text.LooseText;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextHead;
import fr.prevenir.read.text.TextLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads records written with one field a line: `psql -x`, `mysql -E` and `\G`, `.mode line` of
/// sqlite3. A new set of fields begins another table.
public final class VerticalReader implements FormatReader {
  private static final int LOOKED_AT = 1 << 15;
  private static final int LINES = 400;

  /// Lines before the first record: the statement, notices.
  private static final int BEFORE = 60;

  /// What psql draws between records without titles.
  static final Pattern RULE = Pattern.compile("-+\\+-+");

  @Override
  public String format() {
    return "vertical";
  }

  @Override
  public boolean recognises(Source source) {
    int length = Math.min(source.head().length, LOOKED_AT);
    return TextEncoding.isText(source.head(), length) && layout(source) != null;
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    Layout layout = layout(source);
    TextEncoding encoding = TextHead.of(source).encoding();
    LooseText loose = new LooseText(reading);
    VerticalText text =
        new VerticalText(reading, layout == null ? Layout.MYSQL : layout, encoding, loose);
    try (TextLines lines =
        new TextLines(encoding.toUtf8(source.stream()), reading.options().limits().recordBytes())) {
      while (lines.next()) {
        text.line(lines);
      }
    } finally {
      text.end();
      loose.give();
    }
  }

  private static @Nullable Layout layout(Source source) {
    int length = Math.min(source.head().length, LOOKED_AT);
    byte[] utf8 = TextEncoding.detect(source.head(), length).toUtf8(source.head(), length);
    List<String> lines =
        new String(utf8, StandardCharsets.UTF_8)
            .lines()
            .limit(LINES)
            .map(DrawnFrame::plain)
            .toList();
    for (int i = 0; i + 1 < Math.min(lines.size(), BEFORE); i++) {
      FieldLine.Mark mark = FieldLine.Mark.of(lines.get(i));
      FieldLine first = mark == null ? null : FieldLine.of(lines.get(i + 1), mark.layout(), -1);
      if (mark != null
          && first != null
          && (mark.layout() != Layout.BARE || repeated(lines, i + 2, first))) {
        return mark.layout();
      }
    }
    for (Layout layout : List.of(Layout.SQLITE, Layout.PSQL, Layout.UNALIGNED)) {
      if (parted(lines, layout)) {
        return layout;
      }
    }
    return null;
  }

  /// Whether another record begins with the same field: a list of points looks much like a mark.
  private static boolean repeated(List<String> lines, int from, FieldLine first) {
    for (int i = from; i + 1 < lines.size(); i++) {
      FieldLine.Mark mark = FieldLine.Mark.of(lines.get(i));
      if (mark != null) {
        FieldLine again = FieldLine.of(lines.get(i + 1), mark.layout(), first.at());
        return again != null && again.name().equals(first.name());
      }
    }
    return false;
  }

  /// Whether the lines begin with a record of this layout, and go on with another of the same
  /// fields, or end there in a layout that nothing else looks like.
  private static boolean parted(List<String> lines, Layout layout) {
    List<String> names = new ArrayList<>();
    int i = 0;
    int at = -1;
    for (; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean end = layout == Layout.PSQL ? RULE.matcher(line).matches() : line.isBlank();
      if (end) {
        break;
      }
      FieldLine field = FieldLine.of(line, layout, layout == Layout.UNALIGNED ? -1 : at);
      if (field != null) {
        at = field.at();
        if (!field.name().isEmpty()) {
          names.add(field.name());
        }
      } else if (names.isEmpty() || layout.marksContinuation()) {
        return false;
      }
    }
    if (names.size() < 2 || names.stream().distinct().count() < names.size()) {
      return false;
    }
    if (i >= lines.size() - 1) {
      return layout == Layout.SQLITE;
    }
    FieldLine again = FieldLine.of(lines.get(i + 1), layout, layout == Layout.UNALIGNED ? -1 : at);
    return again != null && again.name().equals(names.getFirst());
  }
}
