package fr.prevenir.read.described;

import fr.prevenir.model.DatabaseTable;
import fr.prevenir.model.SourcePath;
import fr.prevenir.read.sql.CreatedTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The descriptions in the folders around a file, nearest first.
public final class Surroundings {
  /// Those of what is no plain file, or stands alone.
  public static final Surroundings NONE = new Surroundings(Path.of(""), List.of(), f -> f.folder());

  /// Files that a client must have exported for them to be the tables of a database.
  private static final int EXPORTS = 2;

  private final Path file;
  private final List<DescribedFolder> folders;
  private final Function<DescribedFolder, Path> databases;

  Surroundings(
      Path file, List<DescribedFolder> folders, Function<DescribedFolder, Path> databases) {
    this.file = file.toAbsolutePath().normalize();
    this.folders = folders;
    this.databases = databases;
  }

  private String name() {
    return String.valueOf(file.getFileName());
  }

  /// What is said of the file, nearest first. Where columns are named by the script alone that
  /// creates the table, they are filled in.
  public List<DescribedFile> descriptions() {
    List<DescribedFile> found = new ArrayList<>();
    for (DescribedFolder folder : folders) {
      for (DescribedFile described : folder.files()) {
        if (described.named(name())) {
          found.add(filled(described));
        }
      }
    }
    return found;
  }

  private DescribedFile filled(DescribedFile described) {
    List<DescribedTable> tables = new ArrayList<>();
    for (DescribedTable table : described.tables()) {
      CreatedTable created = table.columns().isEmpty() ? created(table.name()) : null;
      tables.add(
          created == null
              ? table
              : table.with(
                  table.name(), created.columns().stream().map(DescribedColumn::named).toList()));
    }
    return described.with(tables);
  }

  /// The table of this name that a script creates, null where none does.
  public @Nullable CreatedTable created(String name) {
    DescribedFolder folder = creating(name);
    return folder == null ? null : folder.table(name);
  }

  private @Nullable DescribedFolder creating(String name) {
    return folders.stream().filter(f -> f.table(name) != null).findFirst().orElse(null);
  }

  /// The table after which the file is called and that a script creates, null where none does.
  public @Nullable CreatedTable namesake() {
    for (String name : TableFiles.names(name())) {
      CreatedTable created = created(name);
      if (created != null) {
        return created;
      }
    }
    return null;
  }

  /// The table that a client of a database exported into the file together with others into files
  /// beside it, null where none did.
  public @Nullable String exported() {
    String table = TableFiles.exported(name());
    if (table == null || folders.isEmpty()) {
      return null;
    }
    long exports =
        folders.getFirst().names().stream().filter(n -> TableFiles.exported(n) != null).count();
    return exports >= EXPORTS ? table : null;
  }

  /// A table that is read at a path, within its database: that of the script which creates it, else
  /// the folder of the file.
  public DatabaseTable table(String name, SourcePath path) {
    DescribedFolder scripts = creating(name);
    String folder = path.path().substring(0, Math.max(0, path.path().lastIndexOf('/')));
    Path at = file.getParent();
    Path database = scripts == null ? at : databases.apply(scripts);
    if (database != null && at != null && at.startsWith(database)) {
      for (int up = at.getNameCount() - database.getNameCount(); up > 0; up--) {
        folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
      }
    }
    return new DatabaseTable(folder, name);
  }
}
