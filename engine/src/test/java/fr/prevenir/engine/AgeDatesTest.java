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

class AgeDatesTest {
  private final IdentityTable identities = new IdentityTable();
  private final MentionTable mentions = new MentionTable();

  private void record(int source, String given, String phone, String age) {
    MentionBatch.Builder builder = new MentionBatch.Builder().begin(0, Role.PATIENT);
    builder.put(Attribute.FAMILY, "Villemontel").put(Attribute.GIVEN, given);
    builder.put(Attribute.AGE, age);
    if (!phone.isEmpty()) {
      builder.put(Attribute.PHONE, phone);
    }
    builder.end();
    mentions.add(source, mentions.size() + 1L, identities.add(builder.build(), 0), 0, 0);
  }

  /// Twenty people in two sources, of whom so many are a year older in the second.
  private void people(int older) {
    for (int i = 0; i < 20; i++) {
      record(0, "JEANNE", "3361234567" + i, "" + (20 + i));
      record(1, "Jeanne Louise", "3361234567" + i, "" + (20 + i + (i < older ? 1 : 0)));
    }
  }

  private List<String> ages() {
    AgeDates.tell(mentions, identities);
    List<String> ages = new ArrayList<>();
    for (int m = 0; m < mentions.size(); m++) {
      int age = identities.first(mentions.identity(m), Attribute.AGE);
      ages.add(identities.dictionary(Attribute.AGE).text(age));
    }
    return ages;
  }

  @Test
  void tellsTheMonthsBetweenTwoSources() {
    people(10);
    record(1, "Paul", "", "7");

    assertThat(ages()).startsWith("20~0", "21~6").endsWith("7~6");
  }

  @Test
  void leavesAgesOfWhichTheMonthIsKnown() {
    people(0);
    record(1, "Paul", "", "7@202403");

    assertThat(ages()).startsWith("20~0", "20~0").endsWith("7@202403");
  }

  @Test
  void saysNothingWhereFewPeopleTellOrASourceStandsAlone() {
    record(0, "Jeanne", "33612345678", "20");
    record(1, "Jeanne", "33612345678", "21");

    assertThat(ages()).containsExactly("20", "21");
  }

  @Test
  void takesParentsAndChildrenOfOneNameForTwo() {
    people(0);
    for (int i = 0; i < 20; i++) {
      record(1, "Jeanne", "3361234567" + i, "" + (50 + i));
    }

    assertThat(ages()).startsWith("20~0", "20~0");
  }
}
