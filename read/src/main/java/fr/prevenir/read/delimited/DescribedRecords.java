package fr.prevenir.read.delimited;

import fr.prevenir.read.delimited.Sample.Row;
import fr.prevenir.read.described.Cut;
import fr.prevenir.read.described.DescribedFile;
import fr.prevenir.read.described.DescribedTable;
import fr.prevenir.read.format.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The records of a described file, once the first of them were found to be as described.
///
/// @param described what is said of the file; each table has columns
/// @param start where its one delimited table begins, null where its lines are read one by one:
///     columns of fixed width, several tables, blanks between cells
/// @param skip lines before the first record
record DescribedRecords(DescribedFile described, @Nullable TableStart start, int skip) {
  /// Of so many records one may have another number of cells than described.
  private static final int ODD = 10;

  /// Records that fill fewer of the described columns than one in so many are not those meant.
  private static final int FILLED = 2;

  /// The records of a source, null where they are not as described.
  ///
  /// @param from bytes before the data
  static @Nullable DescribedRecords of(Source source, DescribedFile described, int from) {
    if (described.tables().isEmpty()
        || described.tables().stream().anyMatch(table -> table.columns().isEmpty())) {
      return null;
    }
    HeadText head = HeadText.of(source);
    DescribedTable first = described.tables().getFirst();
    int before = lines(head.bytes(), from);
    boolean several =
        described.tables().size() > 1
            || !first.conditions().isEmpty()
            || described.cut().separator().isEmpty();
    if (several) {
      return DescribedLines.fit(head, from, described)
          ? new DescribedRecords(described, null, before + described.skip())
          : null;
    }
    TableStart start = start(head, from, described, first.names());
    return start == null ? null : new DescribedRecords(described, start, 0);
  }

  boolean placed() {
    return described.tables().stream().allMatch(DescribedTable::placed);
  }

  private static int lines(byte[] bytes, int to) {
    int lines = 0;
    for (int i = 0; i < to; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  static Dialect dialect(HeadText head, Cut cut) {
    String end = cut.recordEnd();
    char last = end.charAt(end.length() - 1);
    byte lineEnd = last == '\n' ? HeadText.lineEnd(head.bytes(), head.length()) : (byte) last;
    return Dialect.of(
        cut.separator(),
        cut.quote(),
        cut.backslash() && cut.quote() == 0
            ? Dialect.Escape.TEXT
            : cut.backslash() ? Dialect.Escape.BACKSLASH : Dialect.Escape.DOUBLED,
        lineEnd);
  }

  private static @Nullable TableStart start(
      HeadText head, int from, DescribedFile described, List<String> names) {
    Dialect dialect = dialect(head, described.cut());
    List<Row> rows =
        new ArrayList<>(
            new Sample(head.bytes(), from, head.length(), head.ended(), dialect, names.size())
                .rows());
    int first = Math.min(described.skip(), rows.size());
    while (first < rows.size() && rows.get(first).blank()) {
      first++;
    }
    if (first < rows.size() && heading(rows.get(first), names)) {
      first++;
    }
    if (first == rows.size() || !fit(rows.subList(first, rows.size()), names.size())) {
      return null;
    }
    return TableStart.told(dialect, names, rows, first);
  }

  /// Whether a line names most of the columns.
  static boolean heading(Row row, List<String> names) {
    int same = 0;
    for (int c = 0; c < Math.min(row.cells(), names.size()); c++) {
      same += row.text(c).strip().equalsIgnoreCase(names.get(c).toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    return same * 2 > names.size();
  }

  /// Whether the records have as many cells as described, or fewer where the last ones are empty,
  /// or one more, an empty one, behind a separator at their end.
  private static boolean fit(List<Row> rows, int columns) {
    int odd = 0;
    int all = 0;
    int whole = 0;
    for (Row row : rows) {
      if (!row.blank()) {
        all++;
        int cells = row.cells();
        boolean ended = cells == columns + 1 && row.length(columns) == 0;
        odd += cells > columns && !ended ? 1 : 0;
        whole += cells * FILLED > columns && (cells > 1 || columns == 1) ? 1 : 0;
      }
    }
    return all > 0 && odd * ODD <= all && whole * FILLED >= all;
  }
}
