package fr.prevenir.engine.report;

import fr.prevenir.engine.facts.ScopeFacts.SourceCount;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// How a source was read, in one line: format, encoding, separator… The known notes come first,
/// in the order of their use; a note that has no words yet is shown as it is.
final class DialectNotes {
  private static final List<String> ORDER =
      List.of(
          "encoding",
          "separator",
          "quote",
          "escape",
          "escapes",
          "header",
          "preamble",
          "nir_shortened");

  private DialectNotes() {}

  static void write(Markup page, Words words, SourceCount source) {
    page.open("span", "class", "notes").text(source.format());
    source.dialect().entrySet().stream()
        .sorted(Comparator.comparingInt(DialectNotes::rank).thenComparing(Map.Entry::getKey))
        .forEach(note -> note(page, words, note.getKey(), note.getValue()));
    page.close();
  }

  private static int rank(Map.Entry<String, String> note) {
    int rank = ORDER.indexOf(note.getKey());
    return rank < 0 ? ORDER.size() : rank;
  }

  private static void note(Markup page, Words words, String name, String value) {
    String key = "dialect." + name;
    String known = "dialect.value." + value;
    page.text(" · " + (words.has(key) ? words.text(key) : name) + " ");
    if (words.has(known)) {
      page.text(words.text(known));
    } else {
      page.element("code", value);
    }
  }
}
