package fr.prevenir.detect.category;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Category;
import fr.prevenir.model.Meaning;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Says every noun in every frame of its kind: what denies, doubts, refuses or tells of a relative
/// does so whatever the disease.
class ContextFramesTest {
  private static final CategoryReader READER = CategoryReader.standard();

  private record Row(String kind, String label, String text) {}

  private static List<Row> rows(String sort) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(ContextFramesTest.class.getResourceAsStream("frames.txt"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(sort + " "))
          .map(line -> line.substring(sort.length() + 1).split(" \\| ", 3))
          .map(columns -> new Row(columns[0], columns[1], columns[2].replace('¶', '\n')))
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"disease", "inflected", "state", "test", "care"})
  void readsEveryNounInEveryFrame(String kind) throws IOException {
    List<String> faults = new ArrayList<>();
    List<Row> nouns = rows("noun");
    for (Row frame : rows("frame")) {
      if (frame.kind().equals(kind)) {
        for (Row noun : nouns) {
          if (noun.kind().equals(kind) && !right(frame, noun)) {
            faults.add(frame.text() + " ← " + noun.text());
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static boolean right(Row frame, Row noun) {
    boolean shows =
        switch (frame.label()) {
          case "affirmed", "positive" -> true;
          case "negated", "family", "hypothetical", "unread", "refused" -> false;
          default -> throw new IllegalStateException(frame.label());
        };
    byte[] bytes = frame.text().replace("{}", noun.text()).getBytes(StandardCharsets.UTF_8);
    long found = READER.text(Meaning.UNKNOWN, bytes, 0, bytes.length);
    return shows == ((found & Category.ofCode(noun.label()).bit()) != 0);
  }
}
