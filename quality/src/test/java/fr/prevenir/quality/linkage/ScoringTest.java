package fr.prevenir.quality.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.prevenir.quality.linkage.RecordTruth.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoringTest {
  private static final String TABLE =
      """
      rec_id,surname,dob,city
      rec-1-org,Quill,1950,Leeds
      rec-1-dup-0,Quil,1950,Leeds
      rec-1-dup-1,Quill,1951,
      rec-2-org,Tarn,1950,Leeds
      rec-3-org,Bold,1981,Hull
      """;
  private static final Pattern PERSON = Pattern.compile("rec-(\\d+)-");

  @TempDir Path temp;

  private Score score(int... clusters) throws IOException {
    Path file = Files.writeString(temp.resolve("t.csv"), TABLE);
    InputTables tables = InputTables.read(List.of(file));
    Map<Place, String> found = new LinkedHashMap<>();
    for (int i = 0; i < clusters.length; i++) {
      found.put(new Place("t.csv", i + 1L), Integer.toString(clusters[i]));
    }
    return Scoring.score(RecordTruth.of(tables, "rec_id", PERSON), found, tables, Set.of("rec_id"));
  }

  @Test
  void findsNoFaultInTheTruth() throws IOException {
    Score score = score(7, 7, 7, 8, 9);

    assertThat(score.f1()).isEqualTo(1);
    assertThat(score.bCubed()).isEqualTo(1);
    assertThat(score.countError()).isZero();
    assertThat(score.merges()).isEmpty();
    assertThat(score.splits()).isEmpty();
    assertThat(score.largestWrong()).isZero();
  }

  @Test
  void countsPairsPeopleAndElements() throws IOException {
    // 3 true pairs; joined: 1-2 rightly, 3-4 wrongly
    Score score = score(1, 1, 2, 2, 3);

    assertThat(score.precision()).isEqualTo(1 / 2.0);
    assertThat(score.recall()).isEqualTo(1 / 3.0);
    assertThat(score.bCubedPrecision()).isCloseTo((1 + 1 + 0.5 + 0.5 + 1) / 5, within(1e-12));
    assertThat(score.bCubedRecall())
        .isCloseTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1 + 1) / 5, within(1e-12));
    assertThat(score.people()).isEqualTo(3);
    assertThat(score.found()).isEqualTo(3);
    assertThat(score.largestWrong()).isEqualTo(2);
  }

  @Test
  void saysWhichColumnsAgreeInAWrongDecisionAndNoValue() throws IOException {
    Score score = score(1, 1, 2, 1, 3);

    assertThat(score.merges()).isEqualTo(Map.of("= dob city ≠ surname ∅ ", 1L));
    assertThat(score.splits()).isEqualTo(Map.of("= surname ≠ dob ∅ city", 1L));
  }

  @Test
  void takesARecordWithoutClusterForNotJoined() throws IOException {
    Score score = score(1, 1);

    assertThat(score.lost()).isEqualTo(3);
    assertThat(score.recall()).isEqualTo(1 / 3.0);
    assertThat(score.precision()).isEqualTo(1);
  }

  @Test
  void readsATruthOfItsOwnFile() throws IOException {
    Path truth =
        Files.writeString(
            temp.resolve("truth.csv"), "file,record,entity\nt.csv,1,P1\nt.csv,2,P1\n");

    assertThat(RecordTruth.of(truth))
        .containsExactly(
            Map.entry(new Place("t.csv", 1), "P1"), Map.entry(new Place("t.csv", 2), "P1"));
  }
}
