package fr.prevenir.read.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What is made of text as Tesseract gives it, with the blanks between words kept.
class RecognisedLinesTest {
  private static ReadTables read(String recognised) {
    return ReadTables.of(new OfPicture(), recognised.getBytes(StandardCharsets.UTF_8));
  }

  /// Takes recognised text for what a picture holds.
  private static final class OfPicture implements FormatReader {
    @Override
    public String format() {
      return "picture";
    }

    @Override
    public boolean recognises(Source source) {
      return true;
    }

    @Override
    public void read(Source source, Reading reading) {
      RunningText text = new RunningText(reading, format());
      RecognisedLines lines =
          new RecognisedLines(text, new DocumentTables(reading, text, format()));
      new String(source.head(), StandardCharsets.UTF_8).lines().forEach(lines::line);
      lines.end();
    }
  }

  @Test
  void makesRecordsOfLinesWithWideBlanks() {
    ReadTables read =
        read(
            """
            Liste des patients

            NOM          PRENOM      NAISSANCE

            Da Silva     Chloé        12/03/1975
            Jégou          Joël       21/05/1941
            """);
    assertThat(read.tables())
        .singleElement()
        .satisfies(
            table ->
                assertThat(table.lines())
                    .containsExactly("Da Silva|Chloé|12/03/1975", "Jégou|Joël|21/05/1941"));
  }

  /// Why: nobody knows which cell a shorter line lacks, and a shifted value is worse than none.
  @Test
  void leavesALineWithACellLessToTheText() {
    ReadTables read =
        read(
            """
            NOM       PRENOM    NAISSANCE
            Da Silva  Chloé     12/03/1975
            Jégou     Joël      21/05/1941
            Tanguy              17/12/1940
            Façon     Jérôme    18/05/1938
            """);
    assertThat(read.tables().getFirst().lines())
        .containsExactly(
            "Da Silva|Chloé|12/03/1975", "Jégou|Joël|21/05/1941", "Façon|Jérôme|18/05/1938");
    assertThat(read.passages()).anyMatch(p -> p.text().value().contains("Tanguy\t17/12/1940"));
  }
}
