package fr.prevenir.detect.column;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableNamesTest {
  @ParameterizedTest
  @CsvSource({
    "personne, patient",
    "T_PATIENTS_2021, patient",
    "individu, patient",
    "lits, lits",
    "users, user",
  })
  void namesAnEntityAsReferencesToItDo(String table, String entity) {
    assertThat(TableNames.read(table).entity()).isEqualTo(entity);
  }

  @ParameterizedTest
  @CsvSource({
    "T_SEJOURS, sejour",
    "dossier_medical, dossier_medical",
    "stays_stay, stay",
    "visits_stay, stay",
    "care_encounter, encounter",
    "numero_demande, demande",
    "demande_numero, demande",
    "DIA_SEJ_ID, sejour",
    "T_SEJ, sejour",
  })
  void callsWhatHappensAsReferencesToItDo(String table, String event) {
    assertThat(TableNames.event(table)).isEqualTo(event);
  }

  @ParameterizedTest
  @CsvSource({
    "T_REG, REG_FAC_ID, fac",
    "T_SEJ, SEJ_PRA_ID, pra",
    "T_FAC, FAC_ID, fac",
    "party, id, party",
    "episode, subject_party, subject_party",
  })
  void callsKeysByWhatTheyAreOfWithoutTheNameOfTheirTable(String table, String column, String key) {
    assertThat(TableNames.keyName(table, column)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "contact_point, cp_id, true",
    "party_identifier, identifier_id, true",
    "FACTURE, NOFAC, true",
    "LienEntrePersonnes, PersonneGuid, false",
    "party_identifier, party_id, false",
    "narrative, episode_id, false",
  })
  void tellsTheKeyThatNumbersTheRowsFromThoseOfOthers(
      String table, String column, boolean numbers) {
    assertThat(TableNames.numbersRows(table, column)).isEqualTo(numbers);
  }
}
