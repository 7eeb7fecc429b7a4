package fr.prevenir.read.health.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourcePath;
import org.junit.jupiter.api.Test;

class ReferencesTest {
  private static String scope(SourcePath source) {
    return new References(source, true).scope();
  }

  @Test
  void meansTheSameInAllFilesOfAFolderOrAnArchiveCompressedOrNot() {
    SourcePath patients = SourcePath.of("bulk/Patient.ndjson");
    SourcePath conditions = SourcePath.of("bulk/Condition.ndjson.gz").child("Condition.ndjson");
    SourcePath archived = SourcePath.of("bulk.zip").child("Patient.ndjson");

    assertThat(scope(patients)).isEqualTo("fhir:bulk");
    assertThat(scope(conditions)).isEqualTo("fhir:bulk");
    assertThat(scope(archived)).isEqualTo("fhir:bulk.zip");
  }
}
