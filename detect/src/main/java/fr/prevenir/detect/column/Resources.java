package fr.prevenir.detect.column;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads the vocabularies of this package: one entry a line, `#` for comments.
final class Resources {
  private Resources() {}

  static List<String> lines(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the vocabulary " + name + " is missing from the build");
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the vocabulary " + name, e);
    }
  }
}
