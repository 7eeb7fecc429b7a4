package fr.prevenir.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Dictionary;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {
  /// A year may pass between two ages that are a year apart, and none between others.
  @ParameterizedTest
  @CsvSource({
    "45~0, 45~0, SAME",
    "45~0, 46~0, NEAR",
    "45~0, 46~16, SAME",
    "45~0, 47~16, PART",
    "45~0, 45~16, NEAR",
    "45~0, 46, PART",
    "45@202403, 46@202503, SAME",
    "45@202403, 46~0, MISSING"
  })
  void comparesWhatIsKnownOfWhenAgesWereTrue(String one, String other, String level) {
    Dictionary values = new Dictionary();
    int[] ids = {values.add(one), values.add(other)};
    LinkTable table =
        new LinkTable(
            2, List.of(new LinkTable.Column("age", Kind.AGE, values, ids)), new boolean[0]);
    int expected =
        switch (level) {
          case "SAME" -> Level.SAME;
          case "PART" -> Level.PART;
          case "MISSING" -> Level.MISSING;
          default -> Level.NEAR;
        };

    assertThat(new DateTraits(new Features(table)).age().level(0, 1)).isEqualTo(expected);
  }
}
