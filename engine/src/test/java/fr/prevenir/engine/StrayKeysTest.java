package fr.prevenir.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionBatch;
import fr.prevenir.model.MentionTable;
import fr.prevenir.model.Role;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrayKeysTest {
  private final IdentityTable identities = new IdentityTable();
  private final MentionTable mentions = new MentionTable();

  private void record(String name, String key) {
    MentionBatch.Builder builder = new MentionBatch.Builder().begin(0, Role.PATIENT);
    if (!name.isEmpty()) {
      builder.put(Attribute.FAMILY, name);
    }
    builder.put(Attribute.LOCAL_ID, key).end();
    mentions.add(0, mentions.size() + 1L, identities.add(builder.build(), 0), 0, 0);
  }

  private int[] broughtHome() {
    StrayKeys.bringHome(mentions, identities);
    return IntStream.range(0, mentions.size()).map(mentions::identity).toArray();
  }

  private String key(int mention) {
    int identity = mentions.identity(mention);
    int last = identities.firstValue(identity + 1) - 1;
    return identities.dictionary(Attribute.LOCAL_ID).text(identities.valueId(last));
  }

  @Test
  void takesKeysOfATableThatNamesNobodyForThoseOfTheOneThatDoes() {
    record("", "d.sql!patient|2");
    record("", "d.sql!patient|1");
    record("Villemontel", "d.sql!patient~mb|1");
    record("Lestrange", "d.sql!patient~mb|2");
    record("", "d.sql!patient~mb_med|2");

    assertThat(broughtHome()).containsExactly(0, 1, 2, 3, 0);
    assertThat(key(0)).isEqualTo("d.sql!patient~mb|2");
    assertThat(key(1)).isEqualTo("d.sql!patient~mb|1");
  }

  @Test
  void leavesKeysWhereTheyAreThatAreAtHomeInSeveralTablesOrNone() {
    record("", "d.sql!patient|1");
    record("Villemontel", "d.sql!patient~nord|1");
    record("Lestrange", "d.sql!patient~sud|1");
    record("", "e.sql!patient|7");
    record("Marquanteuil", "e.sql!patient~mb|8");

    assertThat(broughtHome()).containsExactly(0, 1, 2, 3, 4);
    assertThat(key(0)).isEqualTo("d.sql!patient|1");
    assertThat(key(3)).isEqualTo("e.sql!patient|7");
  }

  @Test
  void looksForAHomeInTheSameFolderOrWithinNotInOneOfTheSameFirstLetters() {
    record("", "lab10!patient|1");
    record("Villemontel", "lab1!patient~glims|1");
    record("", "sud/a.sql!patient|2");
    record("Lestrange", "sud!patient~mb|2");
    record("", "patient|3");
    record("Marquanteuil", "est/b.sql!patient~mb|3");

    assertThat(broughtHome()).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(key(0)).isEqualTo("lab10!patient|1");
    assertThat(key(2)).isEqualTo("sud!patient~mb|2");
  }

  private void table(String scope, int first, int count, String name) {
    for (int i = first; i < first + count; i++) {
      record(name.isEmpty() ? "" : name + (char) ('A' + i % 26) + (char) ('A' + i / 26), scope + i);
    }
  }

  private long distinct(int from, int end) {
    return IntStream.of(broughtHome()).skip(from).limit(end - from).distinct().count();
  }

  @Test
  void takesTablesThatNameTheSameUnderTheSameNumbersForOneHoweverFarApart() {
    table("adm/export!patient|", 1, 40, "MARTIN");
    table("compta/factures.xlsx!patient|", 1, 30, "MARTIN");
    table("sud/autre!patient|", 1, 40, "DURAND");

    int[] at = broughtHome();
    assertThat(IntStream.range(40, 70).allMatch(i -> at[i] == at[i - 40])).isTrue();
    assertThat(IntStream.range(70, 110).noneMatch(i -> at[i] == at[i - 70])).isTrue();
  }

  @Test
  void bringsKeysHomeFromFarAwayOnlyWhereNobodyHasThemByChance() {
    table("adm/a!patient|", 40_000, 60, "MARTIN");
    table("dpi/b!patient|", 40_010, 40, "");
    assertThat(distinct(60, 100)).isEqualTo(40);
    assertThat(key(60)).startsWith("adm/a!patient|");
  }

  @Test
  void leavesNumbersFromOneOnThatEndSomewhereElse() {
    table("adm/a!patient|", 1, 600, "MARTIN");
    table("dpi/b!patient|", 1, 300, "");
    table("sql/c!patient|", 1, 600, "");
    broughtHome();
    assertThat(key(600)).startsWith("dpi/b!");
    assertThat(key(900)).startsWith("adm/a!");
  }

  @Test
  void bringsKeysHomeToATableThatNamesNobodyButHoldsTheKeysOfThoseWhoAreNamed() {
    for (int i = 0; i < 25; i++) {
      record("N" + i, "a.sql!patient~personne|" + (7000 + 13 * i));
      bridge("a.sql!patient|" + (90_000 + 17 * i), "a.sql!patient~personne|" + (7000 + 13 * i));
    }
    for (int i = 0; i < 24; i++) {
      record("", "b.sql!patient|" + (90_000 + 17 * i));
    }
    broughtHome();

    assertThat(key(50)).isEqualTo("a.sql!patient|90000");
    assertThat(key(73)).isEqualTo("a.sql!patient|" + (90_000 + 17 * 23));
  }

  @Test
  void takesAKeyThatStandsBesideManyForNobodys() {
    for (int i = 0; i < 25; i++) {
      record("N" + i, "a.sql!patient~personne|" + (7000 + 13 * i));
      bridge("a.sql!patient|" + i % 3, "a.sql!patient~personne|" + (7000 + 13 * i));
    }
    record("", "a.sql!patient~mb|1");
    broughtHome();

    assertThat(key(50)).isEqualTo("a.sql!patient~mb|1");
  }

  private void bridge(String key, String other) {
    MentionBatch.Builder builder =
        new MentionBatch.Builder()
            .begin(0, Role.PATIENT)
            .put(Attribute.LOCAL_ID, key)
            .put(Attribute.LOCAL_ID, other);
    builder.end();
    mentions.add(0, mentions.size() + 1L, identities.add(builder.build(), 0), 0, 0);
  }
}
