package fr.prevenir.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionBatch;
import fr.prevenir.model.MentionTable;
import fr.prevenir.model.Role;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestKeysTest {
  private final IdentityTable identities = new IdentityTable();
  private final MentionTable mentions = new MentionTable();

  private void record(String family, String born, String number, String request) {
    MentionBatch.Builder builder = new MentionBatch.Builder().begin(0, Role.PATIENT);
    put(builder, Attribute.FAMILY, family);
    put(builder, Attribute.BIRTH_DATE, born);
    put(builder, Attribute.LOCAL_ID, number);
    put(builder, Attribute.EVENT_KEY, request.isEmpty() ? "" : "event:" + request);
    builder.end();
    mentions.add(0, mentions.size() + 1L, identities.add(builder.build(), 0), 0, 0);
  }

  private static void put(MentionBatch.Builder builder, Attribute attribute, String value) {
    if (!value.isEmpty()) {
      builder.put(attribute, value);
    }
  }

  private int[] resolved() {
    EventKeys.resolve(mentions, identities);
    return IntStream.range(0, mentions.size()).map(mentions::identity).toArray();
  }

  @Test
  void leadsANameAndANumberToThePatientOfTheRequest() {
    record("MARTIN", "19560203", "", "a!#|7");
    record("Martin", "", "", "a!#|7");
    record("", "", "ipp:a|12", "a!#|7");
    record("", "", "", "a!#|7");

    assertThat(resolved()).containsExactly(0, 0, 0, 0);
    assertThat(identities.size()).isEqualTo(1);
  }

  @Test
  void leadsToWhomAnotherTableNamesUnderTheNumberInTheListOfRequests() {
    record("MARTIN", "19560203", "p|12", "");
    record("", "", "p|12", "a!#|7");
    record("", "", "", "a!#|7");
    record("", "", "p|99", "a!#|8");
    record("", "", "", "a!#|9");

    int[] resolved = resolved();
    assertThat(resolved[2]).as("one request of three leads to somebody").isNotEqualTo(resolved[1]);
  }

  @Test
  void believesNumbersOfRequestsThatNearlyAllLeadToNumbersOfNamedPatients() {
    record("MARTIN", "19560203", "p|12", "");
    record("PETIT", "19611211", "p|13", "");
    record("", "", "p|12", "a!#|7");
    record("", "", "", "a!#|7");
    record("", "", "p|13", "a!#|8");
    record("", "", "", "a!#|8");

    int[] resolved = resolved();
    assertThat(resolved[3]).isEqualTo(resolved[2]).isNotEqualTo(resolved[5]);
    assertThat(resolved[5]).isEqualTo(resolved[4]);
  }

  @Test
  void leadsToNobodyWhereOneRequestStandsBesideTwoNumbers() {
    record("MARTIN", "19560203", "p|12", "");
    record("PETIT", "19611211", "p|13", "");
    record("", "", "p|12", "a!#|7");
    record("", "", "p|13", "a!#|7");
    record("", "", "", "a!#|7");

    assertThat(resolved()).hasSize(4);
  }

  @Test
  void leavesNamesAloneThatAreNotThePatientsAndRequestsOfOtherFolders() {
    record("MARTIN", "19560203", "", "a!#|7");
    record("PETIT", "", "", "a!#|7");
    record("MARTIN", "", "", "b!#|7");

    assertThat(resolved()).containsExactly(0, 1, 2);
  }

  @Test
  void doesNotBelieveNumbersOfWhichManyLeadNowhere() {
    record("MARTIN", "19560203", "", "a!#|7");
    record("", "", "ipp:a|12", "a!#|7");
    record("", "", "ipp:a|13", "a!#|8");

    assertThat(resolved()).containsExactly(0, 1, 2);
  }

  @Test
  void leadsToNobodyWhereARequestIsOfSeveral() {
    record("MARTIN", "19560203", "", "a!#|7");
    record("PETIT", "19611211", "", "a!#|7");
    record("MARTIN", "", "", "a!#|7");

    assertThat(resolved()).containsExactly(0, 1, 2);
  }

  @Test
  void leadsFromTheNumberOfAResultThroughThatOfTheRequestToThePatient() {
    record("MARTIN", "19560203", "", "a!#|7");
    numbers("a!#|7", "a!#|9001");
    numbers("a!#|9001");

    assertThat(resolved()).containsExactly(0, 0, 0);
  }

  @Test
  void leadsThroughARequestThatHasThePatientsNumber() {
    record("MARTIN", "19560203", "a!patient|12", "a!#|1");
    record("", "", "a!patient|12", "a!#|9001");
    numbers("a!#|9001", "a!#|70001");
    numbers("a!#|70001");

    int[] led = resolved();
    assertThat(led[2]).isEqualTo(led[1]);
    assertThat(led[3]).isEqualTo(led[1]);
  }

  @Test
  void doesNotLeadThroughRowsWhoseNumbersAreOfTwoPatients() {
    record("MARTIN", "19560203", "", "a!#|7");
    record("PETIT", "19611211", "", "a!#|8");
    numbers("a!#|7", "a!#|8", "a!#|9");
    numbers("a!#|9");

    assertThat(resolved()).containsExactly(0, 1);
  }

  @Test
  void leadsResultsToTheRequestsOfTheOneWorkbookBesideThem() {
    for (int i = 0; i < 20; i++) {
      record("MARTIN" + i, "19560203", "", "a/base.xlsx!#|" + i);
      record("PETIT" + i, "19611211", "", "a/other.xlsx!#|7" + i);
    }
    for (int i = 0; i < 20; i++) {
      numbers("a!#|" + i);
    }

    int[] led = resolved();
    assertThat(led[40]).isEqualTo(led[0]);
    assertThat(led[59]).isEqualTo(led[38]);
  }

  private void numbers(String... requests) {
    MentionBatch.Builder builder = new MentionBatch.Builder().begin(0, Role.PATIENT);
    for (String request : requests) {
      builder.put(Attribute.EVENT_KEY, "event:" + request);
    }
    builder.end();
    mentions.add(0, mentions.size() + 1L, identities.add(builder.build(), 0), 0, 0);
  }
}
