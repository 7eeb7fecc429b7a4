package fr.prevenir.read.database;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.table.Cells;
import fr.prevenir.read.table.GridTables;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Data interchange files of spreadsheets (DIF): two lines a cell, its kind and number, then its
/// text.
public final class DifReader implements FormatReader {
  private static final int MOST_COLUMNS = 16_384;

  @Override
  public String format() {
    return "dif";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    return new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1)
        .matches("(?s)TABLE\\r?\\n0,1\\r?\\n\".*");
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    TextEncoding encoding = TextEncoding.detect(source.head(), source.head().length);
    GridTables grid =
        new GridTables(reading, source.path(), format(), Map.of("encoding", encoding.label()));
    Cells cells = new Cells();
    int column = -1;
    try (TextLines lines =
        new TextLines(encoding.toUtf8(source.stream()), reading.options().limits().recordBytes())) {
      while (lines.next()) {
        String kind = lines.text();
        String value = lines.next() ? value(lines) : "";
        if (kind.equals("-1,0")) {
          give(grid, cells, column);
          column = value.equals("BOT") ? 0 : -1;
        } else if (column >= 0 && column < MOST_COLUMNS) {
          put(cells, column++, kind, value);
        }
      }
    } finally {
      give(grid, cells, column);
      grid.end();
    }
  }

  private static void give(GridTables grid, Cells cells, int column) {
    if (column >= 0) {
      grid.row(cells);
    }
    cells.clear();
  }

  private static void put(Cells cells, int column, String kind, String value) {
    boolean text = kind.startsWith("1,");
    String number = kind.substring(Math.min(2, kind.length()));
    String shown = text ? value : value.equals("V") ? number : "";
    if (!shown.isEmpty()) {
      cells.set(column, shown);
    }
  }

  /// The second line of a cell without its quotes. A text with line ends goes on over lines.
  private static String value(TextLines lines) throws IOException {
    StringBuilder value = new StringBuilder(lines.text());
    if (value.isEmpty() || value.charAt(0) != '"') {
      return value.toString();
    }
    while ((value.length() < 2 || !closed(value)) && lines.next()) {
      value.append('\n').append(lines.text());
    }
    int end = value.length() > 1 && closed(value) ? value.length() - 1 : value.length();
    return value.substring(1, end).replace("\"\"", "\"");
  }

  /// Whether the quotes are even in number: the last one ends the text.
  private static boolean closed(CharSequence value) {
    return value.charAt(value.length() - 1) == '"'
        && value.chars().filter(c -> c == '"').count() % 2 == 0;
  }
}
