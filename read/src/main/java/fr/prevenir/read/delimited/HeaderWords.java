package fr.prevenir.read.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words that names of columns are made of.
final class HeaderWords {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
  private static final Set<String> WORDS = load();

  private HeaderWords() {}

  private static Set<String> load() {
    try (InputStream in = HeaderWords.class.getResourceAsStream("header-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("header-words.txt is not part of the build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether a cell has such a word and little else: a name of a column is short.
  static boolean in(String cell) {
    if (cell.length() > 60) {
      return false;
    }
    String plain =
        MARKS.matcher(Normalizer.normalize(cell.strip(), Normalizer.Form.NFD)).replaceAll("");
    String[] words = NO_WORD.split(CAMEL.matcher(plain).replaceAll(" ").toLowerCase(Locale.ROOT));
    int known = 0;
    int all = 0;
    for (String word : words) {
      if (!word.isEmpty()) {
        all++;
        known += WORDS.contains(word) ? 1 : 0;
      }
    }
    return known > 0 && known * 3 >= all
        || WORDS.contains(NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(""));
  }
}
