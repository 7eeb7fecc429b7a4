package fr.prevenir.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionBatch;
import fr.prevenir.model.MentionTable;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeysByValueTest {
  private final IdentityTable identities = new IdentityTable();
  private final MentionTable mentions = new MentionTable();

  private void record(Role role, String name, String... keys) {
    MentionBatch.Builder builder = new MentionBatch.Builder().begin(0, role);
    if (!name.isEmpty()) {
      builder.put(Attribute.FAMILY, name);
    }
    for (String key : keys) {
      builder.put(Attribute.LOCAL_ID, key);
    }
    builder.put(Attribute.ADDRESS, "3 rue Haute").end();
    mentions.add(0, mentions.size() + 1L, identities.add(builder.build(), 0), 0, 0);
  }

  private void people(Role role, String scope, int first, int count, int step) {
    for (int i = 0; i < count; i++) {
      record(role, "N" + i, scope + (first + i * step));
    }
  }

  /// The keys of the mentions that are left, in their order.
  private List<String> settled() {
    KeysByValue.settle(mentions, identities);
    List<String> keys = new ArrayList<>();
    for (int m = 0; m < mentions.size(); m++) {
      int identity = mentions.identity(m);
      List<String> own = new ArrayList<>();
      for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
        if (identities.attribute(v) == Attribute.LOCAL_ID) {
          own.add(identities.dictionary(Attribute.LOCAL_ID).text(identities.valueId(v)));
        }
      }
      keys.add(mentions.record(m) + " " + String.join(" ", own));
    }
    return keys;
  }

  @Test
  void takesKeysUnderWhichPatientsAreNamedForTheirs() {
    record(Role.PATIENT, "", "?d.sql!persnr|12");
    record(Role.PATIENT, "Villemontel", "?d.sql!persnr|12");
    record(Role.PATIENT, "Lestrange", "?d.sql!persnr|13");

    assertThat(settled())
        .containsExactly(
            "1 d.sql!patient~persnr|12", "2 d.sql!patient~persnr|12", "3 d.sql!patient~persnr|13");
  }

  @Test
  void countsNobodyUnderKeysThatAreNobodys() {
    record(Role.PATIENT, "", "?d.sql!bett|12");
    record(Role.PATIENT, "Villemontel", "?d.sql!persnr|12");

    assertThat(settled()).containsExactly("2 d.sql!patient~persnr|12");
  }

  @Test
  void takesNoPatientForTheDoctorWhoseKeyStandsInTheRow() {
    record(Role.PATIENT, "", "?d.sql!persnr|12", "?d.sql!behnr|7");
    record(Role.PATIENT, "Villemontel", "?d.sql!persnr|12");
    record(Role.PROFESSIONAL, "Lestrange", "?d.sql!behnr|7");

    assertThat(settled())
        .containsExactly(
            "1 d.sql!patient~persnr|12",
            "2 d.sql!patient~persnr|12",
            "3 d.sql!professional~behnr|7");
  }

  @Test
  void findsKeysUnderAnotherNameByTheirValues() {
    people(Role.PATIENT, "d.sql!patient~nopat|", 100_000, 30, 7);
    for (int i = 0; i < 25; i++) {
      record(Role.PATIENT, "", "?d.sql!notier|" + (100_000 + i * 7));
    }
    assertThat(settled()).hasSize(55).last().isEqualTo("55 d.sql!patient~nopat|100168");
  }

  @Test
  void believesNoCounterThatOthersMayCountAswell() {
    people(Role.PATIENT, "d.sql!patient~nopat|", 1, 300, 1);
    for (int i = 1; i <= 250; i++) {
      record(Role.PATIENT, "", "?d.sql!nolit|" + i);
    }
    assertThat(settled()).hasSize(300);
  }

  @Test
  void takesNoKeyForAPersonsUnderWhichManyAreNamed() {
    for (int i = 0; i < 40; i++) {
      record(Role.PATIENT, "N" + i, "d.sql!patient~nopat|" + i, "?d.sql!nomt|" + i / 10);
    }
    assertThat(settled()).last().isEqualTo("40 d.sql!patient~nopat|39");
  }

  @Test
  void takesNoNumbersOfLettersForThoseOfTheDoctorsWhoWroteThem() {
    for (int i = 0; i < 40; i++) {
      record(Role.PROFESSIONAL, "Vil" + (char) ('a' + i % 5), "?d.sql!lettre|" + i);
    }
    for (int i = 1; i <= 30; i++) {
      record(Role.PROFESSIONAL, "Lest" + (char) ('A' + i), "?d.sql!medecin|" + i);
    }

    assertThat(settled())
        .hasSize(70)
        .startsWith("1 ", "2 ")
        .last()
        .isEqualTo("70 d.sql!professional~medecin|30");
  }

  @Test
  void leavesKeysOfOthersAsideBesideWhichManyPatientsStand() {
    people(Role.PATIENT, "d.sql!patient~nopat|", 1, 60, 1);
    people(Role.PATIENT, "?d.sql!nocor|", 1, 10, 1);
    for (int i = 0; i < 60; i++) {
      record(Role.PATIENT, "", "d.sql!patient~nopat|" + (i + 1), "?d.sql!nocor|" + (i % 10 + 1));
    }
    record(Role.PATIENT, "", "?d.sql!nocor|1");

    assertThat(settled())
        .hasSize(130)
        .contains("61 d.sql!patient~nocor|1", "71 d.sql!patient~nopat|1")
        .last()
        .isEqualTo("130 d.sql!patient~nopat|60");
  }

  @Test
  void followsKeysOfAllPartiesToPeopleOfEveryRole() {
    for (int i = 0; i < 40; i++) {
      Role role = i % 4 == 0 ? Role.PROFESSIONAL : i % 2 == 0 ? Role.RELATIVE : Role.PATIENT;
      record(role, "Lest" + (char) ('a' + i % 26), "?d.sql!party|" + i);
    }
    record(Role.PATIENT, "", "?d.sql!party|1");
    record(Role.PATIENT, "", "?d.sql!party|2");
    record(Role.PATIENT, "", "?d.sql!party|4");
    record(Role.PATIENT, "", "?d.sql!party|99");

    assertThat(settled())
        .hasSize(43)
        .endsWith(
            "41 d.sql!patient~party|1",
            "42 d.sql!contact~party|2",
            "43 d.sql!professional~party|4");
    assertThat(identities.role(mentions.identity(41))).isEqualTo(Role.RELATIVE);
  }

  @Test
  void takesTablesThatCountApartForNoTableOfAllParties() {
    for (int i = 0; i < 30; i++) {
      record(Role.PROFESSIONAL, "Vil" + (char) ('a' + i % 26), "?d.sql!code|" + i);
    }
    for (int i = 0; i < 40; i++) {
      record(Role.PATIENT, "Lest" + (char) ('a' + i % 26), "?d.sql!code|" + i);
    }
    assertThat(settled()).hasSize(70).startsWith("1 ").endsWith("70 ");
  }

  @Test
  void joinsNoTwoOfWhomARowTellsTogether() {
    people(Role.PATIENT, "?d.sql!party|", 1000, 30, 3);
    for (int i = 0; i < 29; i++) {
      record(Role.PATIENT, "", "?d.sql!a|" + (1000 + i * 3), "?d.sql!b|" + (1003 + i * 3));
    }
    assertThat(settled()).hasSize(30);
  }

  @Test
  void followsAFewKeysThatAreCalledAfterTheirHome() {
    people(Role.PATIENT, "?d.sql!party|", 100, 300, 1);
    record(Role.PATIENT, "", "?d.sql!subject_party|150");
    record(Role.PATIENT, "", "?d.sql!bed|150");

    assertThat(settled()).hasSize(301).last().isEqualTo("301 d.sql!patient~party|150");
  }

  @Test
  void followsKeysThatNobodyCountsUpIntoOtherFiles() {
    for (int i = 10; i < 40; i++) {
      record(Role.PATIENT, "N" + i, "?a.sql!personne|4F00AB%d".formatted(i));
    }
    for (int i = 10; i < 35; i++) {
      record(Role.PATIENT, "", "?b.sql!titulaire|4F00AB%d".formatted(i));
    }

    assertThat(settled()).hasSize(55).last().isEqualTo("55 a.sql!patient~personne|4F00AB34");
  }

  @Test
  void givesABillToWhomeverTheStayOfItsRowIsOfIfTheyBearThePayersName() {
    record(Role.PATIENT, "Villemontel Anne", "d.sql!patient|7");
    record(Role.PATIENT, "Lestrange Paul", "d.sql!patient|8");
    record(Role.PATIENT, "", "#d.sql!fac|507", "d.sql!patient|7");
    record(Role.PATIENT, "", "#d.sql!fac|508", "d.sql!patient|8");
    record(Role.PATIENT, "Anne Villemontel", "?d.sql!fac|507");
    record(Role.PATIENT, "Lestrange Jeanne", "?d.sql!fac|508");

    assertThat(settled())
        .containsExactly(
            "1 d.sql!patient|7",
            "2 d.sql!patient|8",
            "3 d.sql!patient|7",
            "4 d.sql!patient|8",
            "5 d.sql!patient|7",
            "6 ");
  }

  @Test
  void takesWhoHasAStayForAPatientThoughOthersCallThemARelative() {
    people(Role.PATIENT, "?d.sql!party|", 100, 60, 1);
    for (int i = 100; i < 130; i++) {
      record(Role.RELATIVE, "", "?d.sql!to_party|" + i);
    }
    MentionBatch.Builder stay =
        new MentionBatch.Builder()
            .begin(0, Role.PATIENT)
            .put(Attribute.LOCAL_ID, "?d.sql!subject_party|100")
            .put(Attribute.EVENT_KEY, "event:d.sql!sejour|7");
    stay.end();
    mentions.add(0, mentions.size() + 1L, identities.add(stay.build(), 0), 0, 0);

    assertThat(settled())
        .contains("1 d.sql!patient~party|100", "2 d.sql!contact~party|101")
        .contains("61 d.sql!patient~party|100", "62 d.sql!contact~party|101");
  }

  @Test
  void takesNobodyWhoWorksThereForThePatientOfTheVisitsThatNameThem() {
    people(Role.STAFF, "?d.sql!worker|", 100, 30, 1);
    people(Role.PROFESSIONAL, "?d.sql!worker|", 130, 30, 1);
    MentionBatch.Builder visit =
        new MentionBatch.Builder()
            .begin(0, Role.PATIENT)
            .put(Attribute.LOCAL_ID, "?d.sql!worker|105")
            .put(Attribute.EVENT_KEY, "event:d.sql!visit|7");
    visit.end();
    mentions.add(0, mentions.size() + 1L, identities.add(visit.build(), 0), 0, 0);

    assertThat(settled())
        .contains("6 d.sql!user~worker|105", "61 ")
        .noneMatch(key -> key.contains("patient"));
  }
}
