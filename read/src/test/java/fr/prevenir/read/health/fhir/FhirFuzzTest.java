package fr.prevenir.read.health.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prevenir.read.format.ReadTables;

class FhirFuzzTest {
  @FuzzTest
  void accountsForWhateverItIsGiven(byte[] content) {
    ReadTables read = ReadTables.of(new FhirReader(), content);
    int rows = read.tables().stream().mapToInt(table -> table.rows().size()).sum();
    assertThat(read.account().kept()).isEqualTo(rows);
  }
}
