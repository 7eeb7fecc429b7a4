package fr.prevenir.quality.linkage;

import fr.prevenir.engine.export.CsvWriter;
import fr.prevenir.read.EvidenceFile;
import fr.prevenir.rehearse.Breach;
import fr.prevenir.rehearse.Rehearsal;
import fr.prevenir.rehearse.evaluate.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A rehearsal's patients as one CSV table with its truth beside it, for tools that read one table.
///
/// The table has all records of the evidence that share the commonest columns with a patient's
/// birth date among them.
final class RehearsedTable {
  /// How many records to keep, and which share of them are a person's second record.
  record Thinning(int records, double duplicates) {}

  private record Row(List<String> cells, String person) {}

  private final List<String> columns;
  private final List<Row> rows = new ArrayList<>();

  private RehearsedTable(List<String> columns) {
    this.columns = columns;
  }

  /// Rehearses and keeps the table; the rehearsal itself is deleted.
  static RehearsedTable of(Breach kind, long people, long seed) throws IOException {
    Path folder = Files.createTempDirectory("prevenir-rehearsed");
    try {
      Rehearsal.write(kind, people, seed, folder);
      return read(folder);
    } finally {
      Rehearsed.delete(folder);
    }
  }

  private static RehearsedTable read(Path folder) throws IOException {
    Map<RecordTruth.Place, String> people = new HashMap<>();
    CsvFile.read(
        folder.resolve("truth/mentions.csv"),
        List.of("path", "inside", "record", "role", "person"),
        row -> {
          if (row[3].equals("patient")) {
            people.put(
                new RecordTruth.Place(place(row[0], row[1]), Long.parseLong(row[2])), row[4]);
          }
        });
    Set<String> dated = new LinkedHashSet<>();
    Set<String> files = new LinkedHashSet<>();
    CsvFile.read(
        folder.resolve("truth/columns.csv"),
        List.of("path", "inside", "meaning", "role"),
        row -> {
          if (row[2].equals("birth_date") && row[3].equals("patient")) {
            files.add(row[0]);
            dated.add(place(row[0], row[1]));
          }
        });
    InputTables tables = new InputTables();
    for (String path : files) {
      Path file = folder.resolve("evidence").resolve(path);
      tables.read(new EvidenceFile(file, path, Files.size(file)));
    }
    return commonest(tables, dated, people);
  }

  private static String place(String path, String inside) {
    return inside.isEmpty() ? path : path + "!" + inside;
  }

  private static RehearsedTable commonest(
      InputTables tables, Set<String> dated, Map<RecordTruth.Place, String> people) {
    Map<List<String>, RehearsedTable> byColumns = new LinkedHashMap<>();
    tables
        .byPath()
        .forEach(
            (path, table) -> {
              if (dated.contains(path)) {
                byColumns
                    .computeIfAbsent(table.columns(), RehearsedTable::new)
                    .add(path, table, people);
              }
            });
    return byColumns.values().stream()
        .max(Comparator.comparingInt(table -> table.rows.size()))
        .orElseThrow(() -> new IllegalStateException("no table of the rehearsal has birth dates"));
  }

  private void add(String path, InputTables.Table table, Map<RecordTruth.Place, String> people) {
    for (long record : table.records()) {
      String person = people.get(new RecordTruth.Place(path, record));
      if (person != null) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
          cells.add(table.value(record, c));
        }
        rows.add(new Row(cells, person));
      }
    }
  }

  /// A smaller table with this share of second records, in the order of this one.
  ///
  /// @throws IllegalStateException if too few people have two records
  RehearsedTable thinned(Thinning thinning) {
    Map<String, Integer> records = new LinkedHashMap<>();
    rows.forEach(row -> records.merge(row.person(), 1, Integer::sum));
    int doubled = (int) Math.round(thinning.records() * thinning.duplicates());
    int single = thinning.records() - 2 * doubled;
    Set<String> kept = new HashSet<>();
    for (Map.Entry<String, Integer> person : records.entrySet()) {
      if (person.getValue() == 2 && doubled > 0) {
        doubled--;
        kept.add(person.getKey());
      } else if (person.getValue() == 1 && single > 0) {
        single--;
        kept.add(person.getKey());
      }
    }
    if (doubled > 0 || single > 0) {
      throw new IllegalStateException("the rehearsal has too few people for this table");
    }
    RehearsedTable thin = new RehearsedTable(columns);
    rows.stream().filter(row -> kept.contains(row.person())).forEach(thin.rows::add);
    return thin;
  }

  int size() {
    return rows.size();
  }

  /// Writes `table.csv` without some columns, and `truth.csv`.
  void write(Path folder, Set<String> drop) throws IOException {
    Files.createDirectories(folder);
    try (CsvWriter csv = open(folder.resolve("table.csv"));
        CsvWriter truth = open(folder.resolve("truth.csv"))) {
      cells(csv, columns, drop);
      truth.row("file", "record", "entity");
      long record = 0;
      for (Row row : rows) {
        cells(csv, row.cells(), drop);
        truth.cell("table.csv").cell(++record).cell(row.person()).endRow();
      }
    }
  }

  private static CsvWriter open(Path file) throws IOException {
    return new CsvWriter(Files.newOutputStream(file), false, "\r\n");
  }

  private void cells(CsvWriter csv, List<String> cells, Set<String> drop) throws IOException {
    for (int c = 0; c < columns.size(); c++) {
      if (!drop.contains(columns.get(c))) {
        csv.cell(cells.get(c));
      }
    }
    csv.endRow();
  }
}
