package fr.prevenir.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RehearsalTest {
  private static final int PEOPLE = 400;

  @TempDir Path folder = Path.of("");

  private RehearsalSummary write(Breach kind, long seed, String name) throws IOException {
    return Rehearsal.write(kind, PEOPLE, seed, folder.resolve(name));
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString(),
            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  private List<String> truth(String name, String file) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(name).resolve("truth").resolve(file));
    return lines.subList(1, lines.size());
  }

  @ParameterizedTest
  @EnumSource
  void writesTheSameBytesForTheSameSeed(Breach kind) throws IOException {
    write(kind, 1, "one");
    write(kind, 1, "again");
    write(kind, 2, "other");
    assertThat(files(folder.resolve("again"))).isEqualTo(files(folder.resolve("one")));
    assertThat(files(folder.resolve("other"))).isNotEqualTo(files(folder.resolve("one")));
  }

  @ParameterizedTest
  @EnumSource
  void knowsWhoseEveryRecordIs(Breach kind) throws IOException {
    RehearsalSummary summary = write(kind, 3, "one");
    Set<String> records = new HashSet<>();
    Set<String> people = new HashSet<>();
    for (String mention : truth("one", "mentions.csv")) {
      String[] parts = mention.split(",", -1);
      records.add(parts[0] + "," + parts[1] + "," + parts[2]);
      people.add(parts[4]);
    }
    assertThat((long) records.size()).isEqualTo(summary.records());
    Set<String> known = new HashSet<>();
    truth("one", "people.csv").forEach(line -> known.add(line.substring(0, line.indexOf(','))));
    assertThat(known).isEqualTo(people);
  }

  @ParameterizedTest
  @EnumSource
  void writesAsManyPeopleAsAsked(Breach kind) throws IOException {
    assertThat(write(kind, 4, "one").people()).isEqualTo(PEOPLE);
    String counted = kind == Breach.CREDENTIALS ? "" : ",patient,";
    assertThat(truth("one", "people.csv").stream().filter(line -> line.contains(counted)))
        .hasSize(PEOPLE);
  }

  @Test
  void countsTheLinesOfItsFiles() throws IOException {
    write(Breach.APHP, 5, "one");
    Map<String, Integer> last = new HashMap<>();
    for (String mention : truth("one", "mentions.csv")) {
      String[] parts = mention.split(",", -1);
      last.merge(parts[0], Integer.parseInt(parts[2]), Math::max);
    }
    for (Map.Entry<String, String> file :
        files(folder.resolve("one").resolve("evidence")).entrySet()) {
      assertThat(file.getValue().lines().count() - 1)
          .as(file.getKey())
          .isEqualTo(last.getOrDefault(file.getKey(), 0).longValue());
    }
  }

  @Test
  void findsNoFaultInItsOwnTruth() throws IOException {
    write(Breach.LABS, 6, "one");
    Path mentions = folder.resolve("mentions.csv");
    Path people = folder.resolve("people.csv");
    Path truth = folder.resolve("one").resolve("truth");
    Files.writeString(
        mentions,
        Files.readString(truth.resolve("mentions.csv")).replace(",person\n", ",person_id\n"));
    Files.writeString(
        people,
        Files.readString(truth.resolve("people.csv")).replaceFirst("person,", "person_id,"));
    Evaluation evaluation = Evaluator.evaluate(truth, mentions, people);
    assertThat(evaluation.precision()).isEqualTo(1);
    assertThat(evaluation.recall()).isEqualTo(1);
    assertThat(evaluation.recordsLost()).isZero();
    assertThat(evaluation.countError()).isZero();
    assertThat(evaluation.extraMentions()).isZero();
    assertThat(evaluation.falseMerges()).isEmpty();
    assertThat(evaluation.falseSplits()).isEmpty();
  }
}
