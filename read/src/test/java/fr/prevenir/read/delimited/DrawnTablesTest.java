package fr.prevenir.read.delimited;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import org.junit.jupiter.api.Test;

/// Tables that clients of databases draw with lines.
class DrawnTablesTest {
  private static ReadTables.Table drawn(String text) {
    DrawnTableReader reader = new DrawnTableReader();
    assertThat(reader.recognises(Source.of(SourcePath.of("f"), text.getBytes(UTF_8)))).isTrue();
    return ReadTables.of(reader, text).only();
  }

  @Test
  void readsWhatPsqlPrints() {
    ReadTables.Table table =
        drawn(
            " id |  nom   | ville \n----+--------+-------\n  1 | MARTIN | Brest\n  2 | PETIT  | \n(2 rows)\n\n");

    assertThat(table.head().columns()).containsExactly("id", "nom", "ville");
    assertThat(table.lines()).containsExactly("1|MARTIN|Brest", "2|PETIT|");
  }

  @Test
  void readsDrawnTables() {
    ReadTables.Table table =
        drawn(
            "+----+--------+\n| id | nom    |\n+----+--------+\n|  1 | MARTIN |\n|  2 | PETIT  |\n+----+--------+\n");

    assertThat(table.head().columns()).containsExactly("id", "nom");
    assertThat(table.lines()).containsExactly("1|MARTIN", "2|PETIT");
  }

  @Test
  void goesOnBelowTheHeaderThatEachPageRepeats() {
    String header = "NUMERO NOM     AGE\n------ ------- ------\n";
    ReadTables.Table table =
        drawn(
            "CH DE BREST - EDITION\n\n"
                + header
                + "000001 MARTIN  20 ans\n000002 PETIT   45 ans\n\n"
                + "\fCH DE BREST - EDITION\n\n"
                + header
                + "000003 LE GOFF 51 ans\n\n"
                + header
                + "000004 RIOU    7 ans\n\n4 rows selected.\n");

    assertThat(table.head().columns()).containsExactly("NUMERO", "NOM", "AGE");
    assertThat(table.lines())
        .containsExactly(
            "000001|MARTIN|20 ans",
            "000002|PETIT|45 ans",
            "000003|LE GOFF|51 ans",
            "000004|RIOU|7 ans");
  }
}
