package fr.prevenir.detect.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LoneNamesTest {
  @TestFactory
  Stream<DynamicTest> tellsThePeopleOfEachLetter() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(LoneNamesTest.class.getResourceAsStream("people.txt"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(LoneNamesTest::check);
    }
  }

  private static DynamicTest check(String line) {
    String[] parts = line.split(" ¦ ");
    List<String> expected = Arrays.stream(parts[1].split("; ")).map(String::strip).toList();
    String letter = parts[2].replace("\\n", "\n");
    return DynamicTest.dynamicTest(
        parts[0], () -> assertThat(people(letter)).containsExactlyInAnyOrderElementsOf(expected));
  }

  private static List<String> people(String letter) {
    return LetterReader.of(letter, List.of()).people().stream()
        .map(p -> p.role().name() + " " + or(p.family()) + " " + or(p.given()))
        .toList();
  }

  private static String or(@Nullable String name) {
    return name == null ? "-" : name;
  }
}
