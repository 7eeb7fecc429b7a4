package fr.prevenir.read;

import fr.prevenir.read.container.ArchiveMagic;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The parts of a split archive, by their names and first bytes: `a.7z.001`, `.002`…; `a.z01`,
/// `a.z02`… with `a.zip`, the last; `a.part1.rar`, `a.part2.rar`…; `a.rar`, `a.r00`, `a.r01`….
///
/// @param parts in the order of the content; null where a part is missing between others
/// @param opener the part that is opened for all of them; the first, or for a split ZIP the last
record SplitFile(List<@Nullable Path> parts, Path opener) {
  private static final Pattern NUMBERED = Pattern.compile("(.+)\\.(\\d{3,5})");
  private static final Pattern ZIP = Pattern.compile("(.+)\\.(zip|z\\d\\d+)");
  private static final Pattern RAR = Pattern.compile("(.+)\\.part(\\d+)\\.rar");
  private static final Pattern OLD_RAR = Pattern.compile("(.+)\\.(rar|[r-z]\\d\\d)");

  /// The split archive that a file belongs to, or null where it stands alone.
  static @Nullable SplitFile of(Path file) throws IOException {
    String name = name(file);
    Matcher match = NUMBERED.matcher(name);
    if (match.matches()) {
      if (!beside(file, match.group(2), "001")) {
        return null;
      }
      return numbered(siblings(file, NUMBERED, match.group(1)));
    }
    match = RAR.matcher(name);
    if (match.matches()) {
      return fromFirst(siblings(file, RAR, match.group(1)));
    }
    match = ZIP.matcher(name);
    if (match.matches() && (!name.endsWith("zip") || beside(file, "zip", "z01", "z02"))) {
      SplitFile zip = zip(siblings(file, ZIP, match.group(1)));
      if (zip != null) {
        return zip;
      }
    }
    match = OLD_RAR.matcher(name);
    return match.matches() && (!name.endsWith("rar") || beside(file, "rar", "r00", "r01"))
        ? fromFirst(siblings(file, OLD_RAR, match.group(1)))
        : null;
  }

  /// Whether a file with another ending stands beside this one: asked first, as to list a large
  /// folder for each of its files takes too long.
  private static boolean beside(Path file, String ending, String... others) {
    String name = String.valueOf(file.getFileName());
    String stem = name.substring(0, name.length() - ending.length());
    for (String other : others) {
      if (Files.exists(file.resolveSibling(stem + other))
          || Files.exists(file.resolveSibling(stem + other.toUpperCase(Locale.ROOT)))) {
        return true;
      }
    }
    return false;
  }

  /// Whether nothing behind a missing part can be read. A split ZIP keeps its directory in the last
  /// part, and says there in which part each member lies.
  boolean ordered() {
    return opener.equals(parts.getFirst());
  }

  /// Whether a part is missing before this one, so that the archive is not read that far.
  boolean cutBefore(Path part) {
    int gap = parts.indexOf(null);
    return ordered() && gap >= 0 && gap < parts.indexOf(part);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  /// The files of the same folder that match, by the number of the part.
  private static TreeMap<Integer, Path> siblings(Path file, Pattern pattern, String stem)
      throws IOException {
    TreeMap<Integer, Path> found = new TreeMap<>();
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return found;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        Matcher match = pattern.matcher(name(entry));
        if (match.matches() && match.group(1).equals(stem) && Files.isRegularFile(entry)) {
          found.putIfAbsent(number(match.group(2)), file.resolveSibling(entry.getFileName()));
        }
      }
    }
    return found;
  }

  private static int number(String suffix) {
    if (suffix.equals("rar")) {
      return -1;
    }
    if (suffix.equals("zip")) {
      return Integer.MAX_VALUE;
    }
    char series = suffix.charAt(0);
    if (series == 'z') {
      return Integer.parseInt(suffix, 1, Math.min(suffix.length(), 9), 10);
    }
    return Character.isDigit(series)
        ? Integer.parseInt(suffix.substring(0, Math.min(suffix.length(), 9)))
        : (series - 'r') * 100 + Integer.parseInt(suffix.substring(1));
  }

  /// Numbered files are parts only where the first one begins an archive and the second one goes
  /// on:
  /// laboratories number whole files in the same way.
  private static @Nullable SplitFile numbered(TreeMap<Integer, Path> found) throws IOException {
    Path first = found.get(1);
    Path second = found.get(2);
    if (first == null || found.size() < 2 || !ArchiveMagic.begins(head(first))) {
      return null;
    }
    boolean whole = second != null && ArchiveMagic.begins(head(second));
    return whole ? null : split(found, 1, first);
  }

  private static @Nullable SplitFile fromFirst(TreeMap<Integer, Path> found) {
    if (found.size() < 2) {
      return null;
    }
    Map.Entry<Integer, Path> first = found.firstEntry();
    return first.getKey() > 1 ? null : split(found, first.getKey(), first.getValue());
  }

  private static @Nullable SplitFile zip(TreeMap<Integer, Path> found) {
    Path last = found.remove(Integer.MAX_VALUE);
    if (last == null || found.isEmpty()) {
      return null;
    }
    List<@Nullable Path> parts = new ArrayList<>();
    for (int i = 1; i <= found.lastKey(); i++) {
      parts.add(found.get(i));
    }
    parts.add(last);
    return new SplitFile(parts, last);
  }

  private static SplitFile split(TreeMap<Integer, Path> found, int first, Path opener) {
    List<@Nullable Path> parts = new ArrayList<>();
    int previous = first - 1;
    for (Map.Entry<Integer, Path> part : found.entrySet()) {
      if (part.getKey() > previous + 1) {
        parts.add(null);
      }
      parts.add(part.getValue());
      previous = part.getKey();
    }
    return new SplitFile(parts, opener);
  }

  private static byte[] head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(1 << 10);
    }
  }
}
