package fr.prevenir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who in a directory is a health professional.
class OccupationsTest {
  @ParameterizedTest
  @CsvSource({
    "Médecin,professional",
    "Secrétaire médicale,staff",
    "Infirmière DE,professional",
    "Cadre de santé,professional",
    "Cadre administratif,staff",
    "Directeur des soins,staff",
    "Technicien informatique,staff",
    "Technicienne de laboratoire,professional",
    "Sage-femme,professional",
    "Cardiologue,professional",
    "Responsable achats,staff",
    "Psychiatre,professional"
  })
  void tellsByTheFirstWordThatTells(String occupation, String role) {
    Tables directory =
        Tables.of(
            "annuaire/annuaire.csv",
            "uid|nom|prenom|fonction|mail|hash\nmj|MARTIN|Jeanne|"
                + occupation
                + "|j.martin@exemple.fr|5f4dcc3b5aa765d61d8327deb882cf99");
    assertThat(directory.mentions()).singleElement().asString().startsWith("1 " + role + " ");
  }

  @ParameterizedTest
  @CsvSource({
    "Infirmier,professional",
    "Médecine générale,professional",
    "Ophtalmologie,professional",
    "Chirurgie dentaire,professional",
    "Agent de radiologie,staff",
    "secrétaire,staff",
    "informatique,staff"
  })
  void tellsAlsoWhereNothingNumbersProfessionals(String title, String role) {
    Tables directory =
        Tables.of(
            "AD/users.csv",
            "SamAccountName|GivenName|Surname|Title|Department\njmartin|Jeanne|MARTIN|"
                + title
                + "|Lille\nproux|Paul|ROUX|Agent administratif|Lille");
    assertThat(directory.mentions()).first().asString().startsWith("1 " + role + " ");
  }
}
