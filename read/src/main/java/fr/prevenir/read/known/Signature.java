package fr.prevenir.read.known;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Bytes that tell a format.
///
/// @param at where they stand
/// @param hex the bytes, two digits each
/// @param image whether it is a picture
record Signature(String format, int at, String hex, boolean image) {
  static final List<Signature> ALL = all();

  boolean fits(byte[] head) {
    int length = hex.length() / 2;
    if (head.length < at + length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if ((head[at + i] & 0xFF) != Integer.parseInt(hex, 2 * i, 2 * i + 2, 16)) {
        return false;
      }
    }
    return true;
  }

  private static List<Signature> all() {
    try (InputStream in = Signature.class.getResourceAsStream("signatures.txt")) {
      if (in == null) {
        throw new IllegalStateException("signatures.txt is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Signature::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Signature parse(String line) {
    List<String> parts = List.of(line.strip().split("\\s+", -1));
    return new Signature(
        parts.get(0),
        Integer.parseInt(parts.get(1)),
        parts.get(2),
        parts.size() > 3 && parts.get(3).equals("image"));
  }
}
