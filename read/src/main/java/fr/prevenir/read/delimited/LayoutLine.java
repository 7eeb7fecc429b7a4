package fr.prevenir.read.delimited;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A line of a description of fixed width: the name of a column, and numbers of which two say where
/// it begins and how far it goes, or one how wide it is.
record LayoutLine(String name, List<Integer> numbers) {
  private static final int FEWEST = 3;

  /// Numbers of a line that are looked at: an ordinal, two places, a length.
  private static final int MOST_NUMBERS = 4;

  private static final Pattern PARTS = Pattern.compile("[\\s;,|:=()]+|(?<=\\d)[-.]+(?=\\d)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\d_.°'/-]+");

  /// What a number of a line may be, beside where the column begins.
  private enum Second {
    LENGTH,
    LAST
  }

  /// The lines that describe columns, parted where others stand between or the places begin anew.
  static List<List<LayoutLine>> sections(List<String> description) {
    List<List<String>> lines =
        description.stream().map(line -> List.of(PARTS.split(line.strip()))).toList();
    Set<String> common = common(lines);
    List<List<LayoutLine>> sections = new ArrayList<>();
    List<LayoutLine> section = new ArrayList<>();
    for (List<String> parts : lines) {
      String name =
          parts.stream()
              .filter(part -> NAME.matcher(part).matches() && !common.contains(part))
              .findFirst()
              .orElse("");
      List<Integer> numbers =
          parts.stream()
              .filter(part -> NUMBER.matcher(part).matches())
              .limit(MOST_NUMBERS)
              .map(Integer::valueOf)
              .toList();
      boolean column = !name.isEmpty() && !numbers.isEmpty();
      boolean other = !column && !String.join("", parts).isEmpty();
      boolean anew = column && !section.isEmpty() && restarts(section.getLast(), numbers);
      if ((other || anew) && !section.isEmpty()) {
        sections.add(section);
        section = new ArrayList<>();
      }
      if (column) {
        section.add(new LayoutLine(name, numbers));
      }
    }
    sections.add(section);
    return sections;
  }

  private static boolean restarts(LayoutLine before, List<Integer> numbers) {
    return numbers.size() > 1
        && numbers.getFirst() <= 1
        && before.numbers.getFirst() > numbers.getFirst();
  }

  /// Words of most lines: `pos`, `long`, a type.
  private static Set<String> common(List<List<String>> lines) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> parts : lines) {
      new HashSet<>(parts).forEach(part -> counts.merge(part, 1, Integer::sum));
    }
    counts.values().removeIf(count -> count < FEWEST || count * 4 < lines.size());
    return counts.keySet();
  }

  /// Where the columns of lines of a width begin and end, empty where the numbers do not say.
  static int[] spans(List<LayoutLine> section, int width) {
    if (section.size() < FEWEST) {
      return new int[0];
    }
    int numbers = section.stream().mapToInt(line -> line.numbers.size()).min().orElse(0);
    for (int a = 0; a < numbers; a++) {
      for (int b = a + 1; b < numbers; b++) {
        for (Second second : Second.values()) {
          int[] spans = spans(section, a, b, second);
          if (follow(spans, width)) {
            return spans;
          }
        }
      }
    }
    for (int a = 0; a < numbers; a++) {
      int[] spans = lengths(section, a);
      if (follow(spans, width)) {
        return spans;
      }
    }
    return new int[0];
  }

  private static int[] spans(List<LayoutLine> section, int a, int b, Second second) {
    // places count from 1, or from 0
    int first = Math.min(1, section.getFirst().numbers.get(a));
    int[] spans = new int[2 * section.size()];
    for (int i = 0; i < section.size(); i++) {
      int start = section.get(i).numbers.get(a) - first;
      int said = section.get(i).numbers.get(b);
      spans[2 * i] = start;
      spans[2 * i + 1] =
          switch (second) {
            case LENGTH -> start + said;
            case LAST -> said - first + 1;
          };
    }
    return spans;
  }

  private static int[] lengths(List<LayoutLine> section, int a) {
    int[] spans = new int[2 * section.size()];
    int end = 0;
    for (int i = 0; i < section.size(); i++) {
      spans[2 * i] = end;
      end += section.get(i).numbers.get(a);
      spans[2 * i + 1] = end;
    }
    return spans;
  }

  /// Whether each column begins where the one before ends, the first where lines do, and the last
  /// ends with them.
  private static boolean follow(int[] spans, int width) {
    if (spans[0] != 0 || spans[spans.length - 1] != width) {
      return false;
    }
    for (int c = 0; c < spans.length; c += 2) {
      if (spans[c + 1] <= spans[c] || c > 0 && spans[c] != spans[c - 1]) {
        return false;
      }
    }
    return true;
  }
}
