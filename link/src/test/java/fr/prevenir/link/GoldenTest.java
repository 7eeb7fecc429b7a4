package fr.prevenir.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What is never merged and what is joined all the same, each alone and in the crowd of a town.
class GoldenTest {
  private record Case(String why, boolean joined, List<String> records) {}

  @TestFactory
  Stream<DynamicTest> aloneEachCaseIsDecidedRightly() throws IOException {
    return cases().stream()
        .map(golden -> DynamicTest.dynamicTest(golden.why, () -> check(golden, new People())));
  }

  @TestFactory
  Stream<DynamicTest> inTheCrowdOfATownEachCaseIsDecidedRightly() throws IOException {
    People town = Town.of(7, 6000, false);
    List<Case> cases = cases();
    List<List<Integer>> mentions = new ArrayList<>();
    cases.forEach(golden -> mentions.add(add(golden, town)));
    int[] identities = new int[town.size()];
    IdentityTable table = town.table(identities);
    Linkage linkage = Linker.link(table, new LinkOptions(2));
    return java.util.stream.IntStream.range(0, cases.size())
        .mapToObj(
            c ->
                DynamicTest.dynamicTest(
                    cases.get(c).why,
                    () -> check(cases.get(c), mentions.get(c), identities, linkage)));
  }

  private static void check(Case golden, People people) {
    List<Integer> mentions = add(golden, people);
    int[] identities = new int[people.size()];
    IdentityTable table = people.table(identities);
    check(golden, mentions, identities, Linker.link(table, new LinkOptions(1)));
  }

  private static void check(
      Case golden, List<Integer> mentions, int[] identities, Linkage linkage) {
    long persons = mentions.stream().map(m -> linkage.person(identities[m])).distinct().count();
    assertThat(persons).as(golden.why).isEqualTo(golden.joined ? 1 : mentions.size());
  }

  private static List<Integer> add(Case golden, People people) {
    List<Integer> mentions = new ArrayList<>();
    for (String record : golden.records) {
      List<String> parts = Arrays.asList(record.split("\\|"));
      List<Map.Entry<Attribute, String>> values = new ArrayList<>();
      for (String part : parts.subList(1, parts.size())) {
        int at = part.indexOf('=');
        String value = part.substring(at + 1).replace("chu-a/", "chu-a|");
        values.add(Map.entry(Attribute.valueOf(part.substring(0, at)), value));
      }
      mentions.add(people.add(-1 - people.size(), Role.valueOf(parts.getFirst()), values));
    }
    return mentions;
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(GoldenTest.class.getResourceAsStream("golden.txt"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith("apart: ") || line.startsWith("joined: ")) {
          String why = line.substring(line.indexOf(' ') + 1);
          cases.add(new Case(why, line.startsWith("joined"), new ArrayList<>()));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          cases.getLast().records.add(line);
        }
      }
    }
    return cases;
  }
}
