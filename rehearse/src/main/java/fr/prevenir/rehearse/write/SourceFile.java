package fr.prevenir.rehearse.write;

import fr.prevenir.model.Role;
import java.io.Closeable;
import java.io.OutputStream;
import java.util.List;

/// A delimited file in the making, with its truth.
public final class SourceFile<V> implements Closeable {
  private final Bytes bytes;
  private final Dialect dialect;
  private final List<Column<V>> columns;
  private final Truth truth;
  private final String place;
  private long records;

  /// @param path relative to the evidence
  /// @param inside the way inside its container; empty for the file itself
  public SourceFile(
      OutputStream out,
      String path,
      String inside,
      Dialect dialect,
      List<Column<V>> columns,
      Truth truth) {
    this.bytes = new Bytes(out, dialect.encoding());
    this.dialect = dialect;
    this.columns = List.copyOf(columns);
    this.truth = truth;
    this.place = Truth.place(path, inside);
    lines(dialect.preamble());
    for (int i = 0; i < this.columns.size(); i++) {
      Column<V> column = this.columns.get(i);
      truth.column(place, dialect.header() ? column.header() : "column " + (i + 1), column);
      if (dialect.header()) {
        bytes.text(i == 0 ? "" : dialect.separator());
        cell(column.header());
      }
    }
    if (dialect.header()) {
      bytes.text(dialect.lineEnd());
    }
  }

  /// Writes one record.
  ///
  /// @return the bits of the categories that it shows about the patient
  public long write(V value) {
    long shown = 0;
    for (int i = 0; i < columns.size(); i++) {
      Column<V> column = columns.get(i);
      if (i > 0) {
        bytes.text(dialect.separator());
      }
      String text = column.value().apply(value);
      if (!text.isEmpty()) {
        shown |= column.shows();
      }
      cell(text);
    }
    bytes.text(dialect.lineEnd());
    records++;
    return shown;
  }

  /// Says who is mentioned in the record written last.
  public void mentions(Role role, String person) {
    truth.mention(place, records, role, person);
  }

  public long records() {
    return records;
  }

  public long written() {
    return bytes.written();
  }

  @Override
  public void close() {
    lines(dialect.footer());
    bytes.close();
  }

  private void lines(List<String> lines) {
    for (String line : lines) {
      bytes.text(line).text(dialect.lineEnd());
    }
  }

  private void cell(String text) {
    String quote = dialect.quote();
    if (quote.isEmpty()) {
      bytes.text(flat(text));
    } else if (dialect.quoteAll() || needsQuotes(text)) {
      bytes.text(quote).text(text.replace(quote, quote + quote)).text(quote);
    } else {
      bytes.text(text);
    }
  }

  private String flat(String text) {
    return needsQuotes(text)
        ? text.replace(dialect.separator(), " ").replace('\n', ' ').replace('\r', ' ')
        : text;
  }

  private boolean needsQuotes(String text) {
    String quote = dialect.quote();
    char separator = dialect.separator().charAt(0);
    char mark = quote.isEmpty() ? '"' : quote.charAt(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == separator || c == mark || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }
}
