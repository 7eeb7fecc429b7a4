package fr.prevenir.read.health.cda;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prevenir.read.format.ReadTables;

class CdaFuzzTest {
  @FuzzTest
  void accountsForWhateverItIsGiven(byte[] content) {
    ReadTables read = ReadTables.of(new CdaReader(), content);
    int rows = read.tables().stream().mapToInt(table -> table.rows().size()).sum();
    assertThat(read.account().kept()).isEqualTo(rows);
  }
}
