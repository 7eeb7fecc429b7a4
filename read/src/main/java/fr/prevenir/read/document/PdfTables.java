package fr.prevenir.read.document;

import fr.prevenir.read.format.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tables of people printed to a PDF; they go on from page to page. All other lines are text.
final class PdfTables {
  private static final int FEWEST_COLUMNS = 3;
  private static final int FEWEST_LINES = 3;
  private static final int MOST_CARRIED = 12;

  /// Heights of letters between two baselines: capitals are about two thirds of a line.
  private static final float CLOSE = 2.8f;

  private final Reading reading;
  private final PdfProse text;
  private @Nullable Open open;
  private int tables;

  PdfTables(Reading reading, RunningText text) {
    this.reading = reading;
    this.text = new PdfProse(text);
  }

  void page(PdfPage page) {
    List<PdfLine> lines = PdfLine.of(page.words(), page.rules());
    text.page(page, lines);
    int at = 0;
    boolean top = true;
    while (at < lines.size()) {
      int full = top ? carried(lines, at) : at;
      int end = groupEnd(lines, full, page.rules());
      List<PdfLine> group = lines.subList(at, end);
      if (full == at && group.size() == 1 && group.getFirst().cells().size() < FEWEST_COLUMNS) {
        text.line(group.getFirst());
      } else {
        group(group, page.rules());
        top = false;
      }
      at = end;
    }
    text.end();
  }

  /// Where a line of many cells follows at the top of a page, behind lines that go on with the last
  /// row of the page before or lead to the first one of this: they begin at the edges of columns.
  private int carried(List<PdfLine> lines, int from) {
    Open table = open;
    int last = Math.min(lines.size() - 1, from + MOST_CARRIED);
    for (int i = from; table != null && i < last; i++) {
      PdfLine line = lines.get(i);
      if (line.cells().size() >= FEWEST_COLUMNS) {
        return i;
      }
      float distance = lines.get(i + 1).baseline() - line.baseline();
      if (distance > 2 * CLOSE * line.height() || !table.columns.hold(line)) {
        return from;
      }
    }
    return from;
  }

  /// Lines that may be rows of one table: all of them have several cells, or go on with cells
  /// above.
  private static int groupEnd(List<PdfLine> lines, int from, List<PdfRule> rules) {
    if (lines.get(from).cells().size() < FEWEST_COLUMNS && !raised(lines, from)) {
      return from + 1;
    }
    int end = from + 1;
    while (end < lines.size()
        && (within(lines.subList(from, end), lines.get(end))
            || goesOn(lines.subList(from, end), lines.get(end), rules)
            || leads(lines, from, end))) {
      end++;
    }
    return end;
  }

  /// Whether a line is the first of cells that stand in the middle of a row: less than a line below
  /// it follow the others, none of them under it.
  private static boolean raised(List<PdfLine> lines, int at) {
    if (at + 1 == lines.size()) {
      return false;
    }
    PdfLine line = lines.get(at);
    PdfLine next = lines.get(at + 1);
    return next.cells().size() >= FEWEST_COLUMNS
        && next.baseline() - line.baseline() < line.height()
        && below(next, line).isEmpty();
  }

  /// Whether a line has several cells, and no word of it lies below several of the table.
  private static boolean within(List<PdfLine> above, PdfLine line) {
    PdfLine widest = widest(above);
    int cells = line.cells().size();
    return cells >= FEWEST_COLUMNS
        || (cells > 1
            && line.words().stream()
                .allMatch(word -> below(widest, new PdfLine(List.of(List.of(word)))).size() < 2));
  }

  /// Whether a line of one cell goes on with a cell above it: it lies within the same ruled cell,
  /// or follows closely, below one cell and no other.
  private static boolean goesOn(List<PdfLine> above, PdfLine line, List<PdfRule> rules) {
    PdfLine last = above.getLast();
    for (PdfRule rule : rules) {
      if (!rule.lies()
          && rule.top() < last.baseline()
          && rule.bottom() > line.baseline()
          && rule.left() <= last.right()
          && rule.left() >= last.left()) {
        return true;
      }
    }
    return close(last, line) && below(widest(above), line).size() < 2;
  }

  /// Whether a line of one cell begins a row whose cells stand in the middle or at the foot of its
  /// height: others follow closely.
  private static boolean leads(List<PdfLine> lines, int from, int at) {
    PdfLine widest = widest(lines.subList(from, at));
    List<Integer> columns = below(widest, lines.get(at));
    for (int i = at; i + 1 < lines.size() && i < at + MOST_CARRIED; i++) {
      PdfLine next = lines.get(i + 1);
      if (!close(lines.get(i), next) || columns.isEmpty() || columns.size() > 2) {
        return false;
      }
      if (next.cells().size() >= FEWEST_COLUMNS) {
        boolean inside = columns.getFirst() > 0;
        return inside || columns.size() == 1 && below(next, lines.get(at)).isEmpty();
      }
    }
    return false;
  }

  private static boolean close(PdfLine above, PdfLine below) {
    return below.baseline() - above.baseline() <= CLOSE * above.height();
  }

  private static PdfLine widest(List<PdfLine> lines) {
    PdfLine widest = lines.getFirst();
    for (PdfLine line : lines) {
      widest = line.cells().size() > widest.cells().size() ? line : widest;
    }
    return widest;
  }

  /// The cells of a line that stand above or below another line.
  private static List<Integer> below(PdfLine cells, PdfLine line) {
    List<Integer> found = new ArrayList<>();
    for (int c = 0; c < cells.cells().size(); c++) {
      List<PdfWord> cell = cells.cells().get(c);
      if (cell.getFirst().left() < line.right() && cell.getLast().right() > line.left()) {
        found.add(c);
      }
    }
    return found;
  }

  private void group(List<PdfLine> group, List<PdfRule> rules) {
    Open table = open;
    if (table != null && table.columns.part(group)) {
      PdfBands.Rows rows = PdfBands.of(group, rules, table.columns);
      if (filled(rows, table.columns) * 2 >= table.columns.count()) {
        table.add(rows);
        return;
      }
    }
    if (group.size() >= FEWEST_LINES) {
      PdfBands.Rows rows = PdfBands.of(group, rules, null);
      Open next = new Open(rows.columns());
      List<List<String>> first = next.peek(rows);
      if (rows.columns().count() >= FEWEST_COLUMNS && RecordsOrText.records(first)) {
        end();
        next.sink = new FoundTable(reading, ++tables, "pdf");
        next.add(rows);
        open = next;
        return;
      }
    }
    group.forEach(text::line);
  }

  private static long filled(PdfBands.Rows rows, PdfColumns columns) {
    return rows.rows().stream().flatMap(List::stream).mapToInt(columns::of).distinct().count();
  }

  void end() {
    if (open != null) {
      open.end();
      open = null;
    }
  }

  /// A table under way. Its last row is held back, as it may go on behind the page.
  private static final class Open {
    final PdfColumns columns;
    private final PdfCellText texts;
    private List<List<PdfWord>> held = List.of();
    private List<Integer> single = List.of();
    private @Nullable List<String> heading;
    @Nullable FoundTable sink;

    Open(PdfColumns columns) {
      this.columns = columns;
      texts = new PdfCellText(columns.count());
    }

    /// The first rows, as they would be given on.
    List<List<String>> peek(PdfBands.Rows rows) {
      List<List<List<PdfWord>>> first =
          rows.rows().stream().limit(FoundTable.LOOKED_AT).map(this::cells).toList();
      first.forEach(this::learn);
      return first.stream().map(this::texts).toList();
    }

    void add(PdfBands.Rows rows) {
      List<List<List<PdfWord>>> cells = rows.rows().stream().map(this::cells).toList();
      cells.forEach(this::learn);
      boolean first = true;
      for (List<List<PdfWord>> row : cells) {
        List<String> texts = texts(row);
        if (first && texts.equals(heading)) {
          // repeated on each page
          continue;
        }
        heading = heading == null ? texts : heading;
        if (first && goesOn(row)) {
          List<List<PdfWord>> both = new ArrayList<>();
          for (int c = 0; c < row.size(); c++) {
            both.add(PdfCellText.below(held.get(c), row.get(c)));
          }
          held = both;
        } else {
          give();
          held = row;
        }
        first = false;
      }
      single = rows.single();
    }

    /// Whether the first row of a page goes on with the last one of the page before: it leaves
    /// empty all columns that fill one line of a row alone.
    private boolean goesOn(List<List<PdfWord>> row) {
      return !held.isEmpty()
          && !single.isEmpty()
          && single.size() < columns.count()
          && single.stream().allMatch(c -> row.get(c).isEmpty());
    }

    private List<List<PdfWord>> cells(List<PdfWord> row) {
      List<List<PdfWord>> cells = new ArrayList<>();
      columns.strips().forEach(strip -> cells.add(new ArrayList<>()));
      row.forEach(word -> cells.get(columns.of(word)).add(word));
      return cells;
    }

    private void learn(List<List<PdfWord>> row) {
      for (int c = 0; c < row.size(); c++) {
        texts.learn(c, row.get(c));
      }
    }

    private List<String> texts(List<List<PdfWord>> row) {
      List<String> values = new ArrayList<>();
      for (int c = 0; c < row.size(); c++) {
        values.add(texts.text(c, row.get(c)));
      }
      return values;
    }

    private void give() {
      if (!held.isEmpty() && sink != null) {
        sink.rows(List.of(texts(held)));
      }
      held = List.of();
    }

    void end() {
      give();
      if (sink != null) {
        sink.end();
      }
    }
  }
}
