package fr.prevenir.read.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;

class DocumentFuzzTest {
  @FuzzTest
  void accountsForAnyRtf(byte[] content) {
    accounts(new RtfReader(), content);
  }

  @FuzzTest
  void accountsForAnyFlatOdt(byte[] content) {
    accounts(new FlatOdtReader(), content);
  }

  private static void accounts(FormatReader reader, byte[] content) {
    if (reader.recognises(Source.of(SourcePath.of("evidence"), content))) {
      ReadTables read = ReadTables.of(reader, content);
      int rows = read.tables().stream().mapToInt(table -> table.rows().size()).sum();
      assertThat(read.account().kept()).isEqualTo(rows);
    }
  }
}
