package fr.prevenir.read.database;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.table.Cells;
import fr.prevenir.read.table.GridTables;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextHead;
import fr.prevenir.read.text.TextLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Symbolic link files of spreadsheets (SYLK). Dates are bare numbers of days there: those below a
/// heading that speaks of a date become dates.
public final class SylkReader implements FormatReader {
  private static final int MOST_COLUMNS = 16_384;
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final Pattern DATES =
      Pattern.compile(".*\\b(date|naiss\\w*|n[ée]e?|ddn|dob|d[ée]c[èe]s|entr[ée]e|sortie)\\b.*");
  private static final Pattern RECORD = Pattern.compile("(?:[BCEFOPW]|N[ELNUV])(?:;.*)?");
  private static final int LOOKED_AT = 2048;
  private static final Pattern DAYS = Pattern.compile("\\d{1,5}");

  @Override
  public String format() {
    return "sylk";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    if (head.length < 5 || head[0] != 'I' || head[1] != 'D' || head[2] != ';') {
      return false;
    }
    List<String> lines =
        new String(head, 0, Math.min(head.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> !line.isBlank())
            .toList();
    // ID;NOM;PRENOM is the header of a table: only records of SYLK follow the ID of SYLK
    return lines.size() > 2
        && lines.subList(1, lines.size() - 1).stream().allMatch(l -> RECORD.matcher(l).matches());
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    TextEncoding encoding = TextHead.of(source).encoding();
    GridTables grid =
        new GridTables(reading, source.path(), format(), Map.of("encoding", encoding.label()));
    Sheet sheet = new Sheet(grid);
    try (TextLines lines =
        new TextLines(encoding.toUtf8(source.stream()), reading.options().limits().recordBytes())) {
      while (lines.next()) {
        if (lines.length() > 1 && lines.line()[0] == 'C' && lines.line()[1] == ';') {
          sheet.cell(lines.text());
        }
      }
    } finally {
      sheet.end();
    }
  }

  private static final class Sheet {
    private final GridTables grid;
    private final Cells cells = new Cells();
    private final Map<Integer, String> headings = new HashMap<>();
    private int row = 1;
    private int column = 1;

    Sheet(GridTables grid) {
      this.grid = grid;
    }

    void cell(String line) {
      String value = null;
      for (String field : line.replace(";;", "\u0001").split(";", -1)) {
        if (field.isEmpty()) {
          continue;
        }
        String rest = field.substring(1).replace('\u0001', ';');
        switch (field.charAt(0)) {
          case 'Y' -> row(number(rest, row));
          case 'X' -> column = number(rest, column);
          case 'K' -> value = rest;
          default -> {}
        }
      }
      if (value != null && column >= 1 && column <= MOST_COLUMNS) {
        put(value);
      }
    }

    private void put(String written) {
      String value = written;
      boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
      if (quoted) {
        value = value.substring(1, value.length() - 1).replace("\u001B :", "\n");
        headings.putIfAbsent(column, value.toLowerCase(Locale.ROOT));
      } else if (DAYS.matcher(value).matches()
          && DATES.matcher(headings.getOrDefault(column, "")).matches()) {
        value = DAY_ZERO.plusDays(Integer.parseInt(value)).toString();
      }
      cells.set(column - 1, value);
    }

    private void row(int next) {
      if (next != row) {
        grid.row(cells);
        cells.clear();
        if (next > row + 1) {
          grid.blank();
        }
        row = next;
      }
    }

    private static int number(String text, int otherwise) {
      return DAYS.matcher(text).matches() || text.matches("\\d{6,9}")
          ? Integer.parseInt(text)
          : otherwise;
    }

    void end() {
      grid.row(cells);
      grid.end();
    }
  }
}
