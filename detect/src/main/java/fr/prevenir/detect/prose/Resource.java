package fr.prevenir.detect.prose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads the word lists of this package.
final class Resource {
  private Resource() {}

  /// The lines of a list that are no comments.
  static List<String> lines(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the list " + name + " is missing from the build");
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return reader
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(String::strip)
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the list " + name, e);
    }
  }

  /// The classes of a list of `class: word word…`.
  static Map<Trait, List<String>> classes(String name) {
    Map<Trait, List<String>> classes = new EnumMap<>(Trait.class);
    for (String line : lines(name)) {
      String[] parts = line.split(": ", 2);
      classes.put(Trait.valueOf(parts[0].toUpperCase(Locale.ROOT)), List.of(parts[1].split(" ")));
    }
    return classes;
  }
}
