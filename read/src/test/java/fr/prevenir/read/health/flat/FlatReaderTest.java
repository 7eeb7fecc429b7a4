package fr.prevenir.read.health.flat;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.Source;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlatReaderTest {
  @Test
  void takesNoRowsThatBeginWithTheirNumberForBills() {
    String rows =
        IntStream.range(1, 40)
            .mapToObj(i -> i + ";jeanne.martin" + i + "@example.org;" + "0af7".repeat(20) + ";X")
            .collect(Collectors.joining("\n"));
    Source source = Source.of(SourcePath.of("comptes.csv"), rows.getBytes(StandardCharsets.UTF_8));

    assertThat(new FlatReader().recognises(source)).isFalse();
  }
}
