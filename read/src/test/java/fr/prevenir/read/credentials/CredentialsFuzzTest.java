package fr.prevenir.read.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.util.List;

class CredentialsFuzzTest {
  @FuzzTest(maxDuration = "20s")
  void accountsForWhateverItIsGiven(byte[] content) {
    for (FormatReader reader :
        List.of(new ComboReader(), new StealerReader(), new MachineReader())) {
      if (content.length > 0 && reader.recognises(Source.of(SourcePath.of("f"), content))) {
        ReadTables read = ReadTables.of(reader, content);
        int rows = read.tables().stream().mapToInt(table -> table.rows().size()).sum();
        assertThat(read.account().kept()).isEqualTo(rows);
      }
    }
  }
}
