package fr.prevenir.read.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Passage;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.SourcePath;
import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProseReaderTest {
  private static ReadTables read(String text, int longest) {
    ReadLimits limits = new ReadLimits(16, 20, 1000, 1L << 40, longest);
    return ReadTables.of(
        new ProseReader(), Source.of(SourcePath.of("f"), text.getBytes(UTF_8)), limits);
  }

  @Test
  void givesEveryCharacterInPassagesThatKnowWhereTheyStand() {
    String text = "Madame Hélène Noël, née le 3 mars 1950. ".repeat(5_000) + "\nFin\n";

    ReadTables read = read(text, 64 << 20);

    assertThat(read.account().state()).isEqualTo(SourceAccount.State.READ);
    StringBuilder joined = new StringBuilder();
    for (Passage passage : read.passages()) {
      assertThat(passage.start()).isEqualTo(joined.length());
      joined.append(passage.text().value());
    }
    assertThat(joined.toString()).isEqualTo(text);
  }

  @Test
  void goesOnAtTheRightPlaceAfterALineLongerThanAllowed() {
    String text = "début\n" + "é".repeat(300_000) + "\nMARTIN Zoé\n";

    ReadTables read = read(text, 1 << 17);

    assertThat(read.unread()).hasSize(1);
    assertThat(read.account().state()).isEqualTo(SourceAccount.State.PARTLY_READ);
    List<Passage> passages = read.passages();
    assertThat(passages.getLast().text().value()).isEqualTo("MARTIN Zoé\n");
    assertThat(passages.getLast().start()).isEqualTo(text.indexOf("MARTIN"));
    long given = passages.stream().mapToLong(p -> p.text().value().getBytes(UTF_8).length).sum();
    assertThat(given + read.unread().getFirst().bytes()).isEqualTo(text.getBytes(UTF_8).length);
  }
}
