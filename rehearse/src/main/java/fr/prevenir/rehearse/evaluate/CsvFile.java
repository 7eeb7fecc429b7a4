package fr.prevenir.rehearse.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reads a CSV file as RFC 4180 has it, by the names of its columns.
public final class CsvFile {
  private CsvFile() {}

  /// Hands on the values of these columns, record by record, in the order asked for.
  ///
  /// @throws IOException if the file cannot be read or lacks a column
  public static void read(Path file, List<String> columns, Consumer<String[]> sink)
      throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      List<String> record = new ArrayList<>();
      if (!next(reader, record)) {
        throw new IOException(file.getFileName() + " is empty; a header line was expected");
      }
      int[] places = new int[columns.size()];
      for (int i = 0; i < places.length; i++) {
        places[i] = record.indexOf(columns.get(i));
        if (places[i] < 0) {
          throw new IOException(file.getFileName() + " has no column " + columns.get(i));
        }
      }
      while (next(reader, record)) {
        String[] values = new String[places.length];
        for (int i = 0; i < places.length; i++) {
          values[i] = places[i] < record.size() ? record.get(places[i]) : "";
        }
        sink.accept(values);
      }
    }
  }

  private static boolean next(Reader reader, List<String> record) throws IOException {
    record.clear();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    boolean any = false;
    int c;
    while ((c = reader.read()) >= 0) {
      any = true;
      if (c == '"') {
        quoted = !quoted;
        if (quoted && !value.isEmpty()) {
          value.append('"');
        }
      } else if (c == ',' && !quoted) {
        record.add(value.toString());
        value.setLength(0);
      } else if (c == '\n' && !quoted) {
        break;
      } else if (c != '\r' || quoted) {
        value.append((char) c);
      }
    }
    record.add(value.toString());
    return any;
  }
}
