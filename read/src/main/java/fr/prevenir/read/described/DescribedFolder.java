package fr.prevenir.read.described;

import fr.prevenir.read.sql.CreatedTable;
import fr.prevenir.read.text.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A folder of the evidence, and what its files say of others.
///
/// @param names of its files, in lower case
/// @param folders right below it, none where there are too many to look into
/// @param files of data that are described
/// @param tables that scripts create and leave empty
record DescribedFolder(
    Path folder,
    Set<String> names,
    List<Path> folders,
    List<DescribedFile> files,
    List<CreatedTable> tables) {
  /// Folders right below one that are looked into.
  private static final int FOLDERS = 50;

  /// Files that are read in a folder, and bytes of each.
  private static final int FILES = 2000;

  private static final int LONGEST = 1 << 22;

  static DescribedFolder of(Path folder) {
    List<Path> inside;
    try (Stream<Path> entries = Files.list(folder)) {
      inside = entries.sorted().toList();
    } catch (IOException e) {
      inside = List.of();
    }
    Set<String> names = new HashSet<>();
    List<Path> below = new ArrayList<>();
    List<Path> plain = new ArrayList<>();
    for (Path path : inside) {
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        below.add(path);
      } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        plain.add(path);
        names.add(name(path));
      }
    }
    List<DescribedFile> files = new ArrayList<>();
    List<CreatedTable> tables = new ArrayList<>();
    plain.stream()
        .filter(path -> describes(name(path), names))
        .limit(FILES)
        .forEach(path -> read(path, files, tables));
    return new DescribedFolder(
        folder, names, below.size() > FOLDERS ? List.of() : below, files, tables);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
  }

  /// Whether a file may describe others, by its name; XML does if it is called as a file beside.
  private static boolean describes(String name, Set<String> names) {
    String stem = Descriptions.stem(name);
    return switch (name.substring(Math.min(name.length(), stem.length() + 1))) {
      case "ctl", "fmt", "sql", "psql", "ddl" -> true;
      case "xml" ->
          Stream.of("dat", "txt", "csv", "bcp").anyMatch(kind -> names.contains(stem + "." + kind));
      default -> false;
    };
  }

  private static void read(Path path, List<DescribedFile> files, List<CreatedTable> tables) {
    String name = name(path);
    String text = text(path);
    DescribedFile file = Descriptions.of(String.valueOf(path.getFileName()), text);
    if (file != null) {
      files.add(file);
    } else if (name.endsWith("sql") || name.endsWith(".ddl")) {
      files.addAll(LoadScript.of(text));
      tables.addAll(CreatedTable.in(text));
    }
  }

  private static String text(Path path) {
    try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      if (Files.size(path) > LONGEST) {
        return "";
      }
      byte[] bytes = in.readNBytes(LONGEST);
      if (!TextEncoding.isText(bytes, bytes.length)) {
        return "";
      }
      byte[] text = TextEncoding.detect(bytes, bytes.length).toUtf8(bytes, bytes.length);
      return new String(text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  @Nullable CreatedTable table(String name) {
    return tables.stream().filter(t -> t.name().equalsIgnoreCase(name)).findFirst().orElse(null);
  }

  /// How many files here are called as tables of another folder that none of this one's scripts
  /// creates.
  long holds(DescribedFolder other) {
    return names.stream()
        .filter(name -> !name.endsWith("sql"))
        .flatMap(name -> TableFiles.names(name).stream())
        .filter(name -> other.table(name) != null && table(name) == null)
        .distinct()
        .count();
  }
}
