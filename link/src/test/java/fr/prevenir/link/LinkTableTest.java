package fr.prevenir.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Dictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinkTableTest {
  private static final String[] SYLLABLES = {
    "ba", "cor", "dul", "fen", "gri", "lom", "mar", "nes", "pol", "rud", "sti", "ven"
  };

  @Test
  void findsDuplicatesThoughAllSharePhoneAndDefaultBirthDate() {
    Random random = new Random(5);
    List<String[]> rows = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      rows.add(new String[] {name(random), name(random), "19000101", "33100000000"});
    }
    for (int i = 0; i < 400; i++) {
      rows.add(rows.get(i).clone());
      rows.getLast()[1] = rows.getLast()[1] + "e";
    }
    Clusters clusters = Linker.link(table(rows), new LinkOptions(2));
    int found = 0;
    for (int i = 0; i < 400; i++) {
      found += clusters.of()[i] == clusters.of()[4_000 + i] ? 1 : 0;
    }
    assertThat(found).isGreaterThan(380);
    assertThat(clusters.count().likely()).isBetween(3_950L, 4_030L);
  }

  @Test
  void learnsThatTwoNamesStandForEachOther() {
    Random random = new Random(6);
    List<String[]> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String given = i % 5 == 0 ? "margaret" : name(random);
      rows.add(row(given, name(random), random));
      rows.add(rows.getLast().clone());
      rows.add(rows.getLast().clone());
      if (given.equals("margaret")) {
        rows.getLast()[0] = "peggy";
      }
    }
    Clusters clusters = Linker.link(table(rows), new LinkOptions(2));
    for (int i = 0; i < 300; i += 5) {
      assertThat(clusters.of()[3 * i + 2]).isEqualTo(clusters.of()[3 * i]);
    }
  }

  @Test
  void givesNobodyForNoRecord() {
    Clusters clusters = Linker.link(table(List.of()), new LinkOptions(1));
    assertThat(clusters.of()).isEmpty();
    assertThat(clusters.count()).isEqualTo(new Count(0, 0, 0));
  }

  private static String[] row(String given, String family, Random random) {
    int birth =
        (1900 + random.nextInt(100)) * 10_000
            + (1 + random.nextInt(12)) * 100
            + 1
            + random.nextInt(28);
    return new String[] {
      given, family, "" + birth, "3361" + (1_000_000 + random.nextInt(9_000_000))
    };
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return name.toString();
  }

  @Test
  void joinsAddressesWhoseLinesStandInAnotherOrder() {
    Random random = new Random(8);
    List<String[]> rows = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String birth = row("", "", random)[2];
      rows.add(
          new String[] {
            name(random), name(random), birth, "rue " + name(random), "villa " + name(random)
          });
    }
    for (int i = 0; i < 20; i++) {
      String[] other = rows.get(i).clone();
      other[1] = name(random);
      other[3] = rows.get(i)[4];
      other[4] = rows.get(i)[3];
      rows.add(other);
    }
    Kind[] kinds = {Kind.GIVEN, Kind.FAMILY, Kind.BIRTH_DATE, Kind.ADDRESS, Kind.ADDRESS};
    Clusters clusters = Linker.link(table(kinds, rows), new LinkOptions(2));
    for (int i = 0; i < 20; i++) {
      assertThat(clusters.of()[500 + i]).isEqualTo(clusters.of()[i]);
    }
    assertThat(clusters.of()).contains(499);
  }

  private static LinkTable table(List<String[]> rows) {
    return table(new Kind[] {Kind.GIVEN, Kind.FAMILY, Kind.BIRTH_DATE, Kind.PHONE}, rows);
  }

  private static LinkTable table(Kind[] kinds, List<String[]> rows) {
    List<LinkTable.Column> columns = new ArrayList<>();
    for (int c = 0; c < kinds.length; c++) {
      Dictionary values = new Dictionary();
      int column = c;
      int[] ids = rows.stream().mapToInt(row -> values.add(row[column])).toArray();
      columns.add(new LinkTable.Column(kinds[c].name(), kinds[c], values, ids));
    }
    return new LinkTable(rows.size(), columns, new boolean[0]);
  }
}
