package fr.prevenir.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionBatch;
import fr.prevenir.model.MentionTable;
import fr.prevenir.model.Role;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventKeysTest {
  private final IdentityTable identities = new IdentityTable();
  private final MentionTable mentions = new MentionTable();

  /// Adds a record of keys: `s5` names a stay, `P12` a patient.
  private void record(String... keys) {
    MentionBatch.Builder builder = new MentionBatch.Builder().begin(0, Role.PATIENT);
    for (String key : keys) {
      boolean patient = key.startsWith("P");
      builder.put(patient ? Attribute.LOCAL_ID : Attribute.EVENT_KEY, key);
    }
    builder.end();
    mentions.add(0, mentions.size() + 1L, identities.add(builder.build(), 0), 0, 0);
  }

  private int[] resolved() {
    EventKeys.resolve(mentions, identities);
    return IntStream.range(0, mentions.size()).map(mentions::identity).toArray();
  }

  @Test
  void followsKeysToThePatientInAnyOrder() {
    record("prescription|77");
    record("prescription|77", "sejour|5");
    record("sejour|5", "P12");
    record("sejour|6", "P12");
    record("sejour|7", "P13");

    assertThat(resolved()).containsExactly(0, 0, 0, 0, 1);
    assertThat(identities.size()).isEqualTo(2);
    assertThat(identities.mentions(0)).isEqualTo(4);
  }

  @Test
  void tellsNobodyWhereKeysLeadToSeveralOrNone() {
    record("dossier|1");
    record("dossier|1", "P12");
    record("dossier|1", "P13");
    record("dossier|2");

    assertThat(resolved()).containsExactly(0, 1);
    assertThat(identities.size()).isEqualTo(2);
  }
}
