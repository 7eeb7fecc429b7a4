package fr.prevenir.engine.severity;

import static fr.prevenir.model.Category.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.engine.severity.Severity.Level;
import fr.prevenir.engine.severity.Severity.Reason;
import fr.prevenir.model.Categories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityTest {
  @Test
  void stolenResultsWithIdentityAreVeryHigh() {
    Severity severity =
        Severity.of(Categories.of(IDENTITY, TEST, TEST_RESULT), 12, Circumstances.STOLEN);

    assertThat(severity)
        .isEqualTo(
            new Severity(
                4,
                1,
                1,
                5,
                Level.VERY_HIGH,
                java.util.List.of(
                    Reason.DATA_HEALTH,
                    Reason.IDENTITY_FULL,
                    Reason.RECIPIENTS_UNKNOWN,
                    Reason.MALICIOUS)));
  }

  @ParameterizedTest(name = "{0}: {1} × {2}")
  @CsvSource({
    "IDENTITY;HIV, 4, 1",
    "IDENTITY;TEST, 3, 1",
    "IDENTITY;FINANCIAL, 3, 1",
    "CREDENTIALS, 3, 0.5",
    "IDENTITY;CONTACT;ADDRESS, 1, 1",
    "NIR, 1, 1",
    "CONTACT, 1, 0.5",
    "DIAGNOSIS;COVID, 4, 0.25",
    "COMMENT, 2, 0.25",
    "DECEASED, 1, 0.25"
  })
  void weighsTheDataAndHowEasilyItTellsWhoItIs(String codes, double dpc, double ei) {
    long mask = 0;
    for (String code : codes.split(";", -1)) {
      mask |= ofCode(code).bit();
    }
    Severity severity = Severity.of(new Categories(mask), 1, new Circumstances(false, true));

    assertThat(severity.dpc()).isEqualTo(dpc);
    assertThat(severity.ei()).isEqualTo(ei);
    assertThat(severity.cb()).isEqualTo(0.25);
    assertThat(severity.score()).isEqualTo(dpc * ei + 0.25);
  }

  @Test
  void putsAScoreOnABoundaryIntoTheHigherLevel() {
    assertThat(Level.of(1.99)).isEqualTo(Level.LOW);
    assertThat(Level.of(2)).isEqualTo(Level.MEDIUM);
    assertThat(Level.of(3)).isEqualTo(Level.HIGH);
    assertThat(Level.of(4)).isEqualTo(Level.VERY_HIGH);
  }

  @Test
  void statesThatMoreThanAHundredPeopleAreConcerned() {
    Categories identity = Categories.of(IDENTITY);

    assertThat(Severity.of(identity, 100, Circumstances.STOLEN).reasons())
        .doesNotContain(Reason.MORE_THAN_100_PEOPLE);
    assertThat(Severity.of(identity, 101, Circumstances.STOLEN).reasons())
        .contains(Reason.MORE_THAN_100_PEOPLE);
  }

  @Test
  void isNothingWhereNobodyWasFound() {
    assertThat(Severity.of(Categories.NONE, 0, Circumstances.STOLEN).score()).isZero();
  }
}
