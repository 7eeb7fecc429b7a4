package fr.prevenir.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Reads all CSV files of a folder into DuckDB in memory, told nothing, and prints how long that
/// took.
final class DuckDbRead {
  private static final String MARK = "seconds: ";

  private DuckDbRead() {}

  /// @param arguments the folder
  public static void main(String[] arguments) throws IOException, SQLException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of(arguments[0]))) {
      files = walk.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      long begun = System.nanoTime();
      for (int i = 0; i < files.size(); i++) {
        String file = files.get(i).toString().replace("'", "''");
        statement.execute("CREATE TABLE t" + i + " AS SELECT * FROM read_csv('" + file + "')");
      }
      System.out.printf(Locale.ROOT, MARK + "%.3f%n", (System.nanoTime() - begun) / 1e9);
    }
  }

  /// The time that a run printed.
  static double seconds(String output) {
    int at = output.lastIndexOf(MARK);
    if (at < 0) {
      throw new IllegalStateException("DuckDB did not read the files");
    }
    return Double.parseDouble(output.substring(at + MARK.length()).trim());
  }
}
