package fr.prevenir.read.described;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a control file, a format file or a script says of a file of data.
///
/// @param files what it calls the file, without folders; `*` and `?` stand for anything
/// @param cut how its records are cut
/// @param skip lines before the first record
/// @param charset what it calls the encoding, empty where it says nothing
/// @param tables whose rows the file holds
public record DescribedFile(
    List<String> files, Cut cut, int skip, String charset, List<DescribedTable> tables) {
  public DescribedFile {
    files = files.stream().map(DescribedFile::lastName).toList();
    tables = List.copyOf(tables);
  }

  private static String lastName(String file) {
    int step = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
    String name = file.substring(Math.max(step, file.lastIndexOf(':')) + 1);
    return name.toLowerCase(Locale.ROOT);
  }

  /// Whether a file of this name is the one described.
  public boolean named(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return files.stream().anyMatch(one -> matches(one, name));
  }

  private static boolean matches(String pattern, String name) {
    if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0) {
      return pattern.equals(name) || pattern.indexOf('.') < 0 && name.equals(pattern + ".dat");
    }
    String quoted = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    return pattern.length() > 1 && name.matches(quoted);
  }

  DescribedFile with(List<DescribedTable> others) {
    return new DescribedFile(files, cut, skip, charset, others);
  }
}
