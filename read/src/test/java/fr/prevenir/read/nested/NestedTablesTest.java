package fr.prevenir.read.nested;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.json.JsonReader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NestedTablesTest {
  private static final JsonReader READER = new JsonReader();

  @Test
  void losesNoValueWhereEveryRecordHasFieldsOfItsOwn() {
    int records = 30_000;
    String json =
        IntStream.range(0, records)
            .mapToObj(i -> "{\"id\":" + i + ",\"champ" + i + "\":\"v\"}\n")
            .collect(Collectors.joining());
    ReadTables read = ReadTables.of(READER, json);
    long values =
        read.tables().stream()
            .flatMap(table -> table.rows().stream())
            .flatMap(row -> row.stream())
            .filter("v"::equals)
            .count();
    assertThat(values).isEqualTo(records);
    assertThat(read.table("").rows()).hasSize(records);
    assertThat(read.table("").head().columns()).hasSizeLessThanOrEqualTo(1_000);
    assertThat(read.account().rejected()).isZero();
  }

  @Test
  void losesNoValueWhereThereAreMoreListsThanTables() {
    String json =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "{\"liste" + i + "\":[{\"a\":\"v\"},{\"a\":\"v\"}]}\n")
            .collect(Collectors.joining());
    ReadTables read = ReadTables.of(READER, json);
    long values =
        read.tables().stream()
            .flatMap(table -> table.lines().stream())
            .flatMap(line -> line.chars().mapToObj(c -> (char) c))
            .filter(c -> c == 'v')
            .count();
    assertThat(values).isEqualTo(2_000);
    assertThat(read.tables()).hasSizeLessThanOrEqualTo(310);
  }

  @Test
  void keepsTheOrdinalOfARecordWhoseNeighbourIsRejected() {
    ReadTables read =
        ReadTables.of(
            READER, "{\"l\":[{\"a\":1}]}\n{bad\n{\"l\":[{\"a\":2},{\"a\":3}]}\n{\"x\":1}\n");
    assertThat(read.table("").records()).containsExactly(1L, 3L, 4L);
    assertThat(read.table("l").lines()).containsExactly("1|1", "3|2", "3|3");
  }
}
