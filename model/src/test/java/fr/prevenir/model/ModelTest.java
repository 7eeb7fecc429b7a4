package fr.prevenir.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelTest {
  private static MentionBatch batch(String... familyAndPhones) {
    MentionBatch.Builder builder = new MentionBatch.Builder();
    for (int i = 0; i < familyAndPhones.length; i++) {
      builder.begin(i, Role.PATIENT);
      for (String value : familyAndPhones[i].split(" ")) {
        builder.put(Character.isDigit(value.charAt(0)) ? Attribute.PHONE : Attribute.FAMILY, value);
      }
      builder.end();
    }
    return builder.build();
  }

  @Test
  void foldsMentionsThatSayTheSameInAnyOrder() {
    MentionBatch batch = batch("MARTIN 331 332", "332 331 MARTIN 331", "MARTIN 331");
    IdentityTable identities = new IdentityTable();

    assertThat(identities.add(batch, 0)).isZero();
    assertThat(identities.add(batch, 1)).isZero();
    assertThat(identities.add(batch, 2)).isEqualTo(1);
    assertThat(identities.mentions(0)).isEqualTo(2);
    assertThat(identities.firstValue(1) - identities.firstValue(0)).isEqualTo(3);
  }

  @Test
  void keepsPeopleOfDifferentRolesApart() {
    MentionBatch.Builder builder = new MentionBatch.Builder();
    builder.begin(0, Role.PATIENT).put(Attribute.FAMILY, "MARTIN").end();
    builder.begin(0, Role.PROFESSIONAL).put(Attribute.FAMILY, "MARTIN").end();
    MentionBatch batch = builder.build();
    IdentityTable identities = new IdentityTable();

    assertThat(identities.add(batch, 0)).isZero();
    assertThat(identities.add(batch, 1)).isEqualTo(1);
    assertThat(identities.role(1)).isEqualTo(Role.PROFESSIONAL);
  }

  @Test
  void forgetsADroppedMention() {
    MentionBatch.Builder builder = new MentionBatch.Builder();
    builder.begin(0, Role.PATIENT).put(Attribute.FAMILY, "MARTIN").drop();
    builder.begin(1, Role.PATIENT).put(Attribute.FAMILY, "PETIT").end();
    MentionBatch batch = builder.build();

    assertThat(batch.size()).isEqualTo(1);
    assertThat(batch.row(0)).isEqualTo(1);
    assertThat(batch.text(batch.firstValue(0))).isEqualTo("PETIT");
  }

  @Test
  void numbersManyValuesInTheOrderOfTheirAppearance() {
    Dictionary dictionary = new Dictionary();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 5_000; i++) {
        assertThat(dictionary.add("value " + i)).isEqualTo(i);
      }
    }
    assertThat(dictionary.size()).isEqualTo(5_000);
    assertThat(dictionary.text(4_321)).isEqualTo("value 4321");
  }

  @Test
  void addsATableAsIfItsMentionsWereAddedOneByOne() {
    MentionBatch[] batches = {
      batch("MARTIN 331 332", "PETIT 330", "MARTIN 332 331", "DURAND 333"),
      batch("DURAND 333", "PETIT 332 331", "MARTIN 331 332", "A 3", "A 33", "ABCDEFGHIJKLM 333")
    };
    IdentityTable oneByOne = new IdentityTable();
    IdentityTable folded = new IdentityTable();
    for (MentionBatch batch : batches) {
      IdentityTable alone = new IdentityTable();
      int[] numbers = new int[batch.size()];
      for (int m = 0; m < batch.size(); m++) {
        numbers[m] = alone.add(batch, m);
      }
      int[] numbersInAll = folded.addAll(alone);
      for (int m = 0; m < batch.size(); m++) {
        assertThat(numbersInAll[numbers[m]]).isEqualTo(oneByOne.add(batch, m));
      }
    }

    assertThat(written(folded)).isEqualTo(written(oneByOne));
  }

  @Test
  void addsADictionaryOfManyValuesInItsOrder() {
    Dictionary all = new Dictionary();
    Dictionary even = new Dictionary();
    for (int i = 0; i < 5_000; i++) {
      even.add("value " + 2 * i);
    }
    all.add("value 9998");
    all.add("value 1");

    int[] ids = all.addAll(even);

    assertThat(all.size()).isEqualTo(5_001);
    assertThat(ids[0]).isEqualTo(2);
    assertThat(ids[4_999]).isZero();
    assertThat(all.addAll(even)).isEqualTo(ids);
    assertThat(all.text(ids[77])).isEqualTo("value 154");
  }

  private static byte[] written(IdentityTable identities) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      identities.write(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    IdentityTable identities = new IdentityTable();
    MentionTable mentions = new MentionTable();
    MentionBatch batch = batch("MARTIN 331", "PETIT", "MARTIN 331");
    for (int m = 0; m < batch.size(); m++) {
      mentions.add(0, m + 1L, identities.add(batch, m), Category.NIR.bit(), 20200601);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    identities.write(out);
    mentions.write(out);

    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    IdentityTable identitiesAgain = IdentityTable.read(in);
    MentionTable mentionsAgain = MentionTable.read(in);

    assertThat(identitiesAgain.size()).isEqualTo(2);
    assertThat(identitiesAgain.mentions(0)).isEqualTo(2);
    assertThat(identitiesAgain.dictionary(Attribute.FAMILY).text(1)).isEqualTo("PETIT");
    assertThat(mentionsAgain.size()).isEqualTo(3);
    assertThat(mentionsAgain.record(2)).isEqualTo(3);
    assertThat(mentionsAgain.categories(1)).isEqualTo(Category.NIR.bit());
    assertThat(mentionsAgain.date(0)).isEqualTo(20200601);
  }

  @Test
  void dropsMentionsAmongHundredsOfThousands() throws IOException {
    int size = 200_000;
    MentionTable mentions = new MentionTable();
    int[] numbers = new int[size];
    for (int m = 0; m < size; m++) {
      mentions.add(m / 1000, m + 1L, m, m % 300, 20200601);
      numbers[m] = m % 3 == 0 ? -1 : m - m / 3 - 1;
    }
    MentionTable copy = mentions.copy();
    mentions.renumber(numbers);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    mentions.write(new DataOutputStream(bytes));
    MentionTable again =
        MentionTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    again.add(7, 8, 9, 1L << 40, 20200602);

    assertThat(copy.size()).isEqualTo(size);
    assertThat(again.size()).isEqualTo(size - (size + 2) / 3 + 1);
    for (int kept = 0; kept < again.size() - 1; kept++) {
      int m = again.record(kept) - 1;
      assertThat(m).isEqualTo(kept + kept / 2 + 1);
      assertThat(again.identity(kept)).isEqualTo(kept);
      assertThat(again.source(kept)).isEqualTo(m / 1000);
      assertThat(again.categories(kept)).isEqualTo(m % 300).isEqualTo(copy.categories(m));
    }
    assertThat(again.categories(again.size() - 1)).isEqualTo(1L << 40);
  }

  @Test
  void addsToACopyOfWhatItReadBack() throws IOException {
    IdentityTable identities = new IdentityTable();
    MentionBatch batch = batch("MARTIN 331", "PETIT", "MARTIN 331");
    for (int m = 0; m < batch.size(); m++) {
      identities.add(batch, m);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    identities.write(new DataOutputStream(bytes));
    IdentityTable read =
        IdentityTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    IdentityTable copy = read.copy();
    MentionBatch more = batch("PETIT", "ROUX 332", "MARTIN 331");
    assertThat(copy.add(more, 0)).isEqualTo(1);
    assertThat(copy.add(more, 1)).isEqualTo(2);
    assertThat(copy.add(more, 2)).isZero();
    for (int i = 0; i < 3_000; i++) {
      assertThat(copy.add(batch("PERSON" + i), 0)).isEqualTo(3 + i);
    }
    assertThat(copy.mentions(0)).isEqualTo(3);
    assertThat(read.size()).isEqualTo(2);
    assertThat(read.mentions(0)).isEqualTo(2);
    assertThat(read.dictionary(Attribute.FAMILY).size()).isEqualTo(2);
  }

  @Test
  void givesMentionsWithoutAnAttributeToTheIdentitiesThatTheyAre() {
    IdentityTable identities = new IdentityTable();
    MentionBatch batch = batch("331", "MARTIN 331", "332", "PETIT 333", "MARTIN 334", "PETIT 333");
    for (int m = 0; m < batch.size(); m++) {
      identities.add(batch, m);
    }

    int[] numbers = identities.without(Attribute.PHONE, new int[] {1, 1, -1, 3, 4});

    assertThat(numbers).containsExactly(0, 0, -1, 1, 0);
    assertThat(shown(identities)).containsExactly("MARTIN ×3", "PETIT ×2");
    assertThat(identities.add(batch("PETIT"), 0)).isEqualTo(1);
  }

  @Test
  void foldsIdentitiesThatARenamedValueMakesEqual() {
    IdentityTable identities = new IdentityTable();
    MentionBatch batch = batch("MARTIN 331 332", "MARTIN 332", "PETIT 331", "PETIT 333 331");
    for (int m = 0; m < batch.size(); m++) {
      identities.add(batch, m);
    }

    int[] numbers = identities.renamed(Attribute.PHONE, new int[] {1, 1, 0});

    assertThat(numbers).containsExactly(0, 0, 1, 2);
    assertThat(shown(identities))
        .containsExactly("MARTIN 332 ×2", "PETIT 332 ×1", "PETIT 331 332 ×1");
    assertThat(identities.add(batch("PETIT 332 331"), 0)).isEqualTo(2);
  }

  @Test
  void givesTheValuesOfIdentitiesToThoseThatTheyAre() {
    IdentityTable identities = new IdentityTable();
    MentionBatch batch = batch("MARTIN 331", "PETIT", "MARTIN 332", "MARTIN 331 332");
    for (int m = 0; m < batch.size(); m++) {
      identities.add(batch, m);
    }

    int[] numbers = identities.merged(new int[] {0, 1, 0, 3});

    assertThat(numbers).containsExactly(0, 1, 0, 0);
    assertThat(shown(identities)).containsExactly("MARTIN 331 332 ×3", "PETIT ×1");
  }

  private static List<String> shown(IdentityTable identities) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < identities.size(); i++) {
      StringBuilder values = new StringBuilder();
      for (int v = identities.firstValue(i); v < identities.firstValue(i + 1); v++) {
        Dictionary dictionary = identities.dictionary(identities.attribute(v));
        values.append(dictionary.text(identities.valueId(v))).append(' ');
      }
      shown.add(values.append('×').append(identities.mentions(i)).toString());
    }
    return shown;
  }

  @Test
  void hidesASensitiveValue() {
    assertThat(new Sensitive("MARTIN").toString()).doesNotContain("MARTIN");
  }

  @Test
  void joinsCategoriesInTheirOrder() {
    assertThat(Categories.of(Category.COVID, Category.IDENTITY).codes())
        .isEqualTo("identity;covid");
  }

  @Test
  void numbersTheRecordsOfFollowingBatches() {
    RowBatch.Builder builder = new RowBatch.Builder(2);
    builder.add("a").addAbsent().add("b").add("");
    RowBatch first = builder.build();
    builder.add("c").add("d");
    RowBatch second = builder.build();

    assertThat(first).isNotNull();
    assertThat(first.text(0, 1)).isNull();
    assertThat(first.text(1, 1)).isEmpty();
    assertThat(second).isNotNull();
    assertThat(second.firstRecord()).isEqualTo(3);
    assertThat(builder.build()).isNull();
  }
}
