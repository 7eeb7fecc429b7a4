package fr.prevenir.detect.category;

import fr.prevenir.model.Category;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Codes of one nomenclature and the categories they show; the longest known beginning of a code
/// decides. Read from `codes/*.txt`: `code or first-last | categories | comment`.
final class CodeTable {
  private static final int LONGEST = 8;

  private final Map<Long, Long> masks = new HashMap<>();

  static CodeTable read(String name) {
    CodeTable table = new CodeTable();
    InputStream stream = CodeTable.class.getResourceAsStream("codes/" + name + ".txt");
    if (stream == null) {
      throw new IllegalStateException("resource codes/" + name + ".txt is missing");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          table.add(line.split("\\s*\\|\\s*", 3));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private void add(String[] columns) {
    long mask = 0;
    if (!columns[1].equals("-")) {
      for (String code : columns[1].split(",")) {
        mask |= Category.ofCode(code).bit();
      }
    }
    for (String range : columns[0].split("\\s+")) {
      int dash = range.indexOf('-');
      if (dash < 0) {
        masks.put(key(range), mask);
      } else {
        addRange(range.substring(0, dash), range.substring(dash + 1), mask);
      }
    }
  }

  private void addRange(String first, String last, long mask) {
    int digits = 0;
    while (digits < first.length()
        && Character.isDigit(first.charAt(first.length() - 1 - digits))) {
      digits++;
    }
    String stem = first.substring(0, first.length() - digits);
    int from = Integer.parseInt(first.substring(first.length() - digits));
    int to = Integer.parseInt(last.substring(last.length() - digits));
    for (int i = from; i <= to; i++) {
      masks.put(key(stem + ("%0" + digits + "d").formatted(i)), mask);
    }
  }

  private static long key(String code) {
    long key = 0;
    for (int i = 0; i < code.length(); i++) {
      key = key << 8 | code.charAt(i);
    }
    return key;
  }

  /// The categories of the code in these letters and digits, packed eight bits each.
  long mask(long code, int length) {
    long key = length > LONGEST ? code >>> (8 * (length - LONGEST)) : code;
    for (int n = Math.min(length, LONGEST); n > 0; n--) {
      Long mask = masks.get(key);
      if (mask != null) {
        return mask;
      }
      key >>>= 8;
    }
    return 0;
  }
}
