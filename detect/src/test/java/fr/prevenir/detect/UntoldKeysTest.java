package fr.prevenir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.SourcePath;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Keys in databases of which no word tells whose they are.
class UntoldKeysTest {
  private static final SourcePath DUMP = SourcePath.of("x/dump.sql");

  private static List<String> mentions(String table, String rows, ForeignKey... keys) {
    return Tables.of(DUMP.child(table), "mssql", true, List.of(keys), rows).mentions();
  }

  @Test
  void keepsThemUnderTheNameOfTheirColumnWhateverTheTable() {
    assertThat(
            mentions(
                "KZQ",
                """
                QWNR|NOM|PRENOM|DDN
                1000040|MARTIN|Jeanne|1956-02-03
                1000052|PETIT|Anne|1962-02-03
                """))
        .first()
        .asString()
        .contains("LOCAL_ID=?x/dump.sql!qwnr|1000040");
    assertThat(
            mentions(
                "KZQ_ADRESSE",
                """
                ADRNR|QWNR|RUE|CP|VILLE
                1|1000040|3 rue Haute|67640|FEGERSHEIM
                2|1000052|5 rue Basse|67240|BISCHWILLER
                """))
        .first()
        .asString()
        .contains("LOCAL_ID=?x/dump.sql!qwnr|1000040")
        .doesNotContain("adr");
  }

  @Test
  void readsOfEachRowOfATableOfAllPartiesWhoItIs() {
    assertThat(
            mentions(
                "PARTY",
                """
                id|uuid|kind|nom|prenom
                1|8ef2df57-2d78-6066-7705-7ebc71140a93|practitioner|MARTIN|Jeanne
                2|b5309ff6-5918-7a81-4ec6-e492c1db6ca4|patient|PETIT|Luc
                3|56ba660d-65ae-29c9-4dfa-24bc04f5d316|contact|ROUX|Anne
                """))
        .containsExactly(
            "1 professional LOCAL_ID=?x/dump.sql!party|1"
                + " LOCAL_ID=?x/dump.sql!uuid|8ef2df57-2d78-6066-7705-7ebc71140a93 FAMILY=MARTIN GIVEN=Jeanne"
                + " [identity;professional]",
            "2 patient LOCAL_ID=?x/dump.sql!party|2"
                + " LOCAL_ID=?x/dump.sql!uuid|b5309ff6-5918-7a81-4ec6-e492c1db6ca4 FAMILY=PETIT GIVEN=Luc [identity]",
            "3 relative LOCAL_ID=?x/dump.sql!party|3"
                + " LOCAL_ID=?x/dump.sql!uuid|56ba660d-65ae-29c9-4dfa-24bc04f5d316 FAMILY=ROUX GIVEN=Anne [identity]");
  }

  @Test
  void callsThemAsTheTableTheyReferTo() {
    String rows = "id|tiers|rue|cp\n1|81|3 rue Haute|67640\n2|82|3 rue Haute|67640\n";

    assertThat(mentions("adresse", rows, new ForeignKey("tiers", "party", "id")))
        .first()
        .asString()
        .contains("LOCAL_ID=?x/dump.sql!party|81");
    assertThat(mentions("party", "id|nom|prenom\n81|MARTIN|Jeanne\n82|PETIT|Anne\n"))
        .first()
        .asString()
        .contains("LOCAL_ID=?x/dump.sql!party|81");
  }

  private static List<String> file(String name, String pattern) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      rows.append(pattern.formatted(2_204_000_017L + i * 31L, 1_040_300 + i * 7, i % 9))
          .append('\n');
    }
    return Tables.unnamed("x/" + name, rows.toString()).mentions();
  }

  @Test
  void keepsThoseOfAFileThatTellsOfCareButNotOfWhomUnderTheFileAndTheColumn() {
    assertThat(file("RES.TXT", "%d|%d|12/03/2022|Ferritine|4%d,2"))
        .first()
        .asString()
        .contains("LOCAL_ID=?x!res_txt_column_1|2204000017 LOCAL_ID=?x!res_txt_column_2|1040300")
        .contains("test_result");
  }

  @Test
  void numbersThePatientsWhomAFileOfAnyNameLists() {
    assertThat(
            Tables.of(
                    "x/FQZ.csv",
                    """
                    NUM|NOM|PRENOM|DDN
                    1000040|MARTIN|Jeanne|1956-02-03
                    1000052|PETIT|Anne|1962-02-03
                    """)
                .mentions())
        .first()
        .asString()
        .contains("LOCAL_ID=x!patient~fqz|1000040");
  }

  @Test
  void givesThoseBesideThePrescriberToThePatient() {
    assertThat(file("DEM.TXT", "%d|%d|12/03/2022|10001045367|Dr LE GALL Yann|%d"))
        .first()
        .asString()
        .startsWith(
            "1 patient LOCAL_ID=?x!dem_txt_column_1|2204000017"
                + " LOCAL_ID=?x!dem_txt_column_2|1040300");
  }

  @Test
  void givesThoseInATableOfOthersToAPatient() {
    assertThat(
            mentions(
                "ANG",
                """
                ANGNR|QWNR|NOM|PRENOM|LIEN|TEL
                1|1000040|MARTIN|Paul|fils|0612345678
                2|1000052|PETIT|Luc|voisin(e)|0612345679
                """))
        .containsExactly(
            "1 patient LOCAL_ID=?x/dump.sql!qwnr|1000040 []",
            "1 relative LOCAL_ID=?x/dump.sql!angnr|1 FAMILY=MARTIN GIVEN=Paul"
                + " PHONE=33612345678 [identity;contact]",
            "2 patient LOCAL_ID=?x/dump.sql!qwnr|1000052 []",
            "2 relative LOCAL_ID=?x/dump.sql!angnr|2 FAMILY=PETIT GIVEN=Luc"
                + " PHONE=33612345679 [identity;contact]");
  }

  @Test
  void keepsNoneThatStandsBesideTheNumberOfThePatientAndRecurs() {
    assertThat(
            mentions(
                "PATIENT",
                """
                NOPAT|NOM|PRENOM|NOQ
                100001|MARTIN|Jeanne|280
                100002|PETIT|Anne|280
                100003|PETIT|Anne|281
                """))
        .first()
        .asString()
        .isEqualTo(
            "1 patient LOCAL_ID=x/dump.sql!patient~nopat|100001 FAMILY=MARTIN GIVEN=Jeanne"
                + " [identity]");
  }

  @Test
  void tellsThePermanentNumberOfAPatientFromTheKeyOfTheirRow() {
    assertThat(mentions("PATIENT", "NOPAT|IPP|NOM|PRENOM\n12|300000007|MARTIN|Jeanne\n"))
        .first()
        .asString()
        .contains("LOCAL_ID=ipp:x/dump.sql|300000007")
        .contains("LOCAL_ID=x/dump.sql!patient~nopat|12");
  }

  @Test
  void givesEachKeyOfATableOfTiesToSomebodyElse() {
    assertThat(mentions("tie", "tie_id|from_party|to_party\n1|810|820\n2|830|840\n"))
        .containsExactly(
            "1 patient LOCAL_ID=?x/dump.sql!from_party|810 []",
            "1 relative LOCAL_ID=?x/dump.sql!to_party|820 []",
            "2 patient LOCAL_ID=?x/dump.sql!from_party|830 []",
            "2 relative LOCAL_ID=?x/dump.sql!to_party|840 []");
  }

  @Test
  void numbersTheRowsOfATableThatTellsOfCareAndNamesNobody() {
    assertThat(mentions("VENUE", "VEN_ID|PAT_ID|VEN_ENTREE\n71|81|2021-03-02\n72|82|2021-03-02\n"))
        .first()
        .asString()
        .contains("LOCAL_ID=#x/dump.sql!ven|71");
  }

  @Test
  void leavesOpenWhoIsWhoInATableOfPeopleAndTellsByAnotherWhoIsARelative() {
    assertThat(mentions("T_PERSONNE", "PER_ID|NOM|PRENOM\n81|MARTIN|Jeanne\n82|PETIT|Anne\n"))
        .first()
        .asString()
        .contains("patient LOCAL_ID=?x/dump.sql!per|81");
    assertThat(
            mentions("T_PROCHE", "PRO_ID|PAT_ID|PER_ID\n1|7|81\n2|8|82\n").stream()
                .filter(m -> m.contains("relative")))
        .first()
        .asString()
        .contains("LOCAL_ID=?x/dump.sql!per|81");
  }

  @Test
  void numbersNobodyByKeysThatStandUnderHeadersOfPostcodesOrNotes() {
    assertThat(
            mentions(
                "coded_problem",
                """
                cp_id|episode_id|icd10|author_party
                1|50001|I50.9|10110
                2|50002|G82.2|10085
                3|50003|R51|10200
                4|50004|I10|10300
                """))
        .allSatisfy(m -> assertThat(m).doesNotContain("POSTCODE"))
        .first()
        .asString()
        .contains("EVENT_KEY=event:x/dump.sql!episode|50001");
  }

  @Test
  void followsTheKeyOfAPersonOfAnySortInTheTableOfPatients() {
    assertThat(
            mentions(
                "Patient",
                """
                PatientGuid|PersonneGuid|MatriculeSecu
                FA06D881-DD2D-E8AE-012E-4216191965F2|06BE35D8-EEF5-B85C-4BC5-6A3B8CD75407|255081416802538
                79F109AE-0FD5-AC17-51E9-0FC934A8DBD3|5C3BE905-D3A9-AD0E-BD29-E70967CAEE95|284058832102532
                """))
        .first()
        .asString()
        .contains("LOCAL_ID=?x/dump.sql!personne|06BE35D8-EEF5-B85C-4BC5-6A3B8CD75407")
        .contains("LOCAL_ID=x/dump.sql!patient|FA06D881-DD2D-E8AE-012E-4216191965F2");
  }

  @Test
  void readsWhatEveryColumnBeginsWithForTheTableNotForABiologist() {
    assertThat(
            mentions(
                "FBIOLO",
                """
                BIO_CLE|BIO_PAT|BIO_DAT|BIO_COD|BIO_VAL
                1|000001|20210326|TSH|1.25
                2|000002|20210327|CHOL|1.73
                """))
        .allSatisfy(m -> assertThat(m).contains(" patient ").doesNotContain("professional"));
  }

  @Test
  void readsOfEachRowOfATableOfRolesWhoSomebodyIs() {
    StringBuilder rows = new StringBuilder("role_id|party_id|role_code\n");
    for (int i = 1; i <= 60; i++) {
      rows.append("%d|%d|%s%n".formatted(i, 800 + i, i % 3 == 2 ? "CONTACT" : "PATIENT"));
    }
    assertThat(mentions("party_role", rows.toString()))
        .anySatisfy(
            m -> assertThat(m).startsWith("2 relative ").contains("LOCAL_ID=?x/dump.sql!party|802"))
        .anySatisfy(
            m -> assertThat(m).startsWith("3 patient ").contains("LOCAL_ID=?x/dump.sql!party|803"));
  }
}
