package fr.prevenir.read.html;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.UnreadableException;
import fr.prevenir.read.table.Cells;
import fr.prevenir.read.table.GridTables;
import fr.prevenir.read.table.TableNames;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One table under way. A value that spans rows stands in each of them, one that spans columns in
/// the first.
final class HtmlTable {
  private static final int COLUMNS = 1 << 14;
  private static final int MOST_ROWS = 65_534;

  /// Bytes that spans may add to a table.
  private static final long REPEATED_BYTES = 256L << 20;

  /// A number that the page shows shorter than it is.
  private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d(?:[.,]\\d+)?E\\+?\\d+");

  private static final char LINE_BREAK = '\u2028';

  private final Reading reading;
  private final TableNames names;
  private final int longest;
  private GridTables tables;
  private final Cells cells = new Cells();
  private final Map<Integer, Span> spans = new TreeMap<>();
  private final StringBuilder text = new StringBuilder();
  private boolean inRow;
  private boolean inCell;
  private boolean onlyHeadings;
  private boolean anyCell;
  private boolean values;
  private boolean tooLong;
  private boolean head;
  private int column;
  private int width;
  private int height;
  private @Nullable String number;
  private long repeated;
  private int rowBytes;

  /// A value that goes on in the rows below.
  private record Span(String value, int rows, boolean head) {}

  HtmlTable(Reading reading, TableNames names) {
    this.reading = reading;
    this.names = names;
    this.longest = reading.options().limits().recordBytes();
    this.tables = begin();
  }

  private GridTables begin() {
    return new GridTables(reading, names, "html", Map.of());
  }

  boolean inCell() {
    return inCell;
  }

  void row() throws UnreadableException {
    endRow();
    inRow = true;
    cells.clear();
    onlyHeadings = true;
    anyCell = false;
    tooLong = false;
    rowBytes = 0;
    column = 0;
  }

  void cell(boolean heading, HtmlTokens tag) throws UnreadableException {
    endCell();
    if (!inRow) {
      row();
    }
    takeSpans();
    inCell = true;
    head = heading;
    onlyHeadings &= heading;
    anyCell = true;
    text.setLength(0);
    width = number(tag.attribute("colspan"), COLUMNS);
    height = number(tag.attribute("rowspan"), MOST_ROWS);
    String stored = tag.attribute("x:num");
    number = stored.isEmpty() ? tag.attribute("sdval") : stored;
  }

  private static int number(String attribute, int most) {
    int value = 0;
    for (int i = 0; i < attribute.length() && Character.digit(attribute.charAt(i), 10) >= 0; i++) {
      value = Math.min(most, value * 10 + Character.digit(attribute.charAt(i), 10));
    }
    return Math.max(1, value);
  }

  void text(String more) {
    if (rowBytes + text.length() + more.length() > longest) {
      tooLong = true;
    } else {
      text.append(more);
    }
  }

  void endCell() {
    if (!inCell) {
      return;
    }
    inCell = false;
    String value = value();
    rowBytes += value.length();
    if (column < COLUMNS) {
      if (!value.isEmpty()) {
        cells.set(column, value);
      }
      if (height > 1) {
        spans.put(column, new Span(value, height - 1, head));
      }
    }
    column = Math.min(COLUMNS, column + width);
  }

  /// The text as a page shows it: blanks in a row as one, line breaks only where tags say so. The
  /// stored number where the page shows it shortened.
  private String value() {
    StringBuilder shown = new StringBuilder();
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i) == '\u00A0' ? ' ' : text.charAt(i);
      if (c == LINE_BREAK) {
        shown.append(shown.isEmpty() ? "" : "\n");
        space = false;
      } else if (Character.isWhitespace(c)) {
        space = true;
      } else {
        boolean first = shown.isEmpty() || shown.charAt(shown.length() - 1) == '\n';
        shown.append(space && !first ? " " : "").append(c);
        space = false;
      }
    }
    String value = shown.toString().strip();
    if (number != null && !number.isEmpty() && SCIENTIFIC.matcher(value).matches()) {
      return number;
    }
    return value.equals("NULL") ? "" : value;
  }

  /// Fills the columns that values from above span.
  private void takeSpans() throws UnreadableException {
    Span span = spans.get(column);
    while (span != null && column < COLUMNS) {
      if (!span.head() && !span.value().isEmpty()) {
        repeated += span.value().length();
        if (repeated > REPEATED_BYTES) {
          throw HtmlPage.beyondReason();
        }
        cells.set(column, span.value());
      }
      if (span.rows() == 1) {
        spans.remove(column);
      } else {
        spans.put(column, new Span(span.value(), span.rows() - 1, span.head()));
      }
      column++;
      span = spans.get(column);
    }
  }

  void endRow() throws UnreadableException {
    if (!inRow) {
      return;
    }
    endCell();
    inRow = false;
    for (int c : spans.keySet().stream().mapToInt(Integer::intValue).toArray()) {
      if (c >= column) {
        column = c;
        takeSpans();
      }
    }
    if (tooLong) {
      reading.unread(
          UnreadCode.RECORD_TOO_LONG, rowBytes, "a row of a table is longer than allowed");
    } else if (!cells.blank()) {
      give();
    }
  }

  /// A row of headings below values begins another table.
  private void give() {
    boolean heading = anyCell && onlyHeadings && cells.width() > 1;
    if (heading && values) {
      tables.end();
      tables = begin();
      values = false;
    }
    if (heading) {
      cells.heading();
    } else {
      values = true;
    }
    tables.row(cells);
  }

  void end() {
    tables.end();
  }
}
