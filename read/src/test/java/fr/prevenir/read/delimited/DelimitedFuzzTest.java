package fr.prevenir.read.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.util.List;

class DelimitedFuzzTest {
  @FuzzTest(maxDuration = "20s")
  void accountsForWhateverItIsGiven(byte[] content) {
    for (FormatReader reader : List.of(new DelimitedReader(), new DrawnTableReader())) {
      if (content.length > 0 && reader.recognises(Source.of(SourcePath.of("f"), content))) {
        ReadTables read = ReadTables.of(reader, content);
        int rows = read.tables().stream().mapToInt(table -> table.rows().size()).sum();
        assertThat(read.account().kept()).isEqualTo(rows);
        assertThat(read.tables()).isNotEmpty();
      }
    }
  }
}
