package fr.prevenir.quality.linkage;

import fr.prevenir.rehearse.Breach;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/// Writes a rehearsal's patients as one table with its truth, for other tools.
public final class ExportTable {
  private ExportTable() {}

  /// @param arguments folder, kind, people, seed
  public static void main(String[] arguments) throws IOException {
    RehearsedTable.of(
            Breach.ofCode(arguments[1]), Long.parseLong(arguments[2]), Long.parseLong(arguments[3]))
        .write(Path.of(arguments[0]), Set.of());
  }
}
