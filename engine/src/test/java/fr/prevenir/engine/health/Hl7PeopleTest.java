package fr.prevenir.engine.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Role;
import java.nio.charset.Charset;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// Messages as several systems write them, all people invented.
class Hl7PeopleTest {
  static final String ADT =
      """
      MSH|^~\\&|GAM|CHU-ARBOIS|INTEROP|DEST|20240312101500||ADT^A01^ADT_A01|MSG00001|P|2.5^FRA^2.11|||||FRA|UNICODE UTF-8
      EVN||20240312101500|||SAISIE^LEROUX^Carole|20240312101000
      PID|1||000003^^^CHU-ARBOIS&1.2.250.1.71.4.2.2&ISO^PI~261037511504275^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.8&ISO^INS||QUENNEVILLE^OPHELIE^OPHELIE MARIE^^MME^^L~BAUDOUXEL^OPHELIE^^^MME^^D||19610312|F|||12 rue des Lilas^^ARBOIS^^39600^FRA^H~^^DOLE^^39198^FRA^BDL||^PRN^PH^^^^^^^^^0384123456~0612345678^PRN^CP~^NET^Internet^o.quenneville@example.org|||M|||V0001^^^CHU-ARBOIS^AN||||||||||||||VALI
      PD1||||10001045367^TROUVAIN^Léonardin^^^DR^^^ASIP-SANTE-PS&1.2.250.1.71.4.2.1&ISO^L^^^RPPS
      NK1|1|BAUDOUXEL^YVON^^^M^^L|SPO^conjoint|12 rue des Lilas^^ARBOIS^^39600|0698765432
      PV1|1|I|CARDIO^101^1^CHU-ARBOIS|R|||01234567897^SAUMURTIS^Edith^^^DR^^^ASIP-SANTE-PS^L^^^RPPS||||||||||||V0001^^^CHU-ARBOIS^VN|||||||||||||||||||||||||20240312100000
      DG1|1||I21.0^Infarctus antérieur^CIM-10||20240312|A
      ZBE|M001^CHU-ARBOIS|20240312100000||INSERT|N|||CARDIO
      """
          .replace("\n", "\r");

  @Test
  void readsAnAdmissionOfTheFrenchProfile() {
    Shown shown = Shown.of("adt.hl7", ADT);

    assertThat(shown.people(Role.PATIENT))
        .containsExactly(
            "patient ADDRESS=12 rue des Lilas BIRTH_DATE=19610312 BIRTH_FAMILY=QUENNEVILLE"
                + " BIRTH_PLACE=DOLE BIRTH_PLACE_CODE=39198 CITY=ARBOIS"
                + " EMAIL=o.quenneville@example.org GIVEN=OPHELIE INS=2610375115042"
                + " PHONE=33384123456 PHONE=33612345678 POSTCODE=39600 SEX=2"
                + " USUAL_FAMILY=BAUDOUXEL"
                + " | identity nir contact address family_doctor diagnosis");
    assertThat(shown.people(Role.PROFESSIONAL))
        .containsExactly(
            "professional FAMILY=SAUMURTIS GIVEN=Edith RPPS=01234567897 | identity professional",
            "professional FAMILY=TROUVAIN GIVEN=Léonardin RPPS=10001045367 | identity professional");
    assertThat(shown.people(Role.RELATIVE))
        .containsExactly(
            "relative ADDRESS=12 rue des Lilas CITY=ARBOIS FAMILY=BAUDOUXEL GIVEN=YVON"
                + " PHONE=33698765432 POSTCODE=39600 SEX=1 | identity contact address");
    assertThat(shown.dates).contains(20240312);
    assertThat(shown.unread).isEmpty();
  }

  static final String ORU =
      """
      <VT>MSH|^~\\&|LABO|BIOMED|||20240105083000||ORU^R01|77|P|2.3
      PID|||4711||CHARIMEL^Solange||19690908|F|||3 place du Centre^^Guingamp^^22200||0296000000||||||269092210012327
      OBR|1|D1|R9|VIH^Sérologie VIH^L|||20240104|||||||||^LOPERGOT^Jean
      OBX|1|ST|VIH^Sérologie VIH 1+2^L||Positif||||||F
      NTE|1||Patiente prévenue,\\.br\\à revoir
      <FS>
      <VT>MSH|^~\\&|LABO|BIOMED|||20240105083000||ORU^R01|78|P|2.3
      PID|||4712||CHARIMEL^Yvon||19661217|M
      OBR|1|D2|R10|GLY^Glycémie^L|||20240104
      OBX|1|NM|GLY^Glycémie^L||0.98|g/l|||||F
      <FS>
      """
          .replace("\n", "\r")
          .replace("<VT>", "\u000b")
          .replace("<FS>", "\u001c");

  @Test
  void readsACaptureOfTheLineOfAnOldLaboratory() {
    Shown shown = Shown.of("capture.bin", ORU.getBytes(Charset.forName("windows-1252")));

    assertThat(shown.people(Role.PATIENT))
        .containsExactly(
            "patient ADDRESS=3 place du Centre BIRTH_DATE=19690908 CITY=Guingamp FAMILY=CHARIMEL"
                + " GIVEN=Solange NIR_INSURED=2690922100123 PHONE=33296000000 POSTCODE=22200 SEX=2"
                + " | identity nir contact address test test_result hiv comment",
            "patient BIRTH_DATE=19661217 FAMILY=CHARIMEL GIVEN=Yvon SEX=1"
                + " | identity test test_result");
    assertThat(shown.dates).contains(20240104);
  }

  @Test
  void readsDocumentsInsideObservations() {
    String inner = "nom;prenom;naissance\nSAUMURTIS;Edith;19/07/1948\n";
    String message =
        "MSH|^~\\&|A|B|||20240105||ORU^R01|1|P|2.5\n"
            + "PID|||1^^^B^PI||LOPERGOT^Jean^^^^^L||19770131|M\n"
            + "OBX|1|ED|11488-4^CR^LN||^TEXT^plain^Base64^"
            + Base64.getEncoder()
                .encodeToString(inner.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            + "||||||F\n";
    Shown shown = Shown.of("doc.txt", message);

    assertThat(shown.people(Role.PATIENT))
        .contains("patient BIRTH_DATE=19480719 FAMILY=SAUMURTIS GIVEN=Edith | identity");
  }
}
