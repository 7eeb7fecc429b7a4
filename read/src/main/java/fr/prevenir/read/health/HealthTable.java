package fr.prevenir.read.health;

import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.KnownColumn;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.RecordWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A table whose columns a standard defines. Its first column, [#PATIENT], numbers the patients of
/// the source: rows of all its tables with one number are about one patient.
///
/// Where a field repeats, the first repetitions make the row of the record, the second ones a row
/// of their own below it, and so on.
public final class HealthTable {
  /// The column of the patient's number within the source.
  public static final String PATIENT = "_patient";

  private final Reading reading;
  private final String format;
  private final String name;
  private final String patients;
  private final List<HealthColumn> columns;
  private final String scope;
  private @Nullable RecordWriter writer;
  private byte[] data = new byte[1 << 10];
  private int size;
  private int[] cells = new int[64];
  private int count;
  private int[] lastOfRow = new int[4];
  private int rows;

  /// @param name of the table within the source
  /// @param patients name of the table of patients, within which they are numbered
  public HealthTable(
      Reading reading, String format, String name, String patients, List<HealthColumn> columns) {
    this(reading, format, name, patients, columns, "");
  }

  /// @param scope within which the keys of patients are theirs, where that is more than this source
  public HealthTable(
      Reading reading,
      String format,
      String name,
      String patients,
      List<HealthColumn> columns,
      String scope) {
    this.scope = scope;
    this.reading = reading;
    this.format = format;
    this.name = name;
    this.patients = patients;
    this.columns = List.copyOf(columns);
  }

  /// Sets a cell of a repetition, from 0, of the record being gathered.
  public void put(int repetition, int column, byte[] source, int from, int to) {
    if (from >= to) {
      return;
    }
    if (data.length - size < to - from) {
      data = Arrays.copyOf(data, Math.addExact(Math.max(data.length * 2, size), to - from));
    }
    System.arraycopy(source, from, data, size, to - from);
    cell(repetition, column, size, size + to - from);
    size += to - from;
  }

  public void put(int repetition, int column, String value) {
    if (value.isEmpty()) {
      return;
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    put(repetition, column, bytes, 0, bytes.length);
  }

  /// In how many repetitions of the record being gathered a column is set.
  public int filled(int column) {
    int filled = 0;
    for (int cell = 0; cell < count; cell++) {
      filled += cells[4 * cell] == column ? 1 : 0;
    }
    return filled;
  }

  /// Whether the record being gathered holds nothing yet.
  public boolean isEmpty() {
    return count == 0;
  }

  private void cell(int repetition, int column, int from, int to) {
    if (repetition >= lastOfRow.length) {
      lastOfRow = Arrays.copyOf(lastOfRow, repetition * 2);
    }
    while (rows <= repetition) {
      lastOfRow[rows++] = -1;
    }
    if (4 * count + 4 > cells.length) {
      cells = Arrays.copyOf(cells, cells.length * 2);
    }
    cells[4 * count] = column;
    cells[4 * count + 1] = from;
    cells[4 * count + 2] = to;
    cells[4 * count + 3] = lastOfRow[repetition];
    lastOfRow[repetition] = count++;
  }

  /// Keeps the record gathered, with its repetitions.
  public void keep(long patient) {
    keep(Long.toString(patient));
  }

  /// Keeps the record gathered, of the patient whose key this is; empty where it is nobody's.
  public void keep(String patient) {
    RecordWriter to = writer();
    byte[] number = patient.getBytes(StandardCharsets.UTF_8);
    for (int row = 0; row < Math.max(1, rows); row++) {
      int cell = row < rows ? lastOfRow[row] : -1;
      if (cell < 0 && row > 0) {
        continue;
      }
      if (number.length > 0) {
        to.set(0, number, 0, number.length);
      }
      for (; cell >= 0; cell = cells[4 * cell + 3]) {
        to.set(1 + cells[4 * cell], data, cells[4 * cell + 1], cells[4 * cell + 2]);
      }
      to.keep();
    }
    forget();
  }

  /// Forgets the record gathered.
  public void forget() {
    size = 0;
    count = 0;
    rows = 0;
    if (data.length > 1 << 20) {
      data = new byte[1 << 10];
    }
  }

  /// Rejects a record in its place among the others.
  public void reject(UnreadCode code, long bytes, String reason) {
    forget();
    writer().reject(code, bytes, reason);
  }

  /// Ends the table, if it ever began.
  public void end() {
    if (writer != null) {
      writer.end();
    }
  }

  private RecordWriter writer() {
    RecordWriter open = writer;
    if (open == null) {
      open = new RecordWriter(reading, head());
      writer = open;
    }
    return open;
  }

  private TableHead head() {
    List<String> names = new ArrayList<>();
    Map<String, KnownColumn> known = new HashMap<>();
    names.add(PATIENT);
    known.put(PATIENT, new KnownColumn(Meaning.PERSON_REF, Role.PATIENT, 0, "", scope));
    for (HealthColumn column : columns) {
      names.add(column.name());
      known.put(column.name(), column.known());
    }
    return new TableHead(
        reading.path().child(PrintableName.of(name)),
        format,
        names,
        true,
        List.of(new ForeignKey(PATIENT, patients, "_record")),
        Map.of(),
        known);
  }
}
