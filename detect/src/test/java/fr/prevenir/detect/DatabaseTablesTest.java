package fr.prevenir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Category;
import fr.prevenir.model.SourcePath;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whom the tables of a database of health software tell of.
class DatabaseTablesTest {
  private static Tables table(String name, String text) {
    return Tables.of(new SourcePath("dump.sql", name), "sql", true, List.of(), text);
  }

  @Test
  void takesThoseWithANameInAListOfUsersForStaff() {
    Tables users =
        table(
            "users",
            """
            user_id|user_username|user_password|user_type|user_last_name|user_first_name|user_last_login
            1|mmarty|5f4dcc3b5aa765d61d8327deb882cf99|7|MARTY|Marie|2024-10-15 08:12:45
            2|sgustin|e10adc3949ba59abbe56e057f20f883e|3|GUSTIN|Solange|2024-10-16 08:12:45
            """);

    assertThat(users.meanings())
        .containsExactly(
            "row_id",
            "login:staff",
            "password_hash:staff",
            "technical",
            "family:staff",
            "given:staff",
            "technical");
    assertThat(users.mentions()).allMatch(m -> m.contains("LOCAL_ID=dump.sql!user|"));
  }

  @Test
  void leavesTheMembersOfAForumAccounts() {
    assertThat(
            Tables.of(
                    new SourcePath("infirmiers_forum.sql", "phpbb_users"),
                    "sql",
                    true,
                    List.of(),
                    """
                    user_id|username|user_email|user_password
                    1|titi56|titi@exemple.fr|5f4dcc3b5aa765d61d8327deb882cf99
                    2|doc29|doc@exemple.fr|e10adc3949ba59abbe56e057f20f883e
                    """)
                .meanings())
        .containsExactly("row_id", "login:account", "email:account", "password_hash:account");
  }

  @Test
  void findsNobodyInTablesOfPlacesAndOfTheProgram() {
    for (Tables table :
        List.of(
            table("lit", "lit_id|chambre_id|nom|nom_complet\n1|1|1|Chambre 100 lit 1\n"),
            table("service", "service_id|nom|type_sejour\n1|Maternité|ambu\n2|Urgences|ambu\n"),
            table(
                "groups_mediboard",
                "group_id|text|adresse|cp|ville|tel\n1|Clinique A|1 rue B|78000|Versailles|0139000000\n"),
            table("module", "mod_id|mod_name|mod_version\n1|dPpatients|0.171\n"),
            table(
                "user_authentication",
                "user_authentication_id|user_id|datetime_login|ip_address|screen_width\n"
                    + "1|1|2024-10-28 08:15:22|10.1.0.0|1920\n"))) {
      assertThat(table.mentions()).as(table.head().path().toString()).isEmpty();
    }
  }

  @Test
  void takesSmallNumbersAndOldDatesOfEventsForNoAgesAndBirths() {
    assertThat(
            table(
                    "affectation",
                    """
                    affectation_id|sejour_id|lit_id|pouls|temperature|date
                    1|1|37|62|37.2|1962-05-08
                    2|2|7|71|36.9|1987-06-21
                    3|3|53|88|38.4|2019-09-20
                    """)
                .meanings())
        .noneMatch(m -> m.startsWith("age") || m.startsWith("birth_date"));
  }

  @Test
  void takesKeysOfOtherTablesForNoNumbersOfSamples() {
    assertThat(
            table("ligne", "ligne_id|prescription_id|dossier_medical_id|debut\n1|4|7|2020-09-25\n")
                .meanings())
        .containsExactly("row_id", "row_id", "row_id", "date:patient");
  }

  @Test
  void countsTheNumberOfTheInsuredForThePatientOnlyWhereTheyAreOne() {
    Tables patients =
        Tables.of(
            "labo/export.csv",
            """
            nom|prenom|ddn|nom_assure|prenom_assure|nir_assure
            ROUX|Léa|03/02/2015|ROUX|Anne|284058832102532
            PETIT|Marc|04/05/1977|PETIT|Marc|255081416802538
            """);

    assertThat(
            patients.mentions().stream()
                .filter(m -> m.contains(" patient "))
                .map(m -> m.contains("nir")))
        .containsExactly(false, true);
  }

  @Test
  void findsNoAddictionInTheNameOfAnExamination() {
    Tables tests =
        Tables.of("labo/demandes.csv", "Nom|Prénom|Examens\nROUX|Léa|CANNABIS URINAIRE, TSH\n");

    assertThat(tests.marked(Category.ADDICTION.bit())).containsExactly(false);
    assertThat(tests.marked(Category.TEST.bit())).containsExactly(true);
  }

  @Test
  void countsWhatALaboratoryIsPaidAsAnExamination() {
    Tables bills =
        Tables.of("labo/fact.csv", "Nom|Prénom|cotation\nROUX|Léa|B20\nPETIT|Max|AMI 2\n");

    assertThat(bills.marked(Category.TEST.bit())).containsExactly(true, false);
    assertThat(bills.marked(Category.TREATMENT.bit())).containsExactly(false, true);
  }

  @Test
  void takesALoneOneAmongNumbersForNoYes() {
    String rows =
        "PETIT|Zoé|1\nROUX|Léa|2450\nMOREL|Inès|3\nFAURE|Awa|2\nHAMON|Eva|0\nROY|Luce|1\n";
    Tables results = Tables.of("labo/resultats.csv", "Nom|Prénom|BHCG\n" + rows);

    assertThat(results.marked(Category.PREGNANCY.bit()))
        .containsExactly(false, true, false, false, false, false);
  }

  @Test
  void readsHeadersThatEndAlikeWithoutTheirEnd() {
    String doctors =
        """
        NOCOR|TITCOR|NOMCOR|PRECOR|SPECOR|RPPSCOR|CPCOR|VILCOR|TELCOR
        1|Dr|MARTIN|Jeanne|Psychiatrie|10001045367|62111|MONCHY-AU-BOIS|0692708074
        """;
    assertThat(
            Tables.of(
                    SourcePath.of("x/dump.sql").child("CORRESP"), "mssql", true, List.of(), doctors)
                .meanings())
        .containsExactly(
            "row_id",
            "title:professional",
            "family:professional",
            "given:professional",
            "specialty:professional",
            "rpps:professional",
            "postcode:professional",
            "city:professional",
            "phone:professional");
  }
}
