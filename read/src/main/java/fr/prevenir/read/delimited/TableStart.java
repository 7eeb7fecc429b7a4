package fr.prevenir.read.delimited;

import fr.prevenir.model.TableHead;
import fr.prevenir.read.delimited.Sample.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a table begins in a text, and what its columns are.
///
/// @param columns their names, as written where there is a header
/// @param header bytes of the header line without its line end, by which it is known again; empty
///     where there is none
/// @param top where the header begins, or the first record where there is none
/// @param data where the first record begins, from the beginning of the sample
/// @param preamble lines before the header or the first record that are not blank
record TableStart(
    Dialect dialect,
    List<String> columns,
    boolean named,
    byte[] header,
    int top,
    int data,
    int preamble,
    ColumnShapes shapes) {

  /// Lines above a header that may be something else.
  private static final int PREAMBLE = 40;

  int width() {
    return columns.size();
  }

  /// Finds the table at the beginning of a text.
  ///
  /// @return null where the text is no table
  static @Nullable TableStart find(byte[] bytes, int from, int limit, boolean ended, byte lineEnd) {
    DialectSniffer sniffer = new DialectSniffer(bytes, from, limit, ended, lineEnd);
    DialectSniffer.Sniffed sniffed = sniffer.sniff();
    if (sniffed == null) {
      return SingleColumn.find(bytes, from, limit, ended, lineEnd);
    }
    List<Row> rows = sniffed.sample().rows();
    int width = firstWidth(rows, sniffed.width());
    TableStart start = of(sniffed.dialect(), rows, width);
    return Plausible.table(start, sniffed, rows)
        ? start
        : SingleColumn.find(bytes, from, limit, ended, lineEnd);
  }

  /// The table that begins with a record of a sample and whose columns something else names.
  static TableStart told(Dialect dialect, List<String> columns, List<Row> rows, int first) {
    return new TableStart(
        dialect,
        columns,
        true,
        new byte[0],
        rows.get(first).from(),
        rows.get(first).from(),
        0,
        shapes(rows, first, columns.size()));
  }

  /// The table with the names that a script gives its columns; null where it cannot be that table.
  /// Its own names are kept.
  @Nullable TableStart called(List<String> names) {
    if (named) {
      long same =
          columns.stream()
              .filter(own -> names.stream().anyMatch(own.strip()::equalsIgnoreCase))
              .count();
      return same * 2 > columns.size() ? this : null;
    }
    return names.size() == width()
        ? new TableStart(dialect, names, true, header, top, data, preamble, shapes)
        : null;
  }

  /// The width of the first block of lines between blank ones that is a table by itself; titles in
  /// lines filled up with separators are none.
  private static int firstWidth(List<Row> rows, int width) {
    int begin = 0;
    while (begin < rows.size()) {
      int end = begin;
      while (end < rows.size() && !rows.get(end).blank()) {
        end++;
      }
      if (end - begin >= 2 && !rows.subList(begin, end).stream().allMatch(TableStart::padded)) {
        int cells = rows.get(end - 1).cells();
        int last = end - 1;
        long same = rows.subList(begin, end).stream().filter(r -> r.cells() == cells).count();
        if (cells == width || cells >= 3 && same >= 2 && same * 10 >= (end - begin) * 7L) {
          return rows.get(last).cells();
        }
      }
      begin = end + 1;
    }
    return width;
  }

  private static TableStart of(Dialect dialect, List<Row> rows, int width) {
    int best = -1;
    double bestScore = 0;
    int firstWide = -1;
    int seen = 0;
    for (int r = 0; r < rows.size() && r < PREAMBLE && seen < 12; r++) {
      Row row = rows.get(r);
      if (row.blank()) {
        continue;
      }
      boolean wide = row.cells() == width || row.cells() >= 2 && nearlyHeader(rows, r, width);
      if (!wide) {
        continue;
      }
      if (firstWide < 0 && row.cells() == width && !padded(row)) {
        firstWide = r;
      }
      seen++;
      ColumnShapes below = shapes(rows, r + 1, width);
      double score = Header.score(row, below, width);
      if (score > bestScore * 1.25 + 0.01) {
        best = r;
        bestScore = score;
      }
      if (score < -1 && best < 0 && firstWide >= 0 && r - firstWide >= 3) {
        break;
      }
      if (best >= 0 && r - best >= 3) {
        break;
      }
    }
    if (firstWide < 0) {
      firstWide = 0;
      while (firstWide < rows.size() - 1 && rows.get(firstWide).cells() != width) {
        firstWide++;
      }
    }
    if (best > firstWide && fitsData(rows, firstWide, best, width)) {
      best = -1;
    }
    return best < 0 ? unnamed(dialect, rows, firstWide, width) : named(dialect, rows, best, width);
  }

  /// A header one cell short or over: R leaves out the name of the row names; a trailing separator
  /// stands in the records only, or in the header only.
  private static boolean nearlyHeader(List<Row> rows, int r, int width) {
    int cells = rows.get(r).cells();
    if (cells == width || cells > width + 1 || cells < width - 1 || width < 3) {
      return false;
    }
    int next = r + 1;
    return next < rows.size() && rows.get(next).cells() == width;
  }

  /// A title in a line filled up with separators.
  private static boolean padded(Row row) {
    return row.cells() >= 3 && row.filled() <= 1;
  }

  /// Whether the lines between the first wide one and the header found are records.
  private static boolean fitsData(List<Row> rows, int from, int header, int width) {
    ColumnShapes below = shapes(rows, header + 1, width);
    int fitting = 0;
    int all = 0;
    for (int r = from; r < header; r++) {
      Row row = rows.get(r);
      if (row.cells() == width && row.filled() * 2 >= width) {
        all++;
        fitting += Header.fits(row, below, width) ? 1 : 0;
      }
    }
    return all > 0 && fitting * 2 > all;
  }

  private static ColumnShapes shapes(List<Row> rows, int from, int width) {
    ColumnShapes shapes = new ColumnShapes(width);
    for (int r = from; r < rows.size(); r++) {
      Row row = rows.get(r);
      if (row.cells() == width
          && !Header.ruler(row)
          && (from == 0 || !row.same(rows.get(from - 1)))) {
        shapes.learn(row);
      }
    }
    return shapes;
  }

  private static int preamble(List<Row> rows, int before) {
    return (int) rows.subList(0, before).stream().filter(row -> !row.blank()).count();
  }

  private static TableStart unnamed(Dialect dialect, List<Row> rows, int first, int width) {
    return new TableStart(
        dialect,
        TableHead.unnamed(width),
        false,
        new byte[0],
        rows.get(first).from(),
        rows.get(first).from(),
        preamble(rows, first),
        shapes(rows, first, width));
  }

  private static TableStart named(Dialect dialect, List<Row> rows, int at, int width) {
    Row row = rows.get(at);
    List<String> columns = new ArrayList<>();
    boolean rowNames = row.cells() == width - 1 && Header.rowNames(rows, at + 1, width);
    if (rowNames) {
      columns.add("column 1");
    }
    for (int c = 0; c < row.cells() && columns.size() < width; c++) {
      String name = Header.name(row, c, dialect);
      columns.add(name.isBlank() ? "column " + (columns.size() + 1) : name);
    }
    while (columns.size() < width) {
      columns.add("column " + (columns.size() + 1));
    }
    for (int c = width; c < row.cells() && row.length(c) > 0; c++) {
      columns.add(Header.name(row, c, dialect));
    }
    int end = row.bounds()[2 * row.cells() - 1];
    byte[] header =
        java.util.Arrays.copyOfRange(row.bytes(), row.from(), Math.max(row.from(), end));
    return new TableStart(
        dialect,
        columns,
        true,
        header,
        row.from(),
        at + 1 < rows.size() && Header.ruler(rows.get(at + 1))
            ? rows.get(at + 1).next()
            : row.next(),
        preamble(rows, at),
        shapes(rows, at + 1, columns.size() == width ? width : columns.size()));
  }
}
