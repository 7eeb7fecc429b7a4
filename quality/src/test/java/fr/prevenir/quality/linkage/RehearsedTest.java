package fr.prevenir.quality.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.rehearse.Breach;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsedTest {
  @TempDir Path temp;

  @Test
  void countsThePatientsOfARehearsal() throws IOException {
    Rehearsed run = Rehearsed.run(Breach.LABS, 200, 11, 1);

    assertThat(run.evaluation().truePatients()).isEqualTo(200);
    assertThat(run.patients().likely()).isEqualTo(run.evaluation().foundPatients());
    assertThat(run.width()).isGreaterThanOrEqualTo(0);
  }

  @Test
  void writesPatientsAsOneTableWithoutTheColumnsDropped() throws IOException {
    RehearsedTable.of(Breach.CLINICS, 600, 11)
        .thinned(new RehearsedTable.Thinning(100, 0.03))
        .write(temp, Set.of("matricule"));

    assertThat(Files.readAllLines(temp.resolve("table.csv")).getFirst())
        .contains("naissance")
        .doesNotContain("matricule");
    Map<RecordTruth.Place, String> truth = RecordTruth.of(temp.resolve("truth.csv"));
    assertThat(truth).hasSize(100);
    assertThat(new HashSet<>(truth.values())).hasSize(97);
  }
}
