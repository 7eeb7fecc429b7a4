package fr.prevenir.quality.linkage;

import fr.prevenir.rehearse.evaluate.CsvFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which records are really one person.
final class RecordTruth {
  private RecordTruth() {}

  /// A record of a table.
  ///
  /// @param number 1-based
  record Place(String file, long number) {}

  /// Reads a CSV of `file,record,entity`.
  static Map<Place, String> of(Path file) throws IOException {
    return places(file, "entity");
  }

  /// Reads `file,record` and one more column.
  static Map<Place, String> places(Path file, String column) throws IOException {
    Map<Place, String> entities = new LinkedHashMap<>();
    CsvFile.read(
        file,
        List.of("file", "record", column),
        row -> entities.put(new Place(row[0], Long.parseLong(row[1])), row[2]));
    return entities;
  }

  /// Takes the truth from a column of the tables.
  ///
  /// @param pattern whose first group is the person; a record that it does not match has no truth
  static Map<Place, String> of(InputTables tables, String column, Pattern pattern) {
    Map<Place, String> entities = new LinkedHashMap<>();
    tables
        .byPath()
        .forEach(
            (path, table) -> {
              int at = table.columns().indexOf(column);
              for (long record : at < 0 ? List.<Long>of() : table.records()) {
                Matcher matcher = pattern.matcher(table.value(record, at));
                if (matcher.find() && !matcher.group(1).isEmpty()) {
                  entities.put(new Place(path, record), matcher.group(1));
                }
              }
            });
    if (entities.isEmpty()) {
      throw new IllegalArgumentException("no record has a truth in a column " + column);
    }
    return entities;
  }
}
