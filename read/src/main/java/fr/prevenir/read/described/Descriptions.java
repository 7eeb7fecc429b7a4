package fr.prevenir.read.described;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The descriptions in the folders of some evidence, each folder read when a file in or around it
/// is. Many threads may ask at once.
public final class Descriptions {
  /// Files that a folder must hold of a script's tables to be of its database.
  private static final int FEWEST = 2;

  private final Map<Path, DescribedFolder> folders = new ConcurrentHashMap<>();
  private final Map<Path, List<DescribedFolder>> around = new ConcurrentHashMap<>();
  private final Map<Path, Path> databases = new ConcurrentHashMap<>();

  /// The name of a file without what follows its last dot.
  static String stem(String file) {
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  /// What a control file or a format file says, null where the text is neither.
  ///
  /// @param name of the file, without folders
  public static @Nullable DescribedFile of(String name, String text) {
    DescribedFile file = ControlFile.of(name, text);
    return file == null ? BcpFormat.of(name, text) : file;
  }

  /// Whether a text is a script that loads files.
  ///
  /// @param name of the file, without folders
  public static boolean loads(String name, String text) {
    return name.toLowerCase(Locale.ROOT).endsWith("sql") && !LoadScript.of(text).isEmpty();
  }

  /// What lies around a file.
  ///
  /// @param root the folder of the evidence, which nothing above is looked at
  public Surroundings around(Path file, Path root) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path top = root.toAbsolutePath().normalize();
    if (folder == null || !folder.startsWith(top)) {
      return Surroundings.NONE;
    }
    List<DescribedFolder> found = around.computeIfAbsent(folder, f -> nearestFirst(f, top));
    return new Surroundings(file, found, described -> database(described, top));
  }

  private DescribedFolder folder(Path folder) {
    return folders.computeIfAbsent(folder, DescribedFolder::of);
  }

  /// A folder with those right below it, then the one above with those beside, up to the top; only
  /// those that describe anything.
  private List<DescribedFolder> nearestFirst(Path folder, Path top) {
    Map<Path, DescribedFolder> found = new LinkedHashMap<>();
    for (Path at = folder; at != null && at.startsWith(top); at = at.getParent()) {
      DescribedFolder here = folder(at);
      found.putIfAbsent(at, here);
      here.folders().forEach(below -> found.computeIfAbsent(below, this::folder));
    }
    List<DescribedFolder> described = new ArrayList<>(found.values());
    described.removeIf(
        one -> one.files().isEmpty() && one.tables().isEmpty() && !one.folder().equals(folder));
    return described;
  }

  /// The folder of the database whose tables the scripts of a folder create: the nearest one above
  /// in which, or right below which, files are called as those tables; else the folder itself.
  private Path database(DescribedFolder scripts, Path top) {
    Path known = databases.get(scripts.folder());
    if (known == null) {
      known = nearestWithFiles(scripts, top);
      databases.put(scripts.folder(), known);
    }
    return known;
  }

  private Path nearestWithFiles(DescribedFolder scripts, Path top) {
    @Nullable Path at = scripts.folder().getParent();
    while (at != null && at.startsWith(top)) {
      DescribedFolder above = folder(at);
      long files = above.holds(scripts);
      for (Path beside : above.folders()) {
        files += scripts.folder().startsWith(beside) ? 0 : folder(beside).holds(scripts);
      }
      if (files >= FEWEST) {
        return at;
      }
      at = at.getParent();
    }
    return scripts.folder();
  }
}
