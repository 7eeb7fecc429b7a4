package fr.prevenir.read.table;

import fr.prevenir.model.Passage;
import fr.prevenir.model.Sensitive;
import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Cuts the rows of a grid into tables as they come: finds headers below letterheads, headers of
/// two
/// lines, blocks apart by blank rows or columns, headers repeated on a new page and closing lines.
///
/// The first table of a grid has the path of the grid, the next ones `#2`, `#3`… after it. Lines
/// that belong to no table become passages of text: nothing is dropped. Memory holds the first rows
/// of a segment only.
public final class GridTables {
  private static final int PREVIEW_ROWS = 200;
  private static final int PREVIEW_BYTES = 8 << 20;
  private static final Pattern CLOSING =
      Pattern.compile(
          "(sous[- ]?)?totaux?\\b.*|(sous[- ]?)?total\\b.*|nombre (de|total)\\b.*|somme\\b.*"
              + "|moyenne\\b.*|fin (de|du)\\b.*|edite(e)? le\\b.*|page \\d+.*|count\\b.*");

  private final Reading reading;
  private final TableNames names;
  private final String format;
  private final Map<String, String> dialect;
  private final List<OpenTable> open = new ArrayList<>();
  private final List<Row> preview = new ArrayList<>();
  private final Cells again = new Cells();
  private int previewBytes;
  private boolean streaming;
  private boolean afterLone;
  private long characters;

  /// @param path of the grid: the source with the name of the sheet
  public GridTables(Reading reading, SourcePath path, String format, Map<String, String> dialect) {
    this(reading, new TableNames(path), format, dialect);
  }

  /// @param names of the tables, shared by several grids of one source
  public GridTables(Reading reading, TableNames names, String format, Map<String, String> dialect) {
    this.reading = reading;
    this.names = names;
    this.format = format;
    this.dialect = Map.copyOf(dialect);
  }

  /// The next row that has a cell.
  public void row(Cells cells) {
    if (cells.blank()) {
      blank();
    } else if (streaming) {
      emit(cells);
    } else {
      preview.add(cells.row());
      previewBytes += cells.bytes();
      if (preview.size() >= PREVIEW_ROWS || previewBytes >= PREVIEW_BYTES) {
        begin(false);
        streaming = true;
      }
    }
  }

  /// One or more blank rows.
  public void blank() {
    if (!streaming && !preview.isEmpty()) {
      if (isLoneHeader()) {
        afterLone = true;
      } else {
        begin(true);
      }
    }
    streaming = false;
  }

  /// No more rows.
  public void end() {
    if (!preview.isEmpty()) {
      begin(true);
    }
    endTables();
  }

  /// A single line of labels before any table: what follows the blank rows may be its values.
  private boolean isLoneHeader() {
    return open.isEmpty()
        && preview.size() == 1
        && preview.getFirst().filled(0, preview.getFirst().width()) > 1;
  }

  /// Whether a line above blank rows is no header, since one with more labels follows: `Période`
  /// and which it is.
  private boolean isTitle() {
    if (preview.size() < 3) {
      return false;
    }
    Row line = preview.getFirst();
    Row next = preview.get(1);
    Header header = Header.find(preview.subList(1, preview.size()), 0, next.width() - 1);
    return header != null
        && header.first() == 0
        && line.filled(0, line.width()) * 2 <= next.filled(0, next.width());
  }

  /// Decides what the rows looked at so far are, and passes them on.
  private void begin(boolean whole) {
    if (afterLone && isTitle()) {
      passage(preview.removeFirst());
    }
    afterLone = false;
    List<Row> rows = List.copyOf(preview);
    preview.clear();
    previewBytes = 0;
    List<Block> blocks = Block.find(rows, whole);
    if (open.isEmpty() || !goesOn(rows, blocks)) {
      if (isText(rows, blocks)) {
        rows.forEach(this::passage);
        return;
      }
      endTables();
      blocks.forEach(block -> open(block, block.names()));
      int header =
          blocks.stream()
              .map(Block::header)
              .mapToInt(h -> h == null ? 0 : h.first())
              .min()
              .orElse(0);
      rows.subList(0, header).forEach(this::passage);
      replay(rows.subList(header, rows.size()), blocks, header);
    } else {
      Header header = blocks.getFirst().header();
      replay(rows.subList(header == null ? 0 : header.end(), rows.size()), List.of(), 0);
    }
  }

  /// Passes rows on, but for those above the values of their block.
  private void replay(List<Row> rows, List<Block> blocks, int offset) {
    for (int r = 0; r < rows.size(); r++) {
      again.clear();
      Row row = rows.get(r);
      for (int c = 0; c < row.width(); c++) {
        String text = row.cell(c);
        if (text != null && !aboveValues(blocks, c, r + offset)) {
          again.set(c, text);
        }
      }
      if (!again.blank()) {
        emit(again);
      }
    }
  }

  private static boolean aboveValues(List<Block> blocks, int column, int row) {
    for (Block block : blocks) {
      Header header = block.header();
      if (header != null && block.left() <= column && column <= block.right()) {
        return row < header.end();
      }
    }
    return false;
  }

  /// Whether rows behind blank ones go on with the table before them: they repeat its header, or
  /// have none and lie within its columns.
  private boolean goesOn(List<Row> rows, List<Block> blocks) {
    if (open.size() != 1 || blocks.size() != 1) {
      return false;
    }
    OpenTable table = open.getFirst();
    Block before = table.block();
    Block after = blocks.getFirst();
    if (after.header() != null) {
      return after.names().equals(table.names());
    }
    int typical = Header.typical(rows, after.left(), after.right());
    return before.left() <= after.left()
        && after.right() <= before.right()
        && (typical >= 2 || before.columns() < 3)
        && typical * 10 >= before.columns() * 3;
  }

  /// Whether rows hold lines of text rather than a table: one cell each, or what a program states
  /// above its list.
  private static boolean isText(List<Row> rows, List<Block> blocks) {
    if (Letterhead.is(rows)) {
      return true;
    }
    boolean named = blocks.stream().anyMatch(block -> block.header() != null);
    return (rows.size() < 3 || (!named && blocks.size() > 1))
        && rows.stream().allMatch(row -> row.filled(0, row.width()) <= 1);
  }

  private void open(Block block, List<String> columns) {
    open.add(new OpenTable(reading, names.next(), format, block, columns, dialect));
  }

  private void emit(Cells cells) {
    if (isClosing(cells)) {
      passage(cells.row());
      return;
    }
    widen(cells);
    open.forEach(table -> table.add(cells));
  }

  /// A row wider than its table goes on in a table with more columns.
  private void widen(Cells cells) {
    int left = open.getFirst().block().left();
    int right = open.getLast().block().right();
    int first = left;
    int last = right;
    for (int c = 0; c < cells.width(); c++) {
      if ((c < left || c > right) && !cells.blank(c)) {
        first = Math.min(first, c);
        last = Math.max(last, c);
      }
    }
    if (first == left && last == right) {
      return;
    }
    List<String> names = new ArrayList<>();
    for (int c = first; c <= last; c++) {
      names.add("column " + (c - first + 1));
    }
    for (OpenTable table : open) {
      for (int c = table.block().left(); c <= table.block().right(); c++) {
        names.set(c - first, table.names().get(c - table.block().left()));
      }
    }
    Header header = open.getFirst().block().header();
    endTables();
    open(new Block(first, last, header), names);
  }

  private boolean isClosing(Cells cells) {
    int filled = 0;
    int firstFilled = -1;
    for (int c = 0; c < cells.width(); c++) {
      if (!cells.blank(c)) {
        filled++;
        firstFilled = firstFilled < 0 ? c : firstFilled;
      }
    }
    int columns = open.stream().mapToInt(table -> table.block().columns()).sum();
    return columns > 2
        && filled * 5 <= columns * 2
        && CLOSING.matcher(Label.folded(cells.text(firstFilled))).matches();
  }

  private void endTables() {
    open.forEach(OpenTable::end);
    open.clear();
  }

  private void passage(Row row) {
    List<String> texts = new ArrayList<>();
    for (int c = 0; c < row.width(); c++) {
      if (!row.blank(c)) {
        texts.add(row.text(c));
      }
    }
    String text = texts.stream().collect(Collectors.joining("\t"));
    reading.passage(new Passage(names.path(), format, characters, new Sensitive(text)));
    characters += text.length() + 1;
  }
}
