package fr.prevenir.read.nested;

import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.RecordWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A table of nested records, whose columns are found as the records come.
///
/// The first records are held back until the columns are fixed. A field that first shows later goes
/// to a part of its own, whose records name their parent like related records do; the record itself
/// keeps its place and its ordinal.
public final class NestedTable {
  /// Column of related records that holds the 1-based ordinal of the parent's record.
  public static final String PARENT = "_parent";

  /// Name by which [ForeignKey] speaks of the ordinal of a record.
  public static final String RECORD = "_record";

  private static final int HELD_RECORDS = 2_000;
  private static final int HELD_BYTES = 4 << 20;
  private static final int MOST_COLUMNS = 1_000;
  private static final int MOST_FOUND = 10_000;
  private static final long REJECTED = -1;
  private static final byte[] JOINT = {';', ' '};

  private final NestedTables tables;
  private final @Nullable NestedTable parent;
  private final SourcePath path;
  private final String name;
  private final Key root;
  private final HeldRecords held = new HeldRecords();
  private final List<String> columns = new ArrayList<>();
  private int fixed = -1;
  private int first;
  private long written;
  private @Nullable RecordWriter writer;
  private @Nullable NestedTable late;
  private @Nullable NestedTable pairs;
  private boolean part;
  private final Key pairName = new Key(this, "key", false);
  private final Key pairValue = new Key(this, "value", false);
  private final Deque<Rejection> rejections = new ArrayDeque<>();

  private record Rejection(UnreadCode code, long bytes, String reason) {}

  NestedTable(NestedTables tables, @Nullable NestedTable parent, SourcePath path, String name) {
    this.tables = tables;
    this.parent = parent;
    this.path = path;
    this.name = name;
    this.root = new Key(this, "", false);
  }

  /// The records' own fields.
  public Key fields() {
    return root;
  }

  String separator() {
    return tables.separator();
  }

  boolean keyFound() {
    return tables.keyFound();
  }

  @Nullable NestedTable newChild(String at) {
    return tables.child(this, name.isEmpty() ? at : name + separator() + at);
  }

  /// Begins a record and gives its 1-based ordinal.
  ///
  /// @param parentRecord ordinal of the record it belongs to, 0 where there is none
  public long begin(long parentRecord) {
    held.begin(parentRecord);
    return written + held.records();
  }

  /// Says that a field exists, though it has no value here.
  public void absent(Key key) {
    if (!key.loose() && columns.size() < MOST_FOUND) {
      column(key);
    }
  }

  /// Gives a field of the record begun a value. Several values of one field are joined by `; `.
  public void put(Key key, byte[] bytes, int from, int to) {
    if (key.loose() || (key.column() < 0 && columns.size() >= MOST_FOUND)) {
      pair(written + held.records(), key.path(), bytes, from, to);
      return;
    }
    int column = column(key);
    if (!held.extend(column, JOINT, bytes, from, to)) {
      held.add(column, bytes, from, to);
    }
  }

  public void put(Key key, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    put(key, bytes, 0, bytes.length);
  }

  private int column(Key key) {
    if (key.column() < 0) {
      key.column(columns.size());
      columns.add(key.path());
    }
    return key.column();
  }

  void keep() {
    held.keep();
    if (fixed >= 0 || held.records() >= HELD_RECORDS || held.bytes() >= HELD_BYTES) {
      write();
    }
  }

  void forget() {
    held.forget();
  }

  /// Rejects a record in its place among the others. To be called between records, after
  /// [NestedTables#forget].
  public void reject(UnreadCode code, long bytes, String reason) {
    held.begin(REJECTED);
    rejections.add(new Rejection(code, bytes, reason));
    tables.keep();
  }

  void end() {
    if (held.records() > 0) {
      write();
    }
    if (writer != null) {
      writer.end();
    }
  }

  private RecordWriter opened() {
    if (writer == null) {
      fixed = Math.min(columns.size(), MOST_COLUMNS);
      List<String> names = new ArrayList<>();
      List<ForeignKey> foreign = List.of();
      if (parent != null) {
        names.add(PARENT);
        foreign = List.of(new ForeignKey(PARENT, parent.path.lastName(), RECORD));
      }
      first = names.size();
      names.addAll(columns.subList(0, fixed));
      boolean named = !columns.isEmpty() && !columns.getFirst().equals("column 1");
      if (names.isEmpty()) {
        names.add("value");
      }
      TableHead head =
          new TableHead(path, tables.format(), names, named, foreign, Map.of(), tables.known());
      writer = new RecordWriter(tables.reading(), head);
    }
    return writer;
  }

  private void write() {
    if (held.records() == 0) {
      return;
    }
    RecordWriter to = opened();
    for (int record = 0; record < held.records(); record++) {
      written++;
      if (held.parent(record) == REJECTED) {
        Rejection rejection = rejections.remove();
        to.reject(rejection.code(), rejection.bytes(), rejection.reason());
        continue;
      }
      if (parent != null) {
        byte[] number = Long.toString(held.parent(record)).getBytes(StandardCharsets.US_ASCII);
        to.set(0, number, 0, number.length);
      }
      boolean lateBegun = false;
      for (int cell = held.firstCell(record); cell < held.firstCell(record + 1); cell++) {
        int column = held.column(cell);
        if (column < fixed) {
          to.set(first + column, held.data(), held.start(cell), held.end(cell));
        } else {
          late(cell, !lateBegun);
          lateBegun = true;
        }
      }
      to.keep();
    }
    held.clear();
    if (late != null) {
      late.keep();
    }
    if (pairs != null) {
      pairs.keep();
    }
  }

  /// A value of a column that showed after the columns were fixed. The part for such columns is a
  /// table of the same kind; what is late even there is named in its row.
  private void late(int cell, boolean begin) {
    String column = columns.get(held.column(cell));
    if (part) {
      pair(written, column, held.data(), held.start(cell), held.end(cell));
      return;
    }
    if (late == null) {
      late = tables.part(this, name.isEmpty() ? "(more)" : name + " (more)");
      late.part = true;
    }
    if (begin) {
      late.begin(written);
    }
    late.put(late.root.key(column), held.data(), held.start(cell), held.end(cell));
  }

  /// A value of a field that has no column, since there are too many.
  private void pair(long record, String column, byte[] bytes, int from, int to) {
    if (pairs == null) {
      pairs = tables.part(this, name.isEmpty() ? "(more values)" : name + " (more values)");
    }
    pairs.begin(record);
    pairs.put(pairs.pairName, column);
    pairs.put(pairs.pairValue, bytes, from, to);
  }
}
