package fr.prevenir.read.health.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.Source;
import java.nio.charset.StandardCharsets;
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
}
