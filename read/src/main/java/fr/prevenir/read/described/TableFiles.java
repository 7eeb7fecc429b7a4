package fr.prevenir.read.described;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the names of files say of the tables whose rows they hold.
final class TableFiles {
  /// How clients of databases call the files into which they export a table, which is the first
  /// group.
  private static final List<Pattern> CLIENTS = patterns();

  private static final Pattern PART = Pattern.compile("[-_. ]?(?:part)?\\d+$");

  private TableFiles() {}

  private static List<Pattern> patterns() {
    try (InputStream in = TableFiles.class.getResourceAsStream("clients.txt")) {
      if (in == null) {
        throw new IllegalStateException("clients.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Pattern.compile(line.strip(), Pattern.CASE_INSENSITIVE))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("clients.txt cannot be read", e);
    }
  }

  /// The table that a client of a database exported into a file of this name, null where none did.
  static @Nullable String exported(String file) {
    String stem = Descriptions.stem(file);
    for (Pattern client : CLIENTS) {
      Matcher matcher = client.matcher(stem);
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    return null;
  }

  /// What the table may be called whose rows a file holds, the likeliest first.
  static Set<String> names(String file) {
    String stem = Descriptions.stem(file);
    Set<String> names = new LinkedHashSet<>();
    String exported = exported(file);
    names.add(stem);
    if (exported != null) {
      names.add(exported);
    }
    // schema.table
    names.add(stem.substring(stem.lastIndexOf('.') + 1));
    names.add(PART.matcher(stem).replaceFirst(""));
    names.remove("");
    return names;
  }
}
