package fr.prevenir.engine.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Role;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// Clinical documents of the CI-SIS, all people invented.
class CdaPeopleTest {
  static final String HEADER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
       <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
       <effectiveTime value="20240105083000+0100"/>
       <recordTarget><patientRole>
        <id extension="261037511504275" root="1.2.250.1.213.1.4.8"/><id extension="000003" root="1.2.250.1.71.4.2.2.9"/>
        <addr><houseNumber>12</houseNumber><streetName>rue des Lilas</streetName><postalCode>39600</postalCode><city>ARBOIS</city></addr>
        <telecom value="tel:0612345678" use="MC"/><telecom value="mailto:o.quenneville@example.org"/>
        <patient><name><family qualifier="BR">QUENNEVILLE</family><family qualifier="SP">BAUDOUXEL</family><given>Ophélie</given></name>
         <administrativeGenderCode code="F"/><birthTime value="19610312"/>
         <guardian><telecom value="tel:0698765432"/><guardianPerson><name><family>BAUDOUXEL</family><given>Yvon</given></name></guardianPerson></guardian>
         <birthplace><place><addr><county>39198</county><city>DOLE</city></addr></place></birthplace></patient>
       </patientRole></recordTarget>
       <author><time value="20240104"/><assignedAuthor><id root="1.2.250.1.71.4.2.1" extension="801234567897"/><code displayName="Cardiologie"/>
        <assignedPerson><name><prefix>DR</prefix><family>SAUMURTIS</family><given>Edith</given></name></assignedPerson></assignedAuthor></author>
       <informationRecipient><intendedRecipient><id extension="810001045367"/><informationRecipient><name><family>TROUVAIN</family><given>Léonardin</given></name></informationRecipient></intendedRecipient></informationRecipient>
       <participant typeCode="INF"><functionCode code="PCP"/><associatedEntity classCode="PROV"><id extension="810001045367"/><associatedPerson><name><family>TROUVAIN</family><given>Léonardin</given></name></associatedPerson></associatedEntity></participant>
      """;

  static final String PATIENT =
      "patient ADDRESS=12 rue des Lilas BIRTH_DATE=19610312 BIRTH_FAMILY=QUENNEVILLE"
          + " BIRTH_PLACE=DOLE BIRTH_PLACE_CODE=39198 CITY=ARBOIS EMAIL=o.quenneville@example.org"
          + " GIVEN=Ophélie INS=2610375115042 PHONE=33612345678 POSTCODE=39600 SEX=2"
          + " USUAL_FAMILY=BAUDOUXEL | ";

  @Test
  void readsSectionsAndEntries() {
    String body =
        """
        <component><structuredBody><component><section><title>Résultats</title>
         <text><paragraph>Patiente séropositive pour le VIH.</paragraph></text>
         <entry><organizer><component><observation><code code="718-7" displayName="Hémoglobine"/><effectiveTime value="20240103"/><value xsi:type="PQ" value="12" unit="g/dl"/></observation></component></organizer></entry>
         <entry><observation><code code="X"/><value xsi:type="CD" code="C50.9" codeSystem="2.16.840.1.113883.6.3" displayName="Tumeur maligne du sein"/></observation></entry>
         <entry><substanceAdministration><consumable><manufacturedProduct><manufacturedMaterial><name>Doliprane</name></manufacturedMaterial></manufacturedProduct></consumable></substanceAdministration></entry>
        </section></component></structuredBody></component></ClinicalDocument>
        """;
    Shown shown = Shown.of("IHE_XDM.XML", HEADER + body);

    assertThat(shown.formats).containsExactly("cda");
    assertThat(shown.people(Role.PATIENT))
        .containsExactly(
            PATIENT
                + "identity nir contact address family_doctor test test_result treatment diagnosis"
                + " hiv cancer comment");
    assertThat(shown.people(Role.RELATIVE))
        .containsExactly(
            "relative FAMILY=BAUDOUXEL GIVEN=Yvon PHONE=33698765432 | identity contact");
    assertThat(shown.people(Role.PROFESSIONAL))
        .containsExactly(
            "professional FAMILY=SAUMURTIS GIVEN=Edith RPPS=01234567897 SPECIALTY=Cardiologie"
                + " | identity professional",
            "professional FAMILY=TROUVAIN GIVEN=Léonardin RPPS=10001045367 | identity professional");
    assertThat(shown.dates).contains(20240103, 20240104, 20240105);
  }

  @Test
  void handsTheEmbeddedDocumentOn() {
    String inner = "nom;prenom;naissance\nSAUMURTIS;Edith;19/07/1948\n";
    String body =
        "<component><nonXMLBody><text mediaType=\"text/plain\" representation=\"B64\">"
            + Base64.getMimeEncoder().encodeToString(inner.getBytes(StandardCharsets.UTF_8))
            + "</text></nonXMLBody></component></ClinicalDocument>";
    Shown shown = Shown.of("cr.xml", HEADER + body);

    assertThat(shown.people(Role.PATIENT))
        .hasSize(2)
        .anyMatch(line -> line.startsWith(PATIENT))
        .contains("patient BIRTH_DATE=19480719 FAMILY=SAUMURTIS GIVEN=Edith | identity");
  }

  @Test
  void keepsThePatientOfADocumentCutShort() {
    Shown shown = Shown.of("cut.xml", HEADER + "<component><structuredBody>");

    assertThat(shown.people(Role.PATIENT)).hasSize(1).allMatch(line -> line.startsWith(PATIENT));
    assertThat(shown.unread).hasSize(1);
  }
}
