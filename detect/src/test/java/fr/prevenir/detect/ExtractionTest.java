package fr.prevenir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Category;
import fr.prevenir.model.Context;
import fr.prevenir.model.Finding;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.model.SourcePath;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractionTest {
  @Test
  void givesEachPersonOfARecordAMentionOfTheirOwn() {
    Tables table =
        Tables.of(
            "labo/export.csv",
            """
            NOM|PRENOM|DDN|TEL|MEDTT|PRESCRIPTEUR|NOM_ASSURE|PRENOM_ASSURE|NIR_ASSURE|DATE_PREL
            LE GALL|Léo|03/02/2015|06 12 34 56 78|Dr MARTIN Paul|DR PETIT ANNE|LE GALL|Yann|255081416802538|12/03/2019
            ROUX|Marc|04/07/1960|NC|||ROUX|Marc||
            """);
    assertThat(table.mentions())
        .containsExactly(
            "1 patient FAMILY=LE GALL GIVEN=Léo BIRTH_DATE=20150203 PHONE=33612345678"
                + " NIR_INSURED=2550814168025 [identity;contact;family_doctor] 20190312",
            "1 professional FAMILY=MARTIN GIVEN=Paul [identity;professional] 20190312",
            "1 professional FAMILY=PETIT GIVEN=ANNE [identity;professional] 20190312",
            "1 relative FAMILY=LE GALL GIVEN=Yann NIR=2550814168025 [identity;nir] 20190312",
            "2 patient FAMILY=ROUX GIVEN=Marc BIRTH_DATE=19600704 [identity]");
  }

  @Test
  void countsCovidForThePositiveAndTheTestForAll() {
    Tables table =
        Tables.of(
            "covid/export.csv",
            """
            nom|prenom|ddn|date_prelevement|examen|resultat
            GARNIER|Paul|12/05/1961|02/06/2020|RT-PCR SARS-CoV-2|Négatif
            FAURE|Inès|30/09/1990|03/06/2020|RT-PCR SARS-CoV-2|Positif
            """);
    assertThat(table.mentions())
        .containsExactly(
            "1 patient FAMILY=GARNIER GIVEN=Paul BIRTH_DATE=19610512 [identity;test;test_result]"
                + " 20200602",
            "2 patient FAMILY=FAURE GIVEN=Inès BIRTH_DATE=19900930"
                + " [identity;test;test_result;covid] 20200603");
  }

  @Test
  void takesNumbersOfProfessionalsWhoseKeyFailsInAWholeColumnAndNoOthers() {
    String rows =
        """
        nom|prenom|rpps|specialite
        LE GALL|Yann|10001045361|Cardiologie
        PETIT|Anne|10001045362|Pédiatrie
        ROUX|Marc|10001045363|Urologie
        """;
    assertThat(Tables.of("annuaire/ps.csv", rows).mentions())
        .allMatch(mention -> mention.contains("RPPS=1000104536"));
    String sound = rows.replace("10001045361", "10001045367").replace("10001045362", "10001045367");
    assertThat(Tables.of("annuaire/ps.csv", sound).mentions())
        .filteredOn(mention -> mention.contains("RPPS="))
        .hasSize(2);
  }

  @Test
  void keepsAPatientOfWhomOnlyTheBirthDateAndTheTelephoneAreKnown() {
    Tables table =
        Tables.of(
            "labo/patients.csv",
            """
            nom|prenom|ddn|sexe|tel|groupe_sanguin
            MARTIN|Jeanne|03/02/1956|F|0612345678|A+
            ||13/02/1978|M|0612345679|O-
            |||M||
            """);
    assertThat(table.mentions())
        .containsExactly(
            "1 patient FAMILY=MARTIN GIVEN=Jeanne BIRTH_DATE=19560203 SEX=2 PHONE=33612345678"
                + " [identity;contact;blood_group]",
            "2 patient BIRTH_DATE=19780213 SEX=1 PHONE=33612345679"
                + " [identity;contact;blood_group]");
  }

  @Test
  void makesNobodyOfANumberThatOnlyRefersToAProfessional() {
    SourcePath dump = SourcePath.of("x/dump.sql");
    Tables visits =
        Tables.of(
            dump.child("consultations"),
            "mysql",
            true,
            List.of(),
            """
            consultation_id|patient_id|praticien_id|date
            1|12|3|2019-03-01
            """);
    assertThat(visits.mentions())
        .containsExactly(
            "1 patient EVENT_KEY=event:x/dump.sql!consultation|1 LOCAL_ID=x/dump.sql!patient|12 []"
                + " 20190301");
  }

  @Test
  void splitsWholeNamesInEachHabit() {
    Tables table =
        Tables.of(
            "liste.csv",
            """
            Patient|Né(e) le
            MARTIN Paul|03/02/1956
            Mme Jeanne MARTIN ép. DUPONT|03/02/1956
            DUPONT née MARTIN Jeanne|03/02/1956
            M. MARTIN-DURAND Jean Pierre|03/02/1956
            DE LA TOUR Anne|03/02/1956
            BERNARD, Louise|03/02/1956
            Mlle LE GOFF Maëlle|03/02/1956
            Enf PETIT Louise|03/02/2016
            """);
    assertThat(table.mentions())
        .containsExactly(
            "1 patient FAMILY=MARTIN GIVEN=Paul BIRTH_DATE=19560203 [identity]",
            "2 patient GIVEN=Jeanne BIRTH_FAMILY=MARTIN USUAL_FAMILY=DUPONT SEX=2"
                + " BIRTH_DATE=19560203 [identity]",
            "3 patient USUAL_FAMILY=DUPONT BIRTH_FAMILY=MARTIN GIVEN=Jeanne BIRTH_DATE=19560203"
                + " [identity]",
            "4 patient FAMILY=MARTIN-DURAND GIVEN=Jean Pierre SEX=1 BIRTH_DATE=19560203 [identity]",
            "5 patient FAMILY=DE LA TOUR GIVEN=Anne BIRTH_DATE=19560203 [identity]",
            "6 patient FAMILY=BERNARD GIVEN=Louise BIRTH_DATE=19560203 [identity]",
            "7 patient FAMILY=LE GOFF GIVEN=Maëlle SEX=2 BIRTH_DATE=19560203 [identity]",
            "8 patient FAMILY=PETIT GIVEN=Louise BIRTH_DATE=20160203 [identity]");
  }

  @Test
  void splitsNamesAtASlashOrACaret() {
    Tables table =
        Tables.of(
            "liste.csv",
            """
            Patient|Age
            DE LA AGOSTINI/TOUSSAINTE|39
            LE GOFF/JEAN PIERRE|50
            MARTIN^JEANNE|21
            """);
    assertThat(table.mentions())
        .containsExactly(
            "1 patient FAMILY=DE LA AGOSTINI GIVEN=TOUSSAINTE AGE=39 [identity]",
            "2 patient FAMILY=LE GOFF GIVEN=JEAN PIERRE AGE=50 [identity]",
            "3 patient FAMILY=MARTIN GIVEN=JEANNE AGE=21 [identity]");
  }

  @Test
  void takesAllTelephonesAndAddressesOfACell() {
    Tables table =
        Tables.of(
            "liste.csv",
            """
            Patient|Age|Coordonnées
            MARTIN Paul|39|07 46 63 32 51 / p.martin@exemple.fr
            ROUX Anne|50|03 20 00 00 01
            PETIT Louise|21|petit@exemple.fr
            BERNARD Luc|31|06 12 34 56 78; 03 20 00 00 02
            """);
    assertThat(table.mentions())
        .containsExactly(
            "1 patient FAMILY=MARTIN GIVEN=Paul AGE=39 PHONE=33746633251"
                + " EMAIL=p.martin@exemple.fr [identity;contact]",
            "2 patient FAMILY=ROUX GIVEN=Anne AGE=50 PHONE=33320000001 [identity;contact]",
            "3 patient FAMILY=PETIT GIVEN=Louise AGE=21 EMAIL=petit@exemple.fr [identity;contact]",
            "4 patient FAMILY=BERNARD GIVEN=Luc AGE=31 PHONE=33612345678 PHONE=33320000002"
                + " [identity;contact]");
  }

  @Test
  void takesTheColumnsOrderWhereCapitalsDoNotTell() {
    Tables table =
        Tables.of(
            "liste.csv",
            """
            nom complet|ddn
            SOPHIE DUBOIS|1956-02-03
            MARIE LEFEBVRE|1956-02-03
            JULIEN ROUSSEAU|1956-02-03
            THOMAS MARTIN|1956-02-03
            """);
    assertThat(table.mentions().getFirst()).contains("GIVEN=SOPHIE FAMILY=DUBOIS");
    assertThat(table.mentions().getLast()).contains("GIVEN=THOMAS FAMILY=MARTIN");
  }

  @Test
  void keepsADamagedNirApart() {
    Tables table =
        Tables.of(
            "patients.csv",
            """
            nom|prenom|nir
            MARTIN|Jeanne|2.55081E+14
            PETIT|Luc|255081416802599
            ROUX|Anne|2 55 08 14 168 025 38
            """);
    assertThat(table.mentions())
        .containsExactly(
            "1 patient FAMILY=MARTIN GIVEN=Jeanne NIR_DOUBTFUL=2.55081E+14 [identity;nir]",
            "2 patient FAMILY=PETIT GIVEN=Luc NIR_DOUBTFUL=255081416802599 [identity;nir]",
            "3 patient FAMILY=ROUX GIVEN=Anne NIR=2550814168025 [identity;nir]");
  }

  @Test
  void estimatesTheYearOfBirthOnlyWhereTheYearOfTheAgeIsKnown() {
    String rows = "nom|prenom|age\nPETIT|Louise|34 ans";
    assertThat(Tables.of("extrait_2025-06.csv", rows).mentions().getFirst())
        .contains("BIRTH_YEAR=1991", "AGE=34@202506");
    assertThat(Tables.of("extrait.csv", rows).mentions().getFirst())
        .contains("AGE=34 ")
        .doesNotContain("BIRTH_YEAR");
  }

  @Test
  void takesNoMentionFromARowThatNamesNobody() {
    Tables table =
        Tables.of(
            "patients.csv",
            """
            nom|prenom|ddn|medecin_traitant
            MARTIN|Jeanne|03/02/1956|
            INCONNU|-|01/01/1900|
            XXX|NC||DR ROUX PAUL
            """);
    assertThat(table.mentions())
        .containsExactly(
            "1 patient FAMILY=MARTIN GIVEN=Jeanne BIRTH_DATE=19560203 [identity]",
            "3 professional FAMILY=ROUX GIVEN=PAUL [identity;professional]");
  }

  @Test
  void honoursWhatAUserCorrects() {
    Tables table = Tables.of("x.csv", "nom|prenom|zz\nMARTIN|Jeanne|0612345678");
    TableMapping corrected =
        table
            .mapping()
            .with("zz", Meaning.PHONE, Role.PATIENT, 0)
            .with("none", Meaning.NIR, null, 0);
    assertThat(corrected.columns().get(2).confidence()).isEqualTo(1);
    assertThat(table.mentions(Detector.standard().extraction(corrected)))
        .containsExactly(
            "1 patient FAMILY=MARTIN GIVEN=Jeanne PHONE=33612345678 [identity;contact]");
  }

  @Test
  void findsNumbersAndCategoriesInsideComments() {
    Tables table =
        Tables.of(
            "patients.csv",
            "nom|prenom|commentaire\nMARTIN|Jeanne|séropositive VIH, rappeler au 06 12 34 56 78");
    List<Finding> findings = table.extraction().findings(table.rows(), 0);
    assertThat(findings)
        .anySatisfy(
            f -> {
              assertThat(f.category()).isEqualTo(Category.HIV);
              assertThat(f.context()).isEqualTo(Context.AFFIRMED);
            })
        .anySatisfy(
            f -> {
              assertThat(f.kind()).isEqualTo(Meaning.PHONE);
              assertThat(f.value().value()).isEqualTo("06 12 34 56 78");
              assertThat(f.role()).isEqualTo(Role.PATIENT);
            });
    assertThat(table.mentions().getFirst())
        .contains("contact", "hiv", "comment")
        .doesNotContain("PHONE");
  }

  @Test
  void givesPostcodesTheirZeroBackWhereACommuneAgrees() {
    Tables table =
        Tables.of(
            "p.csv",
            """
            nom|prenom|cp|ville
            MARTIN|Jeanne|1000|BOURG-EN-BRESSE
            PETIT|Luc|1000|BRUXELLES
            ROUX|Anne|56000|VANNES
            """);
    assertThat(table.mentions().getFirst()).contains("POSTCODE=01000");
  }
}
