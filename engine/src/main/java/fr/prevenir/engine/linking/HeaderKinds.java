package fr.prevenir.engine.linking;

import fr.prevenir.detect.identifier.Fold;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads headers of many languages, as `headers.txt` lists them.
final class HeaderKinds {
  /// Digits behind a word, and words such as `2` and `c2`.
  private static final Pattern NUMBERS =
      Pattern.compile("(?<=[a-z]{3})\\d+(?= |$)|(?<= )[a-z]?\\d+(?= |$)");

  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private final Map<String, String> holds = new HashMap<>();

  /// The same without words that say nothing.
  private final Map<String, String> bare = new HashMap<>();
  private final Set<String> silent = new HashSet<>();

  HeaderKinds() {
    for (String line : lines()) {
      if (line.startsWith("!")) {
        silent.addAll(List.of(line.substring(1).strip().split(" +")));
      } else if (!line.startsWith("#") && !line.isBlank()) {
        String[] parts = line.split(":", 2);
        for (String phrase : parts[1].split(",")) {
          holds.putIfAbsent(phrase.replace(" ", ""), parts[0]);
          String told = told(phrase.strip());
          if (!told.isEmpty()) {
            bare.putIfAbsent(told, parts[0]);
          }
        }
      }
    }
  }

  private static List<String> lines() {
    try (InputStream in =
            Objects.requireNonNull(HeaderKinds.class.getResourceAsStream("headers.txt"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What a header says that its column holds, or null where the list does not know it.
  @Nullable String read(String header) {
    String words = words(header);
    String whole = holds.get(words.replace(" ", ""));
    if (whole != null) {
      return whole;
    }
    String numberless = NUMBERS.matcher(words).replaceAll("").strip();
    String numbered = holds.get(numberless.replace(" ", ""));
    return numbered != null ? numbered : bare.get(told(numberless));
  }

  /// The words that say something, glued.
  private String told(String words) {
    StringBuilder told = new StringBuilder();
    for (String word : words.split(" ")) {
      told.append(silent.contains(word) ? "" : word);
    }
    return told.toString();
  }

  /// A header in small letters without accents, `camelCase` cut.
  static String words(String header) {
    return Fold.of(CAMEL.matcher(header).replaceAll(" ")).toLowerCase(Locale.ROOT);
  }
}
