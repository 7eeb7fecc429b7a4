package fr.prevenir.read.health.flat;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;

class FlatFuzzTest {
  @FuzzTest
  void accountsForWhateverItIsGiven(byte[] content) {
    FlatReader reader = new FlatReader();
    if (reader.recognises(Source.of(SourcePath.of("x"), content))) {
      ReadTables read = ReadTables.of(reader, content);
      int rows = read.tables().stream().mapToInt(table -> table.rows().size()).sum();
      assertThat(read.account().kept()).isEqualTo(rows);
    }
  }
}
