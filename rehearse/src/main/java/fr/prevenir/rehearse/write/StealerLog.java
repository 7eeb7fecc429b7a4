package fr.prevenir.rehearse.write;

import fr.prevenir.model.Role;
import java.io.Closeable;
import java.io.OutputStream;
import java.util.List;

/// A log of stolen browser passwords: blocks of `URL:`, `Username:`, `Password:` lines.
public final class StealerLog<V> implements Closeable {
  private final Bytes bytes;
  private final List<Column<V>> columns;
  private final Truth truth;
  private final String place;
  private long records;

  public StealerLog(OutputStream out, String path, List<Column<V>> columns, Truth truth) {
    this.bytes = new Bytes(out, Encoding.UTF_8);
    this.columns = List.copyOf(columns);
    this.truth = truth;
    this.place = Truth.place(path, "");
    this.columns.forEach(column -> truth.column(place, column.header(), column));
  }

  public void write(V value) {
    for (Column<V> column : columns) {
      bytes.text(column.header()).text(": ").text(column.value().apply(value)).text("\n");
    }
    bytes.text("===============\n");
    records++;
  }

  /// Says who is mentioned in the block written last.
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
    bytes.close();
  }
}
