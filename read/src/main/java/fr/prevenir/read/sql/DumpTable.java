package fr.prevenir.read.sql;

import fr.prevenir.model.DatabaseTable;
import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.RecordWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A table of a dump: what its definition says, and its records as they come.
///
/// It opens at its first record. Statements that name columns in another order or only some of them
/// fill the columns they name.
final class DumpTable {
  private final Supplier<SourcePath> path;
  private final Reading reading;
  private final SqlDialect dialect;
  private final Map<String, String> how;
  private final List<ForeignKey> foreignKeys = new ArrayList<>();
  private List<String> columns = List.of();
  private boolean[] binary = new boolean[0];
  private @Nullable RecordWriter writer;
  private int[] targets = new int[0];
  private boolean listed;
  private @Nullable DatabaseTable within;
  private @Nullable Tuple held;
  private long heldBytes;

  DumpTable(
      Supplier<SourcePath> path, Reading reading, SqlDialect dialect, Map<String, String> how) {
    this.path = path;
    this.reading = reading;
    this.dialect = dialect;
    this.how = how;
  }

  /// Takes a definition, unless records came before it.
  void define(TableDefinition definition) {
    if (writer == null && !definition.columns().isEmpty()) {
      within = null;
      columns = definition.columns();
      binary = new boolean[columns.size()];
      for (int i = 0; i < binary.length; i++) {
        binary[i] = definition.binary().get(i);
      }
      reference(definition.foreignKeys());
    }
  }

  /// Takes the columns and keys that another script says, unless this one says its own.
  void define(CreatedTable created) {
    columns = created.columns();
    binary = new boolean[columns.size()];
    reference(created.foreignKeys());
  }

  /// Says that the table belongs with others of a database to which other files belong too.
  void within(DatabaseTable table) {
    within = table;
  }

  void reference(List<ForeignKey> keys) {
    for (ForeignKey key : keys) {
      if (!foreignKeys.contains(key)) {
        foreignKeys.add(key);
      }
    }
  }

  /// Says which columns the values of the coming records fill: those listed, or all in order where
  /// the list is empty. False if the table is open and does not have them.
  boolean list(List<String> names) {
    listed = !names.isEmpty();
    if (columns.isEmpty() || !listed) {
      columns = columns.isEmpty() ? names : columns;
      binary = Arrays.copyOf(binary, columns.size());
      targets = order(columns.size());
      return true;
    }
    targets = new int[names.size()];
    List<String> known = lower(columns);
    for (int i = 0; i < targets.length; i++) {
      targets[i] = known.indexOf(names.get(i).toLowerCase(Locale.ROOT));
      if (targets[i] < 0) {
        if (writer != null) {
          return false;
        }
        columns = new ArrayList<>(columns);
        columns.add(names.get(i));
        known = lower(columns);
        binary = Arrays.copyOf(binary, columns.size());
        targets[i] = columns.size() - 1;
      }
    }
    return true;
  }

  private static List<String> lower(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  private static int[] order(int length) {
    int[] order = new int[length];
    Arrays.setAll(order, i -> i);
    return order;
  }

  /// Keeps a record, or rejects it where its values do not fit the columns.
  ///
  /// @param bytes how many bytes of the dump it took
  void add(Tuple tuple, SqlText text, long bytes) {
    if (writer == null && !listed && !columns.isEmpty() && tuple.count() != columns.size()) {
      if (held == null) {
        held = tuple.copy();
        heldBytes = bytes;
        return;
      }
      if (held.count() == tuple.count()) {
        columns = List.of();
      }
    }
    RecordWriter to = open(tuple.count());
    release(text);
    write(to, tuple, text, bytes);
  }

  /// Writes a first record whose number of values the definition did not foretell.
  private void release(SqlText text) {
    Tuple first = held;
    if (first != null) {
      held = null;
      write(open(first.count()), first, text, heldBytes);
    }
  }

  private void write(RecordWriter to, Tuple tuple, SqlText text, long bytes) {
    if (tuple.tooLong()) {
      to.reject(UnreadCode.RECORD_TOO_LONG, bytes, "a record longer than allowed");
    } else if (tuple.count() != targets.length) {
      to.reject(
          UnreadCode.RAGGED,
          bytes,
          tuple.count() + " values where the table has " + targets.length + " columns");
    } else {
      for (int i = 0; i < targets.length; i++) {
        int start = tuple.start(i);
        if (start >= 0) {
          int column = targets[i];
          boolean raw = binary[column] || tuple.binary(i);
          text.write(to, column, tuple.bytes, start, tuple.end(i), raw);
        }
      }
      to.keep();
    }
  }

  void reject(UnreadCode code, long bytes, String reason, SqlText text) {
    if (writer == null && columns.isEmpty()) {
      reading.reject(reading.path(), 1, 1, bytes, code, reason);
      return;
    }
    RecordWriter to = open(Math.max(1, targets.length));
    release(text);
    to.reject(code, bytes, reason);
  }

  private RecordWriter open(int values) {
    if (writer == null) {
      boolean named = !columns.isEmpty();
      if (!named) {
        columns = TableHead.unnamed(Math.max(1, values));
        binary = new boolean[columns.size()];
        targets = order(columns.size());
      }
      writer =
          new RecordWriter(
              reading,
              new TableHead(path.get(), dialect.format(), columns, named, foreignKeys, how)
                  .of(within, foreignKeys));
    }
    return writer;
  }

  int pending() {
    return writer == null ? 0 : writer.pending();
  }

  void flush() {
    if (writer != null) {
      writer.flush();
    }
  }

  void end(SqlText text) {
    if (held != null && writer == null) {
      columns = List.of();
    }
    release(text);
    if (writer != null) {
      writer.end();
    }
  }
}
