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
  })
  void callsWhatHappensAsReferencesToItDo(String table, String event) {
    assertThat(TableNames.event(table)).isEqualTo(event);
  }
}
