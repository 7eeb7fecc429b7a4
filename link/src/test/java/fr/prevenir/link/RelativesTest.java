package fr.prevenir.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionTable;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelativesTest {
  private static final String PATIENT =
      "GIVEN=Lena|FAMILY=Martin|BIRTH_DATE=20120203|LOCAL_ID=house.";
  private static final String INSURED = "GIVEN=Marie|FAMILY=Martin|NIR=280057510012305";
  private static final String CONTACT = "FULL_NAME=MARTIN Marie|PHONE=33231000001";

  private final People people = Town.of(15, 3000, false);

  /// The mentions of each record.
  private final List<int[]> records = new ArrayList<>();

  private int[] identity = {};
  private IdentityTable identities = new IdentityTable();

  /// Adds so many namesakes that a name alone joins nobody.
  @BeforeEach
  void addNamesakes() {
    for (int year = 1930; year < 1990; year++) {
      people.add(
          -1, Role.PATIENT, People.values("GIVEN=Marie|FAMILY=Martin|BIRTH_DATE=" + year + "0611"));
    }
  }

  @Test
  void joinsTheRelativesOfOnePatientWhoBearOneName() {
    int insured = record(PATIENT + 1, INSURED);
    int contact = record("LOCAL_ID=house.1", CONTACT);
    Linkage linkage = link();
    int person = linkage.person(identity[insured]);

    assertThat(linkage.person(identity[contact])).isEqualTo(person);
    assertThat(new Explainer(identities, kin(), linkage, Verdicts.NONE).explain(person).joins())
        .extracting(Explanation.Comparison::ground)
        .containsExactly("same_patient");
  }

  @Test
  void joinsThoseOfWhomSeveralTablesTellUnderOneKey() {
    int named = record(PATIENT + 1, INSURED + "|LOCAL_ID=house!contact.7");
    int reached =
        record(PATIENT.replace("Lena", "Marc") + 2, "PHONE=33231000001|LOCAL_ID=house!contact.7");
    int another =
        record(
            PATIENT.replace("Lena", "Luc") + 3,
            "GIVEN=Paul|FAMILY=Durand|LOCAL_ID=house!contact.7");
    Linkage linkage = link();

    assertThat(linkage.person(identity[reached])).isEqualTo(linkage.person(identity[named]));
    assertThat(linkage.person(identity[another])).isNotEqualTo(linkage.person(identity[named]));
  }

  @Test
  void leavesThoseOfTwoPatientsApart() {
    int insured = record(PATIENT + 1, INSURED);
    int contact = record(PATIENT.replace("Lena", "Marc") + 2, CONTACT);
    Linkage linkage = link();

    assertThat(linkage.person(identity[contact])).isNotEqualTo(linkage.person(identity[insured]));
  }

  @Test
  void tellsParentAndChildOfOneNameByTheirNumbers() {
    int mother = record(PATIENT + 1, INSURED);
    int daughter = record("LOCAL_ID=house.1", INSURED.replace("28005", "20503"));
    Linkage linkage = link();

    assertThat(linkage.person(identity[daughter])).isNotEqualTo(linkage.person(identity[mother]));
  }

  @Test
  void aRecordOfTwoPatientsDoesNotSayWhoseRelativeSomebodyIs() {
    record(PATIENT + 1, INSURED);
    record("LOCAL_ID=house.1", CONTACT);
    int another = people.add(-1, Role.PATIENT, People.values(PATIENT + 2));
    int[] second = records.getLast();
    records.set(1, new int[] {second[0], another, second[1]});
    link();

    assertThat(kin().size()).isEqualTo(1);
  }

  /// @return the relative's mention
  private int record(String patient, String relative) {
    int first = people.add(-1, Role.PATIENT, People.values(patient));
    int second = people.add(-1, Role.RELATIVE, People.values(relative));
    records.add(new int[] {first, second});
    return second;
  }

  private Kin kin() {
    MentionTable mentions = new MentionTable();
    for (int record = 0; record < records.size(); record++) {
      for (int mention : records.get(record)) {
        mentions.add(0, record + 1, identity[mention], 0, 0);
      }
    }
    return Kin.of(mentions, identities);
  }

  private Linkage link() {
    identity = new int[people.size()];
    identities = people.table(identity);
    return Linker.link(identities, kin(), Verdicts.NONE, new LinkOptions(1));
  }
}
