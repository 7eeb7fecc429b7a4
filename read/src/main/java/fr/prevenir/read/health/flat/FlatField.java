package fr.prevenir.read.health.flat;

import fr.prevenir.model.Meaning;
import fr.prevenir.read.health.HealthVocabulary;
import fr.prevenir.read.health.Layout;
import java.util.ArrayList;
import java.util.List;

/// A field of a flat record.
///
/// @param from first character, from 1
/// @param to last character
record FlatField(int from, int to, Meaning meaning) {
  /// The fields of a format in their order, and adds their columns to a layout.
  static List<FlatField> of(String format, Layout layout) {
    List<FlatField> fields = new ArrayList<>();
    for (String line : HealthVocabulary.lines("flat/fields.txt")) {
      String[] words = line.split("\\s+", 6);
      if (words[0].equals(format)) {
        String[] place = words[1].split("-");
        Meaning meaning = Meaning.ofCode(words[2]);
        layout.column(
            words[5], meaning, Layout.role(words[3]), words[4].equals("-") ? "" : words[4]);
        fields.add(new FlatField(Integer.parseInt(place[0]), Integer.parseInt(place[1]), meaning));
      }
    }
    return List.copyOf(fields);
  }

  /// The field in a record, without the blanks and zeros that fill it.
  String in(String line) {
    String cell = cut(line, from, to);
    boolean zeros = cell.chars().allMatch(c -> c == '0');
    return switch (meaning) {
      case STAY, IPP, SAMPLE -> zeros ? "" : cell.replaceFirst("^0+", "");
      case SEX, TECHNICAL, WARD -> cell;
      default -> zeros ? "" : cell;
    };
  }

  /// Characters of a line, stripped; empty where the line is shorter.
  static String cut(String line, int from, int to) {
    return from > line.length()
        ? ""
        : line.substring(from - 1, Math.min(to, line.length())).strip();
  }
}
