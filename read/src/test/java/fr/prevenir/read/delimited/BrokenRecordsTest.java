package fr.prevenir.read.delimited;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourcePath;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import org.junit.jupiter.api.Test;

/// Records that quotes, line ends and separators broke: mended where it is sure, else rejected.
class BrokenRecordsTest {
  private static ReadTables read(String text) {
    return ReadTables.of(new DelimitedReader(), text);
  }

  private static ReadTables.Table only(String text) {
    return read(text).only();
  }

  @Test
  void takesAQuoteInsideACellAsItStands() {
    assertThat(
            only("nom;note;cp\nA;écran 24\" plat;75001\nB;\"Le Petit\" Jean;75002\nC;x;75003\n")
                .lines())
        .containsExactly("A|écran 24\" plat|75001", "B|\"Le Petit\" Jean|75002", "C|x|75003");
  }

  @Test
  void neverLetsAnUnclosedQuoteSwallowTheRecordsBelow() {
    StringBuilder text = new StringBuilder("nom;note;cp\n");
    for (int i = 0; i < 50; i++) {
      text.append("N").append(i).append(i == 7 ? ";\"sans fin;" : ";rien;").append("75000\n");
    }
    text.append("Z;\"avec fin\";75000\n");

    ReadTables.Table table = only(text.toString());

    assertThat(table.rows()).hasSize(51);
    assertThat(table.lines().get(7)).isEqualTo("N7|\"sans fin|75000");
    assertThat(table.lines().get(50)).isEqualTo("Z|avec fin|75000");
  }

  @Test
  void padsShortRecordsAndTrimsEmptySurplus() {
    assertThat(only("a;nom;cp;note\n1;A;75001;x\n2;B;75002\n3;C;75003;y;;\n4;D;75004;z\n").lines())
        .containsExactly("1|A|75001|x", "2|B|75002|∅", "3|C|75003|y", "4|D|75004|z");
  }

  @Test
  void findsTheCellInWhichASeparatorStandsWithoutQuotes() {
    StringBuilder text = new StringBuilder("nom;note;ddn\n");
    for (int i = 0; i < 30; i++) {
      text.append("N")
          .append("abcdefghij".charAt(i % 10))
          .append(";va bien;0")
          .append(i % 9 + 1)
          .append("/02/1950\n");
    }
    text.append("MARTIN;venu; puis reparti;03/04/1970\n");

    assertThat(only(text.toString()).lines().getLast())
        .isEqualTo("MARTIN|venu; puis reparti|03/04/1970");
  }

  @Test
  void rejectsARecordThatCannotBeMended() {
    ReadTables read = read("nom;prenom\nA;B\nC;D;E;F\nG;H\n");

    assertThat(read.tables().getFirst().records()).containsExactly(1L, 3L);
    assertThat(read.unread())
        .singleElement()
        .satisfies(entry -> assertThat(entry.code()).isEqualTo(UnreadCode.RAGGED))
        .satisfies(entry -> assertThat(entry.record()).isEqualTo(2));
    assertThat(read.account().records()).isEqualTo(3);
    assertThat(read.account().rejected()).isEqualTo(1);
  }

  @Test
  void joinsARecordThatABareLineEndCutsInTwo() {
    StringBuilder text = new StringBuilder("id;nom;note;cp\n");
    for (int i = 0; i < 30; i++) {
      text.append(i).append(";N;rien;75001\n");
    }
    text.append("77;MARTIN;venu\npuis parti;75002\n88;PETIT;x;75003\n");

    assertThat(only(text.toString()).lines())
        .contains("77|MARTIN|venu\npuis parti|75002", "88|PETIT|x|75003");
  }

  @Test
  void rejectsARecordLongerThanAllowedAndGoesOn() {
    String text = "nom;note;cp\nA;x;75001\nB;" + "y".repeat(3_000_000) + ";75002\nC;z;75003\n";
    ReadLimits limits = new ReadLimits(4, 10, 10, 1 << 30, 1 << 20);

    ReadTables read =
        ReadTables.of(
            new DelimitedReader(), Source.of(SourcePath.of("f"), text.getBytes(UTF_8)), limits);

    assertThat(read.tables().getFirst().lines()).containsExactly("A|x|75001", "C|z|75003");
    assertThat(read.tables().getFirst().records()).containsExactly(1L, 3L);
    assertThat(read.unread())
        .singleElement()
        .satisfies(entry -> assertThat(entry.code()).isEqualTo(UnreadCode.RECORD_TOO_LONG));
  }
}
