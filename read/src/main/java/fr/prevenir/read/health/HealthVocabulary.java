package fr.prevenir.read.health;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads the layouts of the formats: one entry a line, `#` for comments.
public final class HealthVocabulary {
  private HealthVocabulary() {}

  public static List<String> lines(String name) {
    try (InputStream in = HealthVocabulary.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the layout " + name + " is missing from the build");
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the layout " + name, e);
    }
  }
}
