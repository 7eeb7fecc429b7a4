package fr.prevenir.read.health.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FhirReaderTest {
  /// Resources within other records are left to the reader of JSON, which shows all of the records;
  /// the documents of a search engine or a store are what was put in.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"resourceType\": \"Patient\"} | true",
        "[{\"id\": \"1\", \"resourceType\": \"Patient\"}] | true",
        "{\"entry\": [{\"resource\": {\"id\": \"1\", \"resourceType\": \"Patient\"}}]} | true",
        "{\"id\": {\"x\": 1}, \"resourceType\": \"Bundle\"} | true",
        "{\"hits\": {\"hits\": [{\"_source\": {\"resourceType\": \"Patient\"}}]}} | true",
        "{\"_id\": \"1\", \"_source\": {\"resourceType\": \"Patient\"}} | true",
        "{\"rows\": [{\"id\": \"1\", \"doc\": {\"resourceType\": \"Patient\"}}]} | true",
        "{\"date\": \"2026\", \"doc\": {\"resourceType\": \"Patient\"}} | false"
      })
  void knowsResourcesFromRecordsAroundThem(String json, boolean resource) {
    Source source = Source.of(SourcePath.of("evidence"), json.getBytes(StandardCharsets.UTF_8));

    assertThat(new FhirReader().recognises(source)).isEqualTo(resource);
  }

  /// A server of identities knows an age alone, and two numbers of one telephone make no second
  /// person.
  @Test
  void readsAnAgeInAnExtensionAndTwoTelephonesInOneRow() {
    String json =
        """
        {"resourceType": "Patient", "id": "a1", "name": [{"family": "SAUMURTIS", "given": ["Edith"]}],
         "extension": [{"url": "http://chu.example/fhir/age", "valueInteger": 41}],
         "telecom": [{"system": "phone", "value": "0199000101"}, {"system": "phone", "value": "0699000102"}]}
        """;

    ReadTables.Table table = ReadTables.of(new FhirReader(), json).table("Patient");

    assertThat(table.rows()).hasSize(1);
    assertThat(cell(table, "âge")).isEqualTo("41");
    assertThat(cell(table, "téléphone")).isEqualTo("0199000101");
    assertThat(cell(table, "autre téléphone")).isEqualTo("0699000102");
  }

  private static String cell(ReadTables.Table table, String column) {
    return String.valueOf(table.rows().getFirst().get(table.head().columns().indexOf(column)));
  }
}
