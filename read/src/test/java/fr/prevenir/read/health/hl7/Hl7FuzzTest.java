package fr.prevenir.read.health.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prevenir.read.format.ReadTables;

class Hl7FuzzTest {
  @FuzzTest
  void accountsForWhateverItIsGiven(byte[] content) {
    ReadTables read = ReadTables.of(new Hl7Reader(), content);
    int rows = read.tables().stream().mapToInt(table -> table.rows().size()).sum();
    assertThat(read.account().kept()).isEqualTo(rows);
  }
}
