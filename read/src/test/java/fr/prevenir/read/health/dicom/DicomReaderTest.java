package fr.prevenir.read.health.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.read.format.ReadTables;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files written by pydicom 3, with types and sequences of unknown length, and without types.
class DicomReaderTest {
  @ParameterizedTest
  @ValueSource(strings = {"report.dcm", "report-implicit.dcm"})
  void readsThePeopleAndTheTextWithinSequences(String name) throws IOException {
    ReadTables read;
    try (InputStream in = DicomReaderTest.class.getResourceAsStream("../" + name)) {
      read = ReadTables.of(new DicomReader(), in.readAllBytes());
    }
    ReadTables.Table header = read.tables().getFirst();
    assertThat(header.rows())
        .allSatisfy(row -> assertThat(row.getFirst()).isEqualTo("8004512377^VASSEUR^Hélène"));
    assertThat(values(header, "patient nom")).containsExactly("VASSEUR", "LE BIHAN");
    assertThat(values(header, "patient IPP"))
        .containsExactly("8004512377", "IPP-77812", "8004512377");
    assertThat(values(header, "demandeur nom")).containsExactly("LE GOFF");
    assertThat(values(header, "(0040,A160)"))
        .containsExactly(
            "Indication : Céphalées depuis un mois.",
            "Conclusion : Mme VASSEUR est suivie pour un diabète de type 2.");
  }

  private static List<@org.jspecify.annotations.Nullable String> values(
      ReadTables.Table table, String column) {
    int number = table.head().columns().indexOf(column);
    return table.rows().stream()
        .map(row -> row.get(number))
        .filter(value -> value != null && !value.isEmpty())
        .toList();
  }
}
