package fr.prevenir.read.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import fr.prevenir.read.format.ReadTables;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Plain RFC 4180 against another reader and writer.
class FastCsvOracleTest {
  @Test
  void readsWhatAnotherWriterWroteAsAnotherReaderDoes() throws IOException {
    for (long seed = 1; seed <= 40; seed++) {
      String text = written(new Random(seed));
      List<List<String>> expected = new ArrayList<>();
      CsvReader.builder()
          .ofCsvRecord(text)
          .forEach(csvRecord -> expected.add(new ArrayList<>(csvRecord.getFields())));

      ReadTables read = ReadTables.of(new DelimitedReader(), text);

      assertThat(read.tables()).as("seed " + seed).hasSize(1);
      List<List<String>> found = new ArrayList<>();
      found.add(read.tables().getFirst().head().columns());
      found.addAll(read.tables().getFirst().rows());
      assertThat(found).as("seed " + seed).isEqualTo(expected);
    }
  }

  private static String written(Random random) throws IOException {
    StringWriter text = new StringWriter();
    CsvWriter writer =
        CsvWriter.builder()
            .quoteStrategy(random.nextBoolean() ? QuoteStrategies.ALWAYS : QuoteStrategies.EMPTY)
            .build(text);
    writer.writeRecord("id", "nom", "date_naissance", "commentaire", "ville");
    int rows = 3 + random.nextInt(400);
    for (int row = 0; row < rows; row++) {
      writer.writeRecord(
          Integer.toString(10_000 + row),
          "NOM" + "abc".charAt(random.nextInt(3)),
          "19%02d-0%d-1%d".formatted(random.nextInt(100), 1 + random.nextInt(9), random.nextInt(9)),
          comment(random),
          random.nextBoolean() ? "Nîmes" : "");
    }
    writer.flush();
    return text.toString();
  }

  private static String comment(Random random) {
    StringBuilder comment = new StringBuilder();
    for (int word = random.nextInt(8); word > 0; word--) {
      comment.append(
          List.of("vu ", "dit \"oui\" ", "a, b ", "ligne\n", "fin;", "\"", "\t", "'", "é")
              .get(random.nextInt(9)));
    }
    return comment.toString();
  }
}
