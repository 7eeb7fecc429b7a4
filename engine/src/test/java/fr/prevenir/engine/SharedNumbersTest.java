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

class SharedNumbersTest {
  private static final List<String> WORDS = List.of("MARTIN", "PETIT", "ROUX", "MOREL");

  private final IdentityTable identities = new IdentityTable();
  private final MentionTable mentions = new MentionTable();

  private void record(String family, String given, String born, String key) {
    MentionBatch.Builder builder = new MentionBatch.Builder().begin(0, Role.PATIENT);
    if (!family.isEmpty()) {
      builder
          .put(Attribute.FAMILY, family)
          .put(Attribute.GIVEN, given)
          .put(Attribute.BIRTH_DATE, born);
    }
    builder.put(Attribute.LOCAL_ID, key).end();
    mentions.add(0, mentions.size() + 1L, identities.add(builder.build(), 0), 0, 0);
  }

  /// The keys of the mentions that are left, with the number of the record.
  private List<String> parted() {
    SharedNumbers.part(mentions, identities);
    List<String> keys = new ArrayList<>();
    for (int m = 0; m < mentions.size(); m++) {
      int v = identities.first(mentions.identity(m), Attribute.LOCAL_ID);
      keys.add(mentions.record(m) + " " + identities.dictionary(Attribute.LOCAL_ID).text(v));
    }
    return keys;
  }

  private void houses(int numbers) {
    for (int i = 0; i < numbers; i++) {
      record(WORDS.get(i % 4), "Jeanne", "19560203", "ipp:a|" + i);
      record(WORDS.get((i + 1) % 4), "Paul", "19611211", "ipp:a|" + i);
    }
  }

  @Test
  void makesAKeyForEachOfThoseWhoBearOneNumber() {
    houses(12);
    record("MARTIN", "Jane", "19560203", "ipp:a|0");
    record("", "", "", "ipp:a|0");
    record("", "", "", "ipp:a|77");

    assertThat(parted())
        .startsWith("1 ipp:a|0#0", "2 ipp:a|0#1", "3 ipp:a|1#0")
        .endsWith("25 ipp:a|0#0", "27 ipp:a|77");
  }

  @Test
  void leavesAFewSlipsAlone() {
    houses(5);
    for (int i = 10; i < 40; i++) {
      record("ROUX", "Anne", "19700401", "ipp:a|" + i);
    }

    assertThat(parted()).startsWith("1 ipp:a|0", "2 ipp:a|0").hasSize(40);
  }
}
