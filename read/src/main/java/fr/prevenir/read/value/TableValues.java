package fr.prevenir.read.value;

import fr.prevenir.model.RowBatch;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The messages and documents in the values of one table.
final class TableValues {
  /// Bytes gathered of a column before they are read.
  private static final int ROOM = 8 << 20;

  private final TableHead head;
  private final Reading.Members members;
  private final Map<Integer, Map<ValueKind, Gathered>> columns = new HashMap<>();

  /// The values of a column that are one source.
  private static final class Gathered {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int sources;
  }

  TableValues(TableHead head, Reading.Members members) {
    this.head = head;
    this.members = members;
  }

  void look(RowBatch batch) throws IOException {
    byte[] b = batch.data();
    for (int row = 0; row < batch.rows(); row++) {
      for (int column = 0; column < batch.columns(); column++) {
        int from = batch.start(row, column);
        int to = batch.end(row, column);
        if (from >= 0 && to - from >= ValueKind.SMALLEST) {
          value(b, from, to, column, batch.firstRecord() + row);
        }
      }
    }
  }

  private void value(byte[] b, int from, int to, int column, long record) throws IOException {
    ValueKind kind = ValueKind.ofText(b, from, to);
    if (kind != ValueKind.NONE) {
      take(kind, new ByteArrayInputStream(b, from, to - from), column, " " + record);
      return;
    }
    Encoded whole = Encoded.of(b, from, to);
    List<Encoded> all = whole == null ? Encoded.within(b, from, to) : List.of(whole);
    int taken = 0;
    for (Encoded encoded : all) {
      ValueKind content = ValueKind.ofBytes(encoded.head());
      if (content != ValueKind.NONE) {
        taken++;
        take(content, encoded.stream(), column, " " + record + (taken > 1 ? " " + taken : ""));
      }
    }
  }

  private void take(ValueKind kind, InputStream content, int column, String number)
      throws IOException {
    if (!kind.gathered()) {
      members.read(path(column, number, kind), -1, content);
      return;
    }
    Gathered gathered =
        columns
            .computeIfAbsent(column, c -> new EnumMap<>(ValueKind.class))
            .computeIfAbsent(kind, k -> new Gathered());
    byte[] bytes = content.readAllBytes();
    if (kind == ValueKind.RECORD) {
      line(bytes);
    }
    gathered.bytes.write(bytes);
    gathered.bytes.write(kind == ValueKind.RECORD ? '\n' : '\r');
    if (gathered.bytes.size() > ROOM) {
      read(gathered, column, kind);
    }
  }

  /// A line end in an object can only be a blank.
  private static void line(byte[] object) {
    for (int i = 0; i < object.length; i++) {
      if (object[i] == '\n' || object[i] == '\r') {
        object[i] = ' ';
      }
    }
  }

  /// Reads what is gathered and not yet read.
  void end() throws IOException {
    for (Map.Entry<Integer, Map<ValueKind, Gathered>> column : columns.entrySet()) {
      for (Map.Entry<ValueKind, Gathered> kind : column.getValue().entrySet()) {
        if (kind.getValue().bytes.size() > 0) {
          read(kind.getValue(), column.getKey(), kind.getKey());
        }
      }
    }
  }

  private void read(Gathered gathered, int column, ValueKind kind) throws IOException {
    byte[] bytes = gathered.bytes.toByteArray();
    gathered.bytes.reset();
    gathered.sources++;
    String number = gathered.sources == 1 ? "" : " " + gathered.sources;
    members.read(path(column, number, kind), bytes.length, new ByteArrayInputStream(bytes));
  }

  private SourcePath path(int column, String number, ValueKind kind) {
    String name = PrintableName.of(head.columns().get(column)).replace('!', '_');
    return head.path().child(name + number + kind.extension());
  }
}
