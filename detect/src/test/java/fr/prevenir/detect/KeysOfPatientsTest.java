package fr.prevenir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.SourcePath;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Keys and numbers of patients, and whose they are.
class KeysOfPatientsTest {
  @Test
  void knowsThePatientsKeyInATableOfIdentitiesAndWhoTreatsThem() {
    String identities = "ID_PAT|NOM_NAISSANCE|PRENOM|DDN\n500001|MARTIN|JEANNE|03/02/1956\n";
    assertThat(Tables.of("dpi/PAT_IDENTITE.csv", identities).mentions())
        .singleElement()
        .asString()
        .contains("LOCAL_ID=dpi!patient|500001");
    String doctors = "PAT_ID|MT_NOM|MT_PRENOM|MT_RPPS\n500001|PETIT|Anne|10001045367\n";
    assertThat(Tables.of("dpi/MEDECIN_TRAITANT.csv", doctors).mentions())
        .containsExactly(
            "1 patient LOCAL_ID=dpi!patient~traitant|500001 [family_doctor]",
            "1 professional FAMILY=PETIT GIVEN=Anne RPPS=10001045367 [identity;professional]");
  }

  @Test
  void knowsThePatientsReferenceWhateverTheTableIsCalled() {
    String listed =
        "Référence du patient dans notre base|Nom|Prénom|Né le\n100005|MARTIN|JEANNE|03/02/1956\n";
    assertThat(Tables.of("labo/Stammdaten.csv", listed).mentions())
        .singleElement()
        .asString()
        .contains("LOCAL_ID=labo!patient|100005");
  }

  @Test
  void takesTheDoctorBesideAListedPatientForTheirs() {
    String listed = "NOM|PRENOM|DDN|MEDECIN\nMARTIN|JEANNE|03/02/1956|Dr PETIT Anne\n";
    assertThat(Tables.of("labo/patients.csv", listed).mentions().getFirst())
        .contains("family_doctor");
    String asked = "N° DEMANDE|NOM|PRENOM|DDN|MEDECIN\n7|MARTIN|JEANNE|03/02/1956|Dr PETIT Anne\n";
    assertThat(Tables.of("labo/demandes.csv", asked).mentions().getFirst())
        .doesNotContain("family_doctor");
  }

  @Test
  void takesALoginWithoutAPatientForAnAccountOfNobodyKnown() {
    String logins =
        """
        id|patient_id|email|password
        1|12|j.martin@example.org|$2y$10$abcdefghijklmnopqrstuuMHSlHCCMHSlHCCMHSlHCCMHSlHCCMHSl
        2||kouign56@example.net|$2y$10$abcdefghijklmnopqrstuuMHSlHCCMHSlHCCMHSlHCCMHSlHCCMHSx
        """;
    SourcePath table = SourcePath.of("x/dump.sql").child("portal_account");
    assertThat(Tables.of(table, "mysql", true, List.of(), logins).mentions())
        .satisfiesExactly(
            known -> assertThat(known).startsWith("1 patient ").contains("patient~portal|12"),
            unknown -> assertThat(unknown).startsWith("2 account "));
  }

  @Test
  void joinsRowsOfADumpByTheKeyOfThePatient() {
    SourcePath dump = SourcePath.of("x/dump.sql");
    Tables patients =
        Tables.of(
            dump.child("patients"),
            "mysql",
            true,
            List.of(),
            """
            id|nom|prenom|naissance
            12|MARTIN|JEANNE|1956-02-03
            """);
    Tables visits =
        Tables.of(
            dump.child("consultations"),
            "mysql",
            true,
            List.of(new ForeignKey("pat", "patients", "id")),
            """
            id|pat|date|rques
            1|12|2019-03-01|suivie pour un cancer du sein
            """);
    assertThat(patients.mentions())
        .containsExactly(
            "1 patient LOCAL_ID=x/dump.sql!patient|12 FAMILY=MARTIN GIVEN=JEANNE"
                + " BIRTH_DATE=19560203 [identity]");
    assertThat(visits.mentions())
        .singleElement()
        .asString()
        .contains("1 patient ", " LOCAL_ID=x/dump.sql!patient|12 [")
        .contains("cancer", "comment")
        .endsWith("20190301");
  }

  @Test
  void joinsNestedRecordsToTheirParentByItsOrdinal() {
    SourcePath file = SourcePath.of("a/export.json");
    Tables parent =
        Tables.of(file, "json", true, List.of(), "nom|prenom|ddn\nMARTIN|Jeanne|1956-02-03");
    Tables child =
        Tables.of(
            file.child("visites"),
            "json",
            true,
            List.of(new ForeignKey("_parent", "export", "_record")),
            "_parent|date_consultation\n1|2019-03-01");
    assertThat(parent.mentions().getFirst()).contains("LOCAL_ID=record:a/export.json|1 ");
    assertThat(child.mentions().getFirst()).contains("LOCAL_ID=record:a/export.json|1 ");
  }

  @Test
  void scopesAPatientsNumberByItsHospital() {
    Tables table = Tables.of("d/x.csv", "finess|ipp|nom|prenom\n750712184|0012345|MARTIN|Jeanne");
    assertThat(table.mentions().getFirst()).contains("LOCAL_ID=ipp:750712184|0012345");
    assertThat(table.extraction().siteColumn()).isZero();
  }

  @Test
  void readsTheInsOutOfAPatientsMail() {
    Tables table =
        Tables.of("x.csv", "nom|prenom|mail\nMARTIN|Jeanne|255081416802538@patient.mssante.fr");
    assertThat(table.mentions().getFirst()).contains("INS=2550814168025").contains("nir");
  }

  @Test
  void givesAContactsReferenceToThePatientAndNotToTheContact() {
    SourcePath dump = SourcePath.of("x/dump.sql");
    Tables contacts =
        Tables.of(
            dump.child("correspondant_patient"),
            "mysql",
            true,
            List.of(),
            "correspondant_patient_id|patient_id|relation|nom|prenom|tel\n"
                + "1|45|prevenir|MARTIN|LUC|0297001234\n2|46|confiance|PETIT|ANNE|0297001235");
    assertThat(contacts.mentions())
        .first()
        .isEqualTo("1 patient LOCAL_ID=x/dump.sql!patient|45 []");
    assertThat(contacts.mentions().get(1))
        .startsWith("1 relative ")
        .endsWith("FAMILY=MARTIN GIVEN=LUC PHONE=33297001234 [identity;contact]");
  }
}
