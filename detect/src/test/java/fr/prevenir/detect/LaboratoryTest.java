package fr.prevenir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LaboratoryTest {
  @Test
  void readsExaminationsAsColumnsAndRemarksThatSayNothingElsewhere() {
    Tables table =
        Tables.of(
            "labo/synthese.csv",
            """
            nom|prenom|ddn|Glucose|Créat.|HBs|Remarque
            GARNIER|Paul|12/05/1961|0,92|9,6|Pos|RAS
            FAURE|Inès|30/09/1990|1,26|8,1|Nég|néant
            """);
    assertThat(table.mentions())
        .containsExactly(
            "1 patient FAMILY=GARNIER GIVEN=Paul BIRTH_DATE=19610512"
                + " [identity;test;test_result;hepatitis;comment]",
            "2 patient FAMILY=FAURE GIVEN=Inès BIRTH_DATE=19900930 [identity;test;test_result]");
  }

  @Test
  void readsSeveralPlussesAndGroupsWhateverTheExaminationIsCalled() {
    Tables signs =
        Tables.of(
            "paillasses/Antigene_HBs.csv",
            """
            Nom|Prenom|DateNaissance|Resultat
            GARNIER|Paul|12/05/1961|+++
            FAURE|Inès|30/09/1990|-
            """);
    Tables groups =
        Tables.of(
            "labo/resultats.csv",
            """
            nom|prenom|ddn|code examen|valeur
            GARNIER|Paul|12/05/1961|112|O POS
            FAURE|Inès|30/09/1990|112|B1
            """);

    assertThat(signs.mentions().getFirst()).endsWith("[identity;test;test_result;hepatitis]");
    assertThat(signs.mentions().getLast()).endsWith("[identity;test;test_result]");
    assertThat(groups.mentions().getFirst()).endsWith("[identity;test;test_result;blood_group]");
    assertThat(groups.mentions().getLast()).endsWith("[identity;test;test_result]");
  }

  @Test
  void readsWhatResultsAreOfFromTheCodeInAHeader() {
    Tables table =
        Tables.of(
            "labo/dossiers.csv",
            """
            nom|prenom|ddn|N5301_CT|COV
            GARNIER|Paul|12/05/1961|Positif|Négatif
            FAURE|Inès|30/09/1990|Négatif|Positif
            """);

    assertThat(table.mentions().getFirst()).endsWith("[identity;test;test_result;sti]");
    assertThat(table.mentions().getLast()).endsWith("[identity;test;test_result;covid]");
  }

  @Test
  void leavesADiseaseWhoseCodeStandsBesideADenial() {
    Tables table =
        Tables.of(
            "labo/resultats.csv",
            """
            nom|prenom|ddn|code examen|valeur
            GARNIER|Paul|12/05/1961|HIV|NEGATIF
            FAURE|Inès|30/09/1990|HIV|Positif
            """);
    assertThat(table.mentions())
        .containsExactly(
            "1 patient FAMILY=GARNIER GIVEN=Paul BIRTH_DATE=19610512 [identity;test;test_result]",
            "2 patient FAMILY=FAURE GIVEN=Inès BIRTH_DATE=19900930"
                + " [identity;test;test_result;hiv]");
  }

  @Test
  void takesTheValueBesideAnExaminationForItsResult() {
    Tables table =
        Tables.of(
            "labo/befunde.csv",
            """
            NAME|VORNAME|GEBDAT|PARAM|WERT
            GARNIER|Paul|12.05.1961|TSH|1.2
            FAURE|Inès|30.09.1990|CRP|4
            """);
    assertThat(table.meanings()).endsWith("test:patient", "test_result:patient");
  }

  @Test
  void takesAWordBeforeAQuantityForTheAnswer() {
    Tables table =
        Tables.of(
            "labo/resultats.csv",
            """
            nom|prenom|ddn|analyse|résultat
            GARNIER|Anne|12/05/1991|Bêta HCG|POSITIF 89101 UI/L
            FAURE|Inès|30/09/1990|Bêta HCG|1
            """);
    assertThat(table.mentions().getFirst()).contains("pregnancy");
    assertThat(table.mentions().getLast()).doesNotContain("pregnancy");
  }

  @Test
  void readsSignsAsResultsAndConclusionsOfExaminationsAsOnes() {
    Tables signs =
        Tables.of(
            "covid/depistage.csv",
            """
            nom|prenom|ddn|type|résultat
            GARNIER|Paul|12/05/1961|PCR Covid|-
            FAURE|Inès|30/09/1990|PCR Covid|+
            """);
    assertThat(signs.mentions())
        .containsExactly(
            "1 patient FAMILY=GARNIER GIVEN=Paul BIRTH_DATE=19610512 [identity;test;test_result]",
            "2 patient FAMILY=FAURE GIVEN=Inès BIRTH_DATE=19900930"
                + " [identity;test;test_result;covid]");
    Tables reports =
        Tables.of(
            "anapath/cr.csv",
            """
            numero examen|nom|prenom|ddn|conclusion
            D2019-1|GARNIER|Paul|12/05/1961|Absence de lésion suspecte sur les fragments examinés
            """);
    assertThat(reports.mentions()).singleElement().asString().contains("test;test_result");
  }

  @Test
  void takesWhatABiologistIsPaidForAnExamination() {
    Tables table =
        Tables.of(
            "labo/fse.csv",
            """
            BEN_NOM|BEN_PRENOM|BEN_DN|ACTES
            GARNIER|Paul|12/05/1961|B35
            FAURE|Inès|30/09/1990|B120
            """);
    assertThat(table.mentions())
        .containsExactly(
            "1 patient FAMILY=GARNIER GIVEN=Paul BIRTH_DATE=19610512 [identity;test]",
            "2 patient FAMILY=FAURE GIVEN=Inès BIRTH_DATE=19900930 [identity;test]");
  }

  @Test
  void knowsWhatATestThatSaysOnlyHowItIsDoneLooksFor() {
    Tables table =
        Tables.of(
            "labo/resultats.csv",
            """
            nom|prenom|ddn|technique|conclusion
            GARNIER|Paul|12/05/1961|RT-PCR temps réel|Présence ARN viral
            FAURE|Inès|30/09/1990|Test antigénique rapide|Négatif
            PETIT|Louise|02/11/1988|PCR BK virus|Positif
            """);
    assertThat(table.mentions())
        .containsExactly(
            "1 patient FAMILY=GARNIER GIVEN=Paul BIRTH_DATE=19610512"
                + " [identity;test;test_result;covid]",
            "2 patient FAMILY=FAURE GIVEN=Inès BIRTH_DATE=19900930 [identity;test;test_result]",
            "3 patient FAMILY=PETIT GIVEN=Louise BIRTH_DATE=19881102 [identity;test;test_result]");
  }
}
