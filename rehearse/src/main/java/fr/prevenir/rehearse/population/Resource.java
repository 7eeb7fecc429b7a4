package fr.prevenir.rehearse.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads a list of this module: UTF-8, one entry a line, `#` for comments.
public final class Resource {
  private Resource() {}

  public static List<String> lines(String name) {
    try (InputStream in = Resource.class.getResourceAsStream("/fr/prevenir/rehearse/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the list " + name + " is missing from the build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the list " + name, e);
    }
  }
}
