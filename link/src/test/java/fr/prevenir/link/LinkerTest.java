package fr.prevenir.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkerTest {
  private static final Set<Attribute> NAMES =
      EnumSet.of(Attribute.GIVEN, Attribute.FAMILY, Attribute.BIRTH_FAMILY, Attribute.USUAL_FAMILY);

  @Test
  void linksATownAlmostWithoutError() {
    People town = Town.of(11, 5000, false);
    int[] identities = new int[town.size()];
    Linkage linkage = Linker.link(town.table(identities), new LinkOptions(2));
    Accuracy accuracy = Accuracy.of(town, identities, linkage);
    assertThat(accuracy.precision()).isGreaterThan(.998);
    assertThat(accuracy.recall()).isGreaterThan(.98);
    assertThat(accuracy.countError()).isBetween(-.005, .01);
  }

  @Test
  void linksByAgeWithFewErrors() {
    People town = Town.of(12, 5000, true);
    int[] identities = new int[town.size()];
    Linkage linkage = Linker.link(town.table(identities), new LinkOptions(2));
    Accuracy accuracy = Accuracy.of(town, identities, linkage);
    assertThat(accuracy.precision()).isGreaterThan(.98);
    assertThat(accuracy.recall()).isGreaterThan(.9);
  }

  @Test
  void givesTheSameBytesForAnyNumberOfThreads() throws IOException {
    IdentityTable table = table(Town.of(3, 3000, false));
    assertThat(bytes(Linker.link(table, new LinkOptions(3))))
        .isEqualTo(bytes(Linker.link(table, new LinkOptions(1))));
  }

  @Test
  void joinsTheSamePeopleInAnyOrderOfTheInput() {
    People town = Town.of(4, 3000, false);
    int[] straight = new int[town.size()];
    int[] shuffled = new int[town.size()];
    Linkage one = Linker.link(town.table(straight), new LinkOptions(2));
    List<Integer> order = new ArrayList<>(IntStream.range(0, town.size()).boxed().toList());
    Collections.shuffle(order, new Random(1));
    Linkage two =
        Linker.link(
            town.table(shuffled, order.stream().mapToInt(i -> i).toArray()), new LinkOptions(2));
    assertThat(two.count()).isEqualTo(one.count());
    int[] renamed = new int[two.people()];
    java.util.Arrays.fill(renamed, -1);
    for (int m = 0; m < town.size(); m++) {
      int person = two.person(shuffled[m]);
      if (renamed[person] < 0) {
        renamed[person] = one.person(straight[m]);
      }
      assertThat(one.person(straight[m])).isEqualTo(renamed[person]);
    }
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    Linkage linkage = Linker.link(table(Town.of(5, 500, false)), new LinkOptions(1));
    byte[] bytes = bytes(linkage);
    Linkage read = Linkage.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    assertThat(bytes(read)).isEqualTo(bytes);
    assertThat(read.count()).isEqualTo(linkage.count());
    assertThat(read.people()).isEqualTo(linkage.people());
  }

  @Test
  void linksNothingIntoNobody() {
    Linkage linkage = Linker.link(new IdentityTable(), new LinkOptions(1));
    assertThat(linkage.people()).isZero();
    assertThat(linkage.count()).isEqualTo(new Count(0, 0, 0));
    assertThat(linkage.count(Role.PATIENT)).isEqualTo(new Count(0, 0, 0));
  }

  @Test
  void explainsAJoinByLevelsAndWeightsAndNamesTheNeighbourKeptApart() {
    People people = new People();
    String father = "GIVEN=Jean|FAMILY=Brulard|SEX=1|BIRTH_DATE=19500203|PHONE=33231000001";
    add(people, father);
    add(people, father.replace("19500203", "19500204").replace("Brulard", "Brullard"));
    add(people, father.replace("19500203", "19780911"));
    IdentityTable table = table(people);
    Linkage linkage = Linker.link(table, new LinkOptions(1));
    Explanation explanation = new Explainer(table, Kin.NONE, linkage, Verdicts.NONE).explain(0);
    assertThat(explanation.joins()).hasSize(1);
    assertThat(explanation.joins().getFirst().ground()).isEqualTo("weights");
    assertThat(explanation.joins().getFirst().evidence())
        .extracting(e -> e.trait() + " " + e.level())
        .contains("surname near", "given same", "birth near", "sex same", "phone same");
    assertThat(explanation.rejected()).isNotNull();
    assertThat(java.util.Objects.requireNonNull(explanation.rejected()).ground())
        .isEqualTo("weights");
  }

  @Test
  void countsPatientsWhateverIsDoubtfulOfTheirContacts() {
    People town = Town.of(15, 3000, false);
    Count alone = Linker.link(table(town), new LinkOptions(2)).count(Role.PATIENT);
    int patients = town.size();
    for (int m = 0; m < patients; m += 10) {
      List<Map.Entry<Attribute, String>> names =
          town.values(m).stream().filter(value -> NAMES.contains(value.getKey())).toList();
      for (int number = 0; number < 2; number++) {
        List<Map.Entry<Attribute, String>> contact = new ArrayList<>(names);
        contact.add(Map.entry(Attribute.LOCAL_ID, "contact|" + m + "." + number));
        town.add(-1 - m, Role.RELATIVE, contact);
      }
    }
    Linkage linkage = Linker.link(table(town), new LinkOptions(2));

    Count contacts = linkage.count(Role.RELATIVE);
    assertThat(contacts.atMost() - contacts.atLeast()).isGreaterThan(20);
    Count count = linkage.count(Role.PATIENT);
    assertThat(count.likely()).isCloseTo(alone.likely(), within(6L));
    assertThat(count.atMost() - count.atLeast())
        .isCloseTo(alone.atMost() - alone.atLeast(), within(12L));
  }

  @Test
  void doesNotAskRecordsOfOneKeyThatHaveButANameToSay() {
    People keyed = Town.of(15, 3000, false);
    int patients = keyed.size();
    People named = new People();
    for (int m = 0; m < patients; m++) {
      List<Map.Entry<Attribute, String>> values = new ArrayList<>(keyed.values(m));
      values.add(Map.entry(Attribute.LOCAL_ID, "house|" + m));
      named.add(keyed.truth(m), Role.PATIENT, values);
    }
    long alone = Linker.link(table(named), new LinkOptions(2)).people();
    for (int m = 0; m < patients; m++) {
      List<Map.Entry<Attribute, String>> names =
          new ArrayList<>(
              keyed.values(m).stream().filter(value -> NAMES.contains(value.getKey())).toList());
      names.add(Map.entry(Attribute.LOCAL_ID, "house|" + m));
      named.add(keyed.truth(m), Role.PATIENT, names);
    }
    long together = Linker.link(table(named), new LinkOptions(2)).people();

    assertThat(together).isCloseTo(alone, within(alone / 200));
  }

  @Test
  void takesNoNumberForAPersonsUnderWhichAllNamesStand() {
    People town = Town.of(15, 1500, false);
    int alone = Linker.link(table(town), new LinkOptions(2)).people();
    People sited = new People();
    for (int m = 0; m < town.size(); m++) {
      List<Map.Entry<Attribute, String>> values = new ArrayList<>(town.values(m));
      values.add(Map.entry(Attribute.LOCAL_ID, "house|1"));
      sited.add(town.truth(m), Role.PATIENT, values);
    }

    assertThat(Linker.link(table(sited), new LinkOptions(2)).people())
        .isCloseTo(alone, within(alone / 200));
  }

  @Test
  void clustersWhatManyRecordsOfOneKeyTouch() {
    People seldom = new People();
    for (int visit = 0; visit < 3000; visit++) {
      String phone = "33600%06d".formatted(visit);
      add(seldom, "GIVEN=Jean|FAMILY=Brulard|BIRTH_DATE=19500203|LOCAL_ID=1|PHONE=" + phone);
    }
    add(seldom, "GIVEN=Paul|FAMILY=Brulard|BIRTH_DATE=19810203|LOCAL_ID=2");

    assertThat(Linker.link(table(seldom), new LinkOptions(2)).people()).isEqualTo(2);
  }

  private static void add(People people, String record) {
    people.add(people.size(), Role.PATIENT, People.values(record));
  }

  private static IdentityTable table(People people) {
    return people.table(new int[people.size()]);
  }

  private static byte[] bytes(Linkage linkage) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    linkage.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
