package fr.prevenir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Golden tables: each a path, why it is there, its rows, and what its columns are.
class MappingTest {
  /// @param expected one a column
  record Golden(String path, String why, boolean named, String rows, String expected) {
    @Override
    public String toString() {
      return path + ": " + why;
    }
  }

  static Stream<Golden> goldenTables() {
    return Arrays.stream(resource("tables.txt").split("\n=== ")).skip(1).map(MappingTest::golden);
  }

  private static Golden golden(String block) {
    String[] parts = block.split("\n", 2);
    String[] title = parts[0].split(" — ", 2);
    String[] body = parts[1].split("\n--> ", 2);
    boolean named = !title[1].startsWith("headerless");
    return new Golden(title[0].strip(), title[1], named, body[0], body[1].strip());
  }

  private static String resource(String name) {
    try (InputStream in = MappingTest.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("goldenTables")
  void saysWhatEachColumnHoldsAndWhose(Golden golden) {
    Tables table =
        golden.named()
            ? Tables.of(golden.path(), golden.rows())
            : Tables.unnamed(golden.path(), golden.rows());
    assertThat(String.join(" ", table.meanings()))
        .as("%s\n%s", golden, table.mapping().columns())
        .isEqualTo(golden.expected().replaceAll("\\s+", " "));
  }
}
