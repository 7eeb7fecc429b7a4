package fr.prevenir.engine.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same invented people in the forms in which servers give FHIR resources.
class FhirPeopleTest {
  static final String PATIENT =
      """
      {"resourceType":"Patient","id":"p1","identifier":[
        {"use":"official","type":{"coding":[{"code":"INS-NIR"}]},"system":"urn:oid:1.2.250.1.213.1.4.8","value":"261037511504275"},
        {"type":{"coding":[{"code":"PI"}]},"system":"https://chu-arbois.example/ipp","value":"000003"}],
       "name":[{"use":"official","family":"QUENNEVILLE","given":["Ophélie","Marie"]},{"use":"usual","family":"BAUDOUXEL","given":["Ophélie"]}],
       "telecom":[{"system":"phone","value":"0612345678"},{"system":"email","value":"o.quenneville@example.org"}],
       "gender":"female","birthDate":"1961-03-12",
       "address":[{"line":["12 rue des Lilas"],"city":"ARBOIS","postalCode":"39600","country":"FRA"}],
       "contact":[{"relationship":[{"text":"conjoint"}],"name":{"family":"BAUDOUXEL","given":["Yvon"]},"telecom":[{"system":"phone","value":"0698765432"}]}],
       "generalPractitioner":[{"display":"Dr Léonardin TROUVAIN"}]}""";

  static final String OBSERVATION =
      """
      {"resourceType":"Observation","id":"o1","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"56888-1","display":"VIH 1+2 Ac+Ag"}]},
       "subject":{"reference":"Patient/p1"},"effectiveDateTime":"2024-01-04T08:00:00+01:00","performer":[{"display":"Edith SAUMURTIS"}],
       "valueCodeableConcept":{"text":"Positif"}}""";

  private static final String CONDITION =
      """
      {"resourceType":"Condition","id":"c1","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10","code":"C50.9","display":"Tumeur maligne du sein"}]}}""";

  private static final String DRUG =
      """
      {"resourceType":"MedicationRequest","id":"m1","subject":{"reference":"Patient/p1"},"authoredOn":"2024-02-01","medicationCodeableConcept":{"text":"Doliprane 1 g"}}""";

  private static final String EXPECTED =
      "patient ADDRESS=12 rue des Lilas BIRTH_DATE=19610312 BIRTH_FAMILY=QUENNEVILLE CITY=ARBOIS"
          + " EMAIL=o.quenneville@example.org GIVEN=Ophélie INS=2610375115042 PHONE=33612345678"
          + " POSTCODE=39600 SEX=2 USUAL_FAMILY=BAUDOUXEL"
          + " | identity nir contact address family_doctor test test_result treatment diagnosis hiv"
          + " cancer";

  private static String flat(String json) {
    return json.replace("\n", "");
  }

  private static String bundle(String... resources) {
    return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":"
        + String.join("},{\"resource\":", resources)
        + "}]}";
  }

  @ParameterizedTest
  @ValueSource(strings = {"bundle", "lines", "array", "one after another", "subject first"})
  void ties(String form) {
    List<String> all = List.of(PATIENT, OBSERVATION, CONDITION, DRUG);
    String content =
        switch (form) {
          case "bundle" -> bundle(PATIENT, OBSERVATION, CONDITION, DRUG);
          case "lines" -> String.join("\n", all.stream().map(FhirPeopleTest::flat).toList());
          case "array" -> "[" + String.join(",", all) + "]";
          case "one after another" -> String.join("\n\n", all);
          default -> bundle(DRUG, CONDITION, OBSERVATION, PATIENT);
        };
    Shown shown = Shown.of("export.txt", content);

    assertThat(shown.formats).containsExactly("fhir");
    assertThat(shown.people(Role.PATIENT)).containsExactly(EXPECTED);
    assertThat(shown.people(Role.RELATIVE))
        .containsExactly(
            "relative FAMILY=BAUDOUXEL GIVEN=Yvon PHONE=33698765432 | identity contact");
    assertThat(shown.people(Role.PROFESSIONAL))
        .hasSize(2)
        .anyMatch(line -> line.contains("TROUVAIN") && line.contains("Léonardin"))
        .anyMatch(line -> line.contains("SAUMURTIS") && line.contains("Edith"));
    assertThat(shown.dates).containsExactly(20240104, 20240201);
    assertThat(shown.unread).isEmpty();
  }

  @Test
  void readsXml() {
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Bundle xmlns="http://hl7.org/fhir"><type value="collection"/>
          <entry><fullUrl value="urn:uuid:0f1c"/><resource><Patient><id value="p1"/>
            <text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml">Quelqu'un</div></text>
            <identifier><system value="urn:oid:1.2.250.1.213.1.4.8"/><value value="261037511504275"/></identifier>
            <name><use value="official"/><family value="QUENNEVILLE"/><given value="Ophélie"/></name>
            <gender value="female"/><birthDate value="1961-03-12"/></Patient></resource></entry>
          <entry><resource><Condition><subject><reference value="urn:uuid:0f1c"/></subject>
            <code><coding><code value="B24"/></coding></code></Condition></resource></entry>
        </Bundle>
        """;
    Shown shown = Shown.of("bundle.xml", xml);

    assertThat(shown.people())
        .containsExactly(
            "patient BIRTH_DATE=19610312 FAMILY=QUENNEVILLE GIVEN=Ophélie INS=2610375115042 SEX=2"
                + " | identity nir diagnosis hiv");
  }

  @Test
  void rejectsABadLineAndGoesOn() {
    String content =
        flat(PATIENT) + "\n{\"resourceType\":\"Observation\",\"id\":\n" + flat(CONDITION);
    Shown shown = Shown.of("Patient.ndjson", content);

    assertThat(shown.unread).hasSize(1);
    assertThat(shown.people(Role.PATIENT)).hasSize(1).allMatch(line -> line.endsWith("cancer"));
  }

  @Test
  void accountsForABundleCutShort() {
    String whole = bundle(PATIENT, OBSERVATION, CONDITION);
    Shown shown = Shown.of("cut.json", whole.substring(0, whole.length() - 60));

    assertThat(shown.people(Role.PATIENT)).hasSize(1);
    assertThat(shown.unread).hasSize(1);
  }

  @Test
  void readsResourcesThatASearchEngineFound() {
    String hits =
        "{\"took\":3,\"hits\":{\"total\":{\"value\":2},\"hits\":[{\"_id\":\"a\",\"_score\":1,\"_source\":"
            + flat(PATIENT)
            + "},{\"_id\":\"b\",\"_source\":"
            + flat(CONDITION)
            + "}]}}";
    String lines =
        "{\"_index\":\"fhir\",\"_source\":"
            + flat(PATIENT)
            + "}\n{\"_index\":\"fhir\",\"_source\":"
            + flat(CONDITION)
            + "}\n";

    for (String dump : List.of(hits, lines)) {
      Shown shown = Shown.of("answer.json", dump);

      assertThat(shown.people(Role.PATIENT)).hasSize(1);
      assertThat(shown.people(Role.PATIENT).getFirst()).contains("INS=2610375115042", "cancer");
    }
  }

  @Test
  void readsResourcesInTheCellsOfAnExport() {
    String table =
        "pid,res_type,res_text\n1,Patient,\""
            + flat(PATIENT).replace("\"", "\"\"")
            + "\"\n2,Condition,\""
            + flat(CONDITION).replace("\"", "\"\"")
            + "\"\n";

    assertThat(Shown.of("hfj_res_ver.csv", table).people(Role.PATIENT))
        .anyMatch(person -> person.contains("INS=2610375115042") && person.contains("cancer"));
  }
}
