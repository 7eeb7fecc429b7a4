package fr.prevenir.read.delimited;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Words that name columns, in French and English.
final class HeaderWords {
  private static final Set<String> WORDS = read();

  private HeaderWords() {}

  private static Set<String> read() {
    try (InputStream in = HeaderWords.class.getResourceAsStream("header-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("header-words.txt is missing from the build");
      }
      Set<String> words = new HashSet<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> java.util.Arrays.stream(line.split(" ")))
          .forEach(words::add);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("header-words.txt cannot be read", e);
    }
  }

  /// Whether a text names a column: as a whole, or by one of its words.
  static boolean names(String text) {
    String folded = fold(text);
    if (WORDS.contains(folded) || WORDS.contains(folded.replace(' ', '_'))) {
      return true;
    }
    for (String word : folded.split("[^a-z0-9]+")) {
      if (WORDS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
