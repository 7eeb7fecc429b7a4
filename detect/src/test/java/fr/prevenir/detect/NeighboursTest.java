package fr.prevenir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Columns whose headers name nobody, beside those of patients and their doctors.
class NeighboursTest {
  private static final String ROWS =
      """
      MARTIN|JEANNE|03/02/1956|0320000001|59000|Dr PETIT Anne|ROUX Paul|0612345678|59200
      GARNIER|PAUL|12/05/1961|0320000002|59100|Dr PETIT Anne|FAURE Luc|0612345679|59200
      FAURE|INES|30/09/1990|0320000003|59300|Dr MARTIN Luc|ROUX Paul|0612345670|59300
      PETIT|ANNE|02/11/1988|0320000004|59100|Dr MARTIN Luc|FAURE Luc|0612345671|59100
      """;

  @Test
  void givesTheMobileToThePatientAndASecondPostcodeToTheDoctor() {
    Tables table =
        Tables.of(
            "labo/liste.csv",
            "Nom|Prénom|Né le|Fixe|CP|Médecin traitant|Prescripteur|Portable|CPM\n" + ROWS);
    assertThat(table.meanings())
        .endsWith(
            "full_name:professional",
            "full_name:professional1",
            "phone:patient",
            "postcode:professional1");
  }

  @Test
  void givesNobodyTwoWholeNames() {
    StringBuilder rows = new StringBuilder("Nom|Prénom|Né le|Pers.GP|Nom complet\n");
    for (String name : List.of("Anne", "Paul", "Luc", "Julie", "Sophie", "Chloé", "Marie")) {
      rows.append("MARTIN|JEANNE|03/02/1956|Dr PETIT %s|ROUX %s\n".formatted(name, name));
      rows.append("GARNIER|PAUL|12/05/1961|Dr FAURE %s|MOREAU %s\n".formatted(name, name));
    }
    assertThat(Tables.of("labo/liste.csv", rows.toString()).meanings())
        .endsWith("full_name:professional", "full_name:professional1");
  }

  @Test
  void readsSexBesideABirthDate() {
    Tables table =
        Tables.of(
            "labo/liste.csv",
            "Nom|Prénom|Né le|S\nMARTIN|JEANNE|03/02/1956|2\nGARNIER|PAUL|12/05/1961|1\n");
    assertThat(table.meanings()).endsWith("sex:patient");
  }

  @Test
  void readsHeadersBehindTheBeginningThatNearlyAllHave() {
    Tables table =
        Tables.of(
            "labo/liste.csv",
            """
            ZZ_NOMMAR|ZZ_NOMNAI|ZZ_PRENOM|ZZ_DTNAI|ZZ_SEX|ZZ_NUM|AcHCV
            MARTIN|PETIT|JEANNE|03/02/1956|F|202100001|-
            GARNIER||PAUL|12/05/1961|H|152100002|-
            """);
    assertThat(table.meanings())
        .containsExactly(
            "usual_family:patient",
            "birth_family:patient",
            "given:patient",
            "birth_date:patient",
            "sex:patient",
            "row_id",
            "test_result:patient");
  }

  @Test
  void takesNumbersThatCountUpForNoTelephones() {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 30; i++) {
      rows.append("1%d21%05d|MARTIN|JEANNE|%02d/02/1956%n".formatted(5 + i % 4, i, i % 28 + 1));
    }
    assertThat(Tables.unnamed("labo/dump.txt", rows.toString()).meanings())
        .first()
        .isEqualTo("sample:patient");
  }
}
