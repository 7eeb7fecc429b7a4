package fr.prevenir.read.delimited;

import fr.prevenir.model.TableHead;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Where a table begins in a text: what stands before it, its header, its width.
///
/// @param columns names; as many as the table is wide
/// @param named whether they were read
/// @param firstRecord where the first data record begins
/// @param preamble lines before the header that belong to no record
/// @param headerBytes the header line as written, to know it again; empty where there is none
/// @param shapes what the columns look like
/// @param mostlyShort whether many records lack cells at their end, so that two of them are never
/// joined
record TableStart(
    List<String> columns,
    boolean named,
    int firstRecord,
    int preamble,
    byte[] headerBytes,
    ColumnShapes shapes,
    boolean mostlyShort) {

  /// Finds the start of the table whose text begins at `from`.
  static TableStart find(byte[] block, int from, int limit, boolean last, Dialect dialect) {
    Sample sample = Sample.of(block, from, limit, last, dialect);
    int width = sample.usualCells();
    int first = firstOfWidth(sample, width);
    int header = header(sample, first, width);
    int body = header >= 0 ? header + 1 : first;
    int wide = Math.max(1, header >= 0 ? Math.max(width, filledCells(sample, header)) : width);
    List<String> names = header >= 0 ? names(sample, header, wide) : TableHead.unnamed(wide);
    int firstRecord = body < sample.size() ? sample.starts().get(body) : endOf(sample, from);
    int preamble = 0;
    for (int r = 0; r < (header >= 0 ? header : first); r++) {
      preamble += sample.cells(r) > 0 ? 1 : 0;
    }
    byte[] headerBytes = {};
    if (header >= 0) {
      int start = sample.starts().get(header);
      headerBytes = java.util.Arrays.copyOfRange(block, start, sample.ends().get(header));
    }
    return new TableStart(
        names,
        header >= 0,
        firstRecord,
        preamble,
        headerBytes,
        ColumnShapes.of(sample, body, wide),
        mostlyShort(sample, body, wide));
  }

  private static int endOf(Sample sample, int from) {
    return sample.size() == 0 ? from : sample.ends().getLast();
  }

  private static int firstOfWidth(Sample sample, int width) {
    for (int r = 0; r < sample.size(); r++) {
      if (sample.cells(r) == width && width > 0) {
        return r;
      }
    }
    return sample.size();
  }

  /// The record that names the columns, or -1: the first one of the usual width, or one just before
  /// it
  /// that is a little narrower or wider.
  private static int header(Sample sample, int first, int width) {
    if (first >= sample.size()) {
      return -1;
    }
    for (int r = first - 1; r >= Math.max(0, first - 2); r--) {
      int cells = sample.cells(r);
      boolean near = cells >= 2 && Math.abs(cells - width) <= Math.max(1, width / 8);
      if (near && HeaderJudge.isHeader(sample, r, first, width)) {
        return r;
      }
    }
    return HeaderJudge.isHeader(sample, first, first + 1, width) ? first : -1;
  }

  private static int filledCells(Sample sample, int record) {
    int cells = sample.cells(record);
    while (cells > 1 && sample.start(record, cells - 1) >= sample.end(record, cells - 1)) {
      cells--;
    }
    return cells;
  }

  private static List<String> names(Sample sample, int header, int width) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int c = 0; c < width; c++) {
      String name = c < sample.cells(header) ? text(sample, header, c).strip() : "";
      String unique = name.isEmpty() ? "column " + (c + 1) : name;
      for (int n = 2; !taken.add(unique); n++) {
        unique = name + " " + n;
      }
      names.add(unique);
    }
    return names;
  }

  static String text(Sample sample, int record, int cell) {
    int start = sample.start(record, cell);
    return start < 0
        ? ""
        : new String(
            sample.data(), start, sample.end(record, cell) - start, StandardCharsets.UTF_8);
  }

  private static boolean mostlyShort(Sample sample, int body, int width) {
    int shorter = 0;
    for (int r = body; r < sample.size(); r++) {
      shorter += sample.cells(r) > 1 && sample.cells(r) < width ? 1 : 0;
    }
    return shorter * 5 > sample.size() - body;
  }
}
