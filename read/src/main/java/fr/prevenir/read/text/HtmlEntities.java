package fr.prevenir.read.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The characters that HTML has names and numbers for (HTML 4.01 §24, HTML §13.2.5.80).
public final class HtmlEntities {
  private static final Map<String, String> NAMED = named();

  /// What the numbers 80 to 9F mean in practice: windows-1252.
  private static final char[] HIGH = TextEncoding.CP1252.table();

  private HtmlEntities() {}

  /// The character of a name such as `eacute` or a number such as `#233` or `#xE9`, or null where
  /// there is none.
  public static @Nullable String of(String name) {
    return name.startsWith("#") ? numbered(name) : NAMED.get(name);
  }

  private static @Nullable String numbered(String name) {
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    String digits = name.substring(hex ? 2 : 1);
    if (digits.isEmpty() || digits.length() > 7) {
      return null;
    }
    int code = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), hex ? 16 : 10);
      if (digit < 0) {
        return null;
      }
      code = code * (hex ? 16 : 10) + digit;
    }
    if (code >= 0x80 && code <= 0x9F) {
      return String.valueOf(HIGH[code]);
    }
    boolean character =
        Character.isValidCodePoint(code) && code > 0 && (code < 0xD800 || code > 0xDFFF);
    return character ? Character.toString(code) : null;
  }

  private static Map<String, String> named() {
    try (InputStream in = HtmlEntities.class.getResourceAsStream("html-entities.txt")) {
      if (in == null) {
        throw new IllegalStateException("html-entities.txt is not on the class path");
      }
      Map<String, String> named = new HashMap<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .forEach(pair -> named.put(pair[0], Character.toString(Integer.parseInt(pair[1], 16))));
      return Map.copyOf(named);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
