package fr.prevenir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourcePath;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Keys by which rows that name nobody lead to a patient.
class EventKeysOfTablesTest {
  private static final SourcePath DUMP = SourcePath.of("x/dump.sql");

  private static List<String> mentions(String table, String rows) {
    return Tables.of(DUMP.child(table), "mysql", true, List.of(), rows).mentions();
  }

  @Test
  void leadsFromALineOfAPrescriptionToTheStay() {
    assertThat(
            mentions(
                "prescription_line_medicament",
                "prescription_line_medicament_id|prescription_id|libelle\n1|77|BIKTARVY cpr"))
        .containsExactly("1 patient EVENT_KEY=event:x/dump.sql!prescription|77 [treatment;hiv]");
    assertThat(mentions("prescription", "prescription_id|sejour_id|type\n77|5|sortie"))
        .containsExactly(
            "1 patient EVENT_KEY=event:x/dump.sql!prescription|77"
                + " EVENT_KEY=event:x/dump.sql!sejour|5 []");
    assertThat(mentions("T_SEJOURS", "sejour_id|patient_id|entree\n5|12|2019-03-01"))
        .containsExactly(
            "1 patient EVENT_KEY=event:x/dump.sql!sejour|5 LOCAL_ID=x/dump.sql!patient|12 []"
                + " 20190301");
  }

  @Test
  void followsKeysWhoseSortAnotherColumnNames() {
    assertThat(
            mentions(
                "dossier_medical",
                "dossier_medical_id|object_id|object_class|groupe_sanguin\n"
                    + "1|12|CPatient|A+\n2|5|CSejour|O-\n3|9|CProduit|"))
        .containsExactly(
            "1 patient EVENT_KEY=event:x/dump.sql!dossier_medical|1"
                + " LOCAL_ID=x/dump.sql!patient|12 [blood_group]",
            "2 patient EVENT_KEY=event:x/dump.sql!dossier_medical|2"
                + " EVENT_KEY=event:x/dump.sql!sejour|5 [blood_group]",
            "3 patient EVENT_KEY=event:x/dump.sql!dossier_medical|3 []");
  }

  @Test
  void followsTheKeysOfTablesThatAFrameworkNames() {
    String stay = "0b2e7a10-4c1d-4f6e-9a53-1f2e3d4c5b6a";
    assertThat(mentions("visits_stay", "id|patient_id|reason\n" + stay + "|12|chute"))
        .containsExactly(
            "1 patient EVENT_KEY=event:x/dump.sql!stay|"
                + stay
                + " LOCAL_ID=x/dump.sql!patient~stay|12 [diagnosis]");
    assertThat(mentions("ward_note", "id|stay_id|comment\n1|" + stay + "|vue ce jour"))
        .singleElement()
        .asString()
        .contains("EVENT_KEY=event:x/dump.sql!stay|" + stay);
  }

  @Test
  void followsTheNumberOfARequestInADatabase() {
    assertThat(mentions("demandes", "numero|patient_id\n70001|12\n70002|13"))
        .first()
        .asString()
        .contains("EVENT_KEY=event:x/dump.sql!demande|70001", "LOCAL_ID=x/dump.sql!patient|12");
    assertThat(mentions("resultats", "id|demande_numero|libelle|valeur\n1|70001|Ferritine|80"))
        .singleElement()
        .asString()
        .contains("EVENT_KEY=event:x/dump.sql!demande|70001");
    assertThat(mentions("lab_result", "id|accession_number|analyte|value\n1|70001|Ferritine|80"))
        .singleElement()
        .asString()
        .contains("EVENT_KEY=event:x/dump.sql!#|70001");
  }

  @Test
  void followsTheNumberOfAStay() {
    assertThat(Tables.of("dpi/MVT_SEJOUR.csv", "NUM_SEJOUR|ID_PAT\n2021001|12\n").mentions())
        .containsExactly(
            "1 patient EVENT_KEY=event:dpi!sejour|2021001 LOCAL_ID=dpi!patient~mvt|12 []");
    assertThat(Tables.of("dpi/CODAGE_DIAG.csv", "NUM_SEJOUR|CIM10\n2021001|B24\n").mentions())
        .containsExactly("1 patient EVENT_KEY=event:dpi!sejour|2021001 [diagnosis;hiv]");
  }

  @Test
  void needsNoKeyOfARequestWhereTheRowSaysWhenThePatientWasBorn() {
    assertThat(
            Tables.of(
                    "x/resultats.csv",
                    "n° dossier|nom|prenom|ddn|analyse|résultat\n"
                        + "7|MARTIN|Jeanne|03/02/1956|Ferritine|80")
                .mentions())
        .containsExactly(
            "1 patient FAMILY=MARTIN GIVEN=Jeanne BIRTH_DATE=19560203 [identity;test;test_result]");
  }

  @Test
  void leadsFromTheNumberOfARequestBesideAMereNameOrNumber() {
    assertThat(Tables.of("x/cr.csv", "ID_ORDO|NOM|PRENOM|TOTAL\n7|MARTIN|Jeanne|12,50").mentions())
        .containsExactly(
            "1 patient EVENT_KEY=event:x!#|7 FAMILY=MARTIN GIVEN=Jeanne [identity;financial]");
    assertThat(Tables.of("x/res.csv", "N° dossier|Analyse|Résultat\n7|Ferritine|80").mentions())
        .containsExactly("1 patient EVENT_KEY=event:x!#|7 [test;test_result]");
    assertThat(
            Tables.of(
                    "x/ordonnances.csv",
                    "ID_ORDO|NOM|PRENOM|NAISS\n7|MARTIN|Jeanne|03/02/1956\n"
                        + "8|PETIT|Anne|11/12/1961")
                .mentions())
        .first()
        .asString()
        .contains("EVENT_KEY=event:x!#|7", "BIRTH_DATE=19560203");
  }
}
