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

class KeyFactsTest {
  private final IdentityTable identities = new IdentityTable();
  private final MentionTable mentions = new MentionTable();

  private void record(Role role, String name, String key, Attribute attribute, String value) {
    MentionBatch.Builder builder = new MentionBatch.Builder().begin(0, role);
    if (!name.isEmpty()) {
      builder.put(Attribute.FAMILY, name);
    }
    builder.put(Attribute.LOCAL_ID, key);
    if (!value.isEmpty()) {
      builder.put(attribute, value);
    }
    builder.end();
    mentions.add(0, mentions.size() + 1L, identities.add(builder.build(), 0), 0, 0);
  }

  /// For each mention what its identity says but for its key.
  private List<String> gathered() {
    KeyFacts.gather(mentions, identities);
    List<String> all = new ArrayList<>();
    for (int m = 0; m < mentions.size(); m++) {
      int identity = mentions.identity(m);
      List<String> said = new ArrayList<>();
      for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
        Attribute attribute = identities.attribute(v);
        if (attribute != Attribute.LOCAL_ID) {
          said.add(identities.dictionary(attribute).text(identities.valueId(v)));
        }
      }
      all.add(String.join(" ", said));
    }
    return all;
  }

  @Test
  void givesThePersonWhomAKeyNamesWhatOtherTablesTellUnderIt() {
    record(Role.PATIENT, "Villemontel", "d!patient|7", Attribute.SEX, "2");
    record(Role.PATIENT, "", "d!patient|7", Attribute.BIRTH_DATE, "19710304");
    record(Role.PATIENT, "", "d!patient|7", Attribute.PHONE, "33612345678");
    record(Role.PATIENT, "", "d!patient|8", Attribute.PHONE, "33612345678");

    assertThat(gathered())
        .containsExactly(
            "Villemontel 2 19710304 33612345678",
            "Villemontel 2 19710304 33612345678",
            "Villemontel 2 19710304 33612345678",
            "33612345678");
  }

  @Test
  void givesNobodyASecondBirthDate() {
    record(Role.PATIENT, "Villemontel", "d!patient|7", Attribute.BIRTH_DATE, "19710304");
    record(Role.PATIENT, "", "d!patient|7", Attribute.BIRTH_DATE, "19990304");

    assertThat(gathered()).containsExactly("Villemontel 19710304", "19990304");
  }

  @Test
  void leavesRowsAloneWhoseKeyNamesSeveralOrSomebodyOfAnotherRole() {
    record(Role.PATIENT, "Villemontel", "d!patient|7", Attribute.SEX, "");
    record(Role.PATIENT, "Lestrange", "d!patient|7", Attribute.SEX, "");
    record(Role.PATIENT, "", "d!patient|7", Attribute.PHONE, "33612345678");
    record(Role.PROFESSIONAL, "Marquanteuil", "d!x|9", Attribute.SEX, "");
    record(Role.PATIENT, "", "d!x|9", Attribute.PHONE, "33612345679");

    assertThat(gathered())
        .containsExactly("Villemontel", "Lestrange", "33612345678", "Marquanteuil", "33612345679");
  }

  @Test
  void givesTheFirstOfTheLikeNamesOfOnePersonWhatOthersTell() {
    record(Role.PATIENT, "Villemontel Anne", "d!patient|7", Attribute.SEX, "");
    record(Role.PATIENT, "Lestrange Anne", "d!patient|7", Attribute.SEX, "");
    record(Role.PATIENT, "", "d!patient|7", Attribute.BIRTH_DATE, "19710304");

    assertThat(gathered())
        .containsExactly(
            "Villemontel Anne 19710304", "Lestrange Anne", "Villemontel Anne 19710304");
  }

  @Test
  void takesARelativeKnownByAKeyForTheOneWhomItNames() {
    record(Role.RELATIVE, "Villemontel", "d!contact|7", Attribute.SEX, "");
    record(Role.RELATIVE, "", "d!contact|7", Attribute.SEX, "");

    assertThat(gathered()).containsExactly("Villemontel", "Villemontel");
  }
}
