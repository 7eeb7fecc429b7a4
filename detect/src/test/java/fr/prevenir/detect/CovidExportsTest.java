package fr.prevenir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.SourcePath;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Exports of tests as laboratories and agencies send them to one another.
class CovidExportsTest {
  @Test
  void testsNestedInTheRecordOfAPersonTellOfThatPerson() {
    Tables tests =
        Tables.of(
            SourcePath.of("envoi.json").child("personnes").child("tests"),
            "json",
            true,
            List.of(new ForeignKey("_parent", "personnes", "_record")),
            """
            _parent|date|examen|resultat|medecin
            1|15/11/2020|RT-PCR|negatif|LAINE Nathalie
            2|16/11/2020|RT-PCR|positif|ROUX Anne
            """);
    assertThat(tests.mentions())
        .filteredOn(mention -> mention.contains("patient"))
        .containsExactly(
            "1 patient LOCAL_ID=record:envoi.json!personnes|1"
                + " LOCAL_ID=record:envoi.json!personnes!tests|1 [test;test_result] 20201115",
            "2 patient LOCAL_ID=record:envoi.json!personnes|2"
                + " LOCAL_ID=record:envoi.json!personnes!tests|2 [test;test_result;covid] 20201116");
  }

  @Test
  void readsResultsAndDoctorsThatNoHeaderNames() {
    StringBuilder rows = new StringBuilder();
    String[] doctors =
        "MEYER HOUILLON GOETZ BELTRAN MAZEAU SCHNEIDER SORIA LUTZ COURBET BIEBER".split(" ");
    String[] given =
        "ALICE CHLOE YVONNE DENIS MARIE FRANCK LAETITIA ERNEST THOMAS LUCAS".split(" ");
    String[] family =
        "WOLFF GIROD KIEFFER DEMIR WEBER MIRABEL COFFIN DUTOUR RODIER GRASS EVANO".split(" ");
    for (int i = 0; i < 70; i++) {
      int sex = 1 + i % 2;
      String nir = "%d%02d0%d67482%03d".formatted(sex, 20 + i, 1 + i % 9, 100 + i);
      String result = i % 9 == 0 ? "P" : "N";
      rows.append("%s|%s|%s|%d".formatted(nir, family[i % 11], given[i % 10], sex))
          .append("|10293931563|%s|%s%n".formatted(doctors[i % 10], result));
    }
    assertThat(Tables.unnamed("envoi/liste.txt", rows.toString()).meanings())
        .containsExactly(
            "nir:patient",
            "family:patient",
            "given:patient",
            "sex:patient",
            "rpps:professional",
            "family:professional",
            "test_result:patient");
  }

  @Test
  void aLicenceIsThatOfThePhysicianWhoOrdered() {
    Tables table =
        Tables.of(
            "labo/export.csv",
            """
            SubjectSurname|SubjectGivenName|DOB|OrderingPhysician|PhysicianLicence|Assay
            Martin|Zoé|02-Jan-1950|Petit Anne|10001045367|RT-PCR
            Roux|Léa|03-Apr-1960|Laine Paul|10001045367|RT-PCR
            """);
    assertThat(table.meanings())
        .contains("full_name:professional", "rpps:professional")
        .doesNotContain("rpps:professional1", "full_name:professional1");
  }

  @Test
  void numbersOfRecordsAreNoDrugs() {
    StringBuilder rows = new StringBuilder("MPI_NO|NOM|PRENOM|AGE\n");
    for (int i = 0; i < 40; i++) {
      rows.append("%d|MARTIN|Zoé|%d%n".formatted(60_100_013 + 13 * i, 20 + i));
    }
    assertThat(Tables.of("mpi/export.csv", rows.toString()).meanings())
        .doesNotContain("drug_code:patient");
  }

  @Test
  void theFundThatAFileWasSentToIsNotWhatResultsAreAbout() {
    StringBuilder rows = new StringBuilder("NOMPAT|PRENPAT|DTNAI|R\n");
    for (int i = 0; i < 40; i++) {
      rows.append("MARTIN|ZOE|%02d071950|%s%n".formatted(1 + i % 28, i % 3 == 0 ? "+" : "-"));
    }
    assertThat(Tables.of("CPAM67/COVFEV21.PRN", rows.toString()).mentions())
        .startsWith(
            "1 patient FAMILY=MARTIN GIVEN=ZOE BIRTH_DATE=19500701"
                + " [identity;test;test_result;covid]",
            "2 patient FAMILY=MARTIN GIVEN=ZOE BIRTH_DATE=19500702 [identity;test;test_result]");
  }

  @Test
  void aMinusAmongWordsIsAResultWhereAPlusIsToo() {
    StringBuilder rows = new StringBuilder("Nom|Prénom|Né(e) le|Type|Résultat\n");
    String[] results = {"neg", "-", "Négatif", "+", "POSITIF"};
    for (int i = 0; i < 40; i++) {
      rows.append("MARTIN|ZOE|%02d/07/1950|PCR NP|%s%n".formatted(1 + i % 28, results[i % 5]));
    }
    assertThat(Tables.of("envoi/liste.csv", rows.toString()).mentions())
        .contains(
            "2 patient FAMILY=MARTIN GIVEN=ZOE BIRTH_DATE=19500702 [identity;test;test_result]",
            "4 patient FAMILY=MARTIN GIVEN=ZOE BIRTH_DATE=19500704"
                + " [identity;test;test_result;covid]");
  }

  @Test
  void numbersOfPracticesMakeNoPatients() {
    String[] family = "WOLFF GIROD KIEFFER DEMIR WEBER MIRABEL COFFIN DUTOUR RODIER".split(" ");
    StringBuilder rows = new StringBuilder("Praxis-Nr|Inhaber|Beruf|Login|Mail\n");
    for (int i = 0; i < 63; i++) {
      rows.append("%d|%s Anne|Médecin".formatted(676_063_377 + 7919 * (i * 11 % 63), family[i % 9]))
          .append("|apetit%d|a%d@exemple.fr%n".formatted(i, i));
    }
    assertThat(Tables.of("acces/liste.csv", rows.toString()).meanings())
        .contains("full_name:account")
        .doesNotContain("full_name:patient");
  }
}
