package fr.prevenir.read.delimited;

import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The description of a file of fixed width that lies beside it: a line for each column, with its
/// name and its place in the lines (`NOM pos 13 long 30`, `13-42 NOM`, `NOM;30`).
///
/// It is believed where the places follow one another and end where the lines do.
record LayoutFile(List<String> names, DrawnTable table) {
  private static final int FEWEST_LINES = 3;
  private static final int NARROWEST = 20;

  /// Files looked at in a folder, and bytes of each.
  private static final int FILES = 50;

  private static final int LONGEST = 1 << 16;

  /// What the files beside a source say of lines like its first ones, null where nothing does.
  static @Nullable LayoutFile beside(Source source, List<String> lines) {
    Path file = source.file().orElse(null);
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    long whole = lines.stream().filter(line -> line.length() == width).count();
    boolean even = whole * 10 >= lines.size() * 9L;
    Path folder = file == null ? null : file.toAbsolutePath().getParent();
    if (folder == null || lines.size() < FEWEST_LINES || width < NARROWEST || !even) {
      return null;
    }
    List<Path> beside;
    try (Stream<Path> files = Files.list(folder)) {
      beside = files.limit(FILES).filter(f -> !f.equals(file) && small(f)).sorted().toList();
    } catch (IOException e) {
      return null;
    }
    for (Path described : beside) {
      LayoutFile found = of(read(described), width);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean small(Path file) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LONGEST;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> read(Path file) {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(LONGEST);
      if (!TextEncoding.isText(bytes, bytes.length)) {
        return List.of();
      }
      byte[] text = TextEncoding.detect(bytes, bytes.length).toUtf8(bytes, bytes.length);
      return new String(text, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /// What a description says of lines of a width, which may be one of several that it describes.
  static @Nullable LayoutFile of(List<String> description, int width) {
    for (List<LayoutLine> section : LayoutLine.sections(description)) {
      int[] spans = LayoutLine.spans(section, width);
      if (spans.length > 0) {
        return new LayoutFile(
            section.stream().map(LayoutLine::name).toList(),
            new DrawnTable(spans, false, false, true));
      }
    }
    return null;
  }
}
