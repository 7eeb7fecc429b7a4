package fr.prevenir.read.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells a table of people, one to a row, from one that is part of a text: a letterhead, a form of
/// labels and values, results of the one patient of a letter.
final class RecordsOrText {
  private static final int LONGEST_LABEL = 60;
  private static final int ROWS_WITHOUT_HEADINGS = 5;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
  private static final Pattern NUMBER = Pattern.compile(".*\\d{2}.*", Pattern.DOTALL);
  private static final Set<String> WORDS = words();

  private RecordsOrText() {}

  private static Set<String> words() {
    try (InputStream in = RecordsOrText.class.getResourceAsStream("person-columns.txt")) {
      if (in == null) {
        throw new IllegalStateException("person-columns.txt is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether the first rows of a table are those of a table of people.
  static boolean records(List<List<String>> rows) {
    int width = rows.stream().mapToInt(RecordsOrText::filled).max().orElse(0);
    int first = 0;
    while (first < rows.size() && filled(rows.get(first)) < 2) {
      first++;
    }
    if (width < 2 || first == rows.size()) {
      return false;
    }
    List<String> header = rows.get(first);
    List<List<String>> below = rows.subList(first + 1, rows.size());
    if (isForm(rows.subList(first, rows.size()))) {
      return false;
    }
    int named = (int) header.stream().filter(RecordsOrText::namesPeople).count();
    boolean labels = header.stream().noneMatch(RecordsOrText::isValue);
    long full = below.stream().filter(row -> filled(row) * 2 >= width).count();
    if (labels && named > 0) {
      return full >= (named > 1 ? 1 : 2);
    }
    return !labels && width > 2 && full + 1 >= ROWS_WITHOUT_HEADINGS;
  }

  /// Whether labels stand beside their values instead of above them.
  private static boolean isForm(List<List<String>> rows) {
    int labelled = 0;
    for (List<String> row : rows) {
      String label = row.isEmpty() ? "" : row.getFirst().strip();
      if (label.endsWith(":") || (namesPeople(label) && !isValue(label))) {
        labelled++;
      }
    }
    return labelled > 1 && labelled * 2 >= rows.size();
  }

  private static int filled(List<String> row) {
    return (int) row.stream().filter(cell -> !cell.isBlank()).count();
  }

  private static boolean isValue(String cell) {
    return NUMBER.matcher(cell).matches() || cell.indexOf('@') >= 0;
  }

  private static boolean namesPeople(String cell) {
    if (cell.length() > LONGEST_LABEL) {
      return false;
    }
    String plain = MARKS.matcher(Normalizer.normalize(cell, Normalizer.Form.NFD)).replaceAll("");
    for (String word : NO_WORD.split(plain.toLowerCase(Locale.ROOT))) {
      if (WORDS.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
