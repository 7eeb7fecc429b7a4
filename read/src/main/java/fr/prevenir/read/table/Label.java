package fr.prevenir.read.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether a text looks like the name of a column or like a value.
final class Label {
  private static final Pattern VALUE =
      Pattern.compile(
          "[\\d\\s./:,+()%€-]+|\\S+@\\S+\\.\\S+|\\w+://.*|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST = 80;
  private static final Set<String> KNOWN = known();

  private Label() {}

  /// Whether a text may be the name of a column: short, with a letter, and no date, number, address
  /// of e-mail or the like.
  static boolean possible(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.chars().anyMatch(Character::isLetter)
        && !VALUE.matcher(text).matches();
  }

  /// Whether a text is a value that no column would be named: a date, a number, an e-mail address.
  static boolean value(String text) {
    return VALUE.matcher(text).matches();
  }

  /// Whether a text holds a word that columns of people's data are named with.
  static boolean known(String text) {
    for (String word : BETWEEN_WORDS.split(folded(text), -1)) {
      if (KNOWN.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /// In lower case and without accents.
  static String folded(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT).strip();
  }

  private static Set<String> known() {
    try (InputStream in = Label.class.getResourceAsStream("header-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("header-words.txt is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
