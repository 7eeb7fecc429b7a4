package fr.prevenir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Who of the people named in a patient's record is somebody else.
class RelativesTest {
  private static final String HEADER =
      "nom_usuel|nom_naissance|prenom|ddn|nom_assure|prenom_assure|ddn_assure\n";

  private static List<String> relatives(String row) {
    return relatives(HEADER, row);
  }

  private static List<String> relatives(String header, String row) {
    return Tables.of("labo/export.csv", header + row).mentions().stream()
        .filter(m -> m.contains(" relative "))
        .toList();
  }

  @Test
  void takesTheInsuredForThePatientUnderAnyOfTheirNames() {
    assertThat(relatives("ROUX|PETIT|Anne Marie|04/07/1960|PETIT|Anne|")).isEmpty();
    assertThat(relatives("ROUX|PETIT|Anne|04/07/1960|ROUX|Anne Marie|04/07/1960")).isEmpty();
    assertThat(relatives("ROUX-PETIT||Anne|04/07/1960|ROUX|Anne|")).isEmpty();
  }

  @Test
  void takesNobodyInAnAddressBookForARelative() {
    String cards = "nom|prénom|téléphone|date de naissance\nROUX|Anne|0612345678|04/07/1960\n";

    assertThat(Tables.of("telephone/contacts.vcf", cards).mentions())
        .singleElement()
        .asString()
        .contains(" patient ");
    assertThat(Tables.of("base/contacts.csv", cards).mentions())
        .singleElement()
        .asString()
        .contains(" relative ");
  }

  @Test
  void forgivesASlipOfThePenWhereTheBirthDateAgrees() {
    assertThat(relatives("GRANGER||Jérome|04/07/1960|GRANGER|Jérôme|04/07/1960")).isEmpty();
    assertThat(relatives("GRANGER||Jeremoe|04/07/1960|GRANGR|Jeremeo|04/07/1960")).isEmpty();
  }

  @Test
  void takesEmployersAndInsurersOfPatientsForNobody() {
    String contacts =
        """
        ENT_ID|PAT_ID|ENT_TYPE|ENT_IDENTITE|ENT_TEL
        1|61477|EMPLOYEUR|MAIRIE|0585875839
        2|61478|A PREVENIR|Mme Anne ROUX|0645739878
        """;
    assertThat(Tables.of("dpi/ENTOURAGE.csv", contacts).mentions())
        .filteredOn(m -> m.contains(" relative "))
        .singleElement()
        .asString()
        .contains("ROUX");
  }

  @Test
  void keepsParentsAndSpousesWhoseNamesAreNearlyTheSame() {
    assertThat(relatives("ROUX||Michèle|04/07/1960|ROUX|Michel|")).hasSize(1);
    assertThat(relatives("ROUX||Paul|04/07/2010|ROUX|Paul|01/02/1980")).hasSize(1);
    assertThat(relatives("ROUX||Léa Marie|04/07/2010|ROUX|Marie|")).hasSize(1);
  }

  @Test
  void givesTheInsuredParentTheNumberOfTheRecordAndWhereTheChildLives() {
    String header = "nom|prenom|ddn|sexe|nir|nom_assure|prenom_assure|tel|adresse|cp|ville\n";
    String home = "|0612345678|3 rue des Lilas|29000|QUIMPER";
    assertThat(relatives(header, "ROUX|Léa|04/07/2015|F|1800775056010|ROUX|Paul" + home))
        .singleElement()
        .asString()
        .contains("NIR=1800775056010", "PHONE=33612345678", "ADDRESS=3 rue des Lilas");
    assertThat(relatives(header, "ROUX|Léa|04/07/1985|F|2850775056010|ROUX|Paul" + home))
        .singleElement()
        .asString()
        .doesNotContain("NIR=");
  }
}
