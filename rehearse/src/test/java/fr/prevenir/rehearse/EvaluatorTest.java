package fr.prevenir.rehearse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatorTest {
  @TempDir Path folder = Path.of("");

  /// Two people with two records each, one with one, and a doctor.
  @BeforeEach
  void truth() throws IOException {
    write(
        "truth/people.csv",
        """
        person,role,categories,birth_date,sex
        A,patient,identity;covid,1980-01-01,F
        B,patient,identity,1980-01-01,F
        C,patient,identity,1990-05-05,M
        D,professional,professional,,F
        """);
    write(
        "truth/mentions.csv",
        """
        path,inside,record,role,person
        a.csv,,1,patient,A
        a.csv,,1,professional,D
        a.csv,,2,patient,B
        "b,c.zip",x.csv,1,patient,A
        "b,c.zip",x.csv,2,patient,B
        "b,c.zip",x.csv,3,patient,C
        """);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Evaluation evaluate() throws IOException {
    return Evaluator.evaluate(
        folder.resolve("truth"), folder.resolve("mentions.csv"), folder.resolve("people.csv"));
  }

  @Test
  void tellsAFalseMergeAFalseSplitAndALostRecord() throws IOException {
    write(
        "mentions.csv",
        """
        mention_id,person_id,role,path,inside,record
        m1,1,patient,a.csv,,1
        m2,9,patient,a.csv,,1
        m3,1,patient,a.csv,,2
        m4,1,patient,"b,c.zip",x.csv,1
        m5,2,patient,"b,c.zip",x.csv,2
        m6,3,relative,"b,c.zip",x.csv,3
        """);
    write(
        "people.csv",
        """
        person_id,roles,categories
        1,patient,identity
        2,patient,identity;covid
        3,relative,identity
        9,patient,identity
        """);

    Evaluation evaluation = evaluate();

    // true pairs: A-A, B-B; found: the three of person 1; right among them: A-A
    assertThat(evaluation.precision()).isEqualTo(1.0 / 3, within(1e-12));
    assertThat(evaluation.recall()).isEqualTo(1.0 / 2, within(1e-12));
    assertThat(evaluation.f1()).isEqualTo(0.4, within(1e-12));
    assertThat(evaluation.recordsLost()).isEqualTo(1);
    assertThat(evaluation.lostBySource()).containsEntry("b,c.zip,x.csv", 1L);
    assertThat(evaluation.truePatients()).isEqualTo(3);
    assertThat(evaluation.foundPatients()).isEqualTo(3);
    assertThat(evaluation.roles().get("professional")).isEqualTo(new Evaluation.Count(1, 0));
    assertThat(evaluation.categories().get("covid")).isEqualTo(new Evaluation.Count(1, 1));
    assertThat(evaluation.extraMentions()).isEqualTo(1);
    assertThat(evaluation.rolesWrong()).containsEntry("patient → relative", 1L);
    assertThat(evaluation.mergePatterns()).containsEntry("same_birth_same_sex", 1L);
    assertThat(evaluation.splitPatterns()).containsEntry("other_source", 1L);
  }

  @Test
  void saysWhichColumnIsMissing() throws IOException {
    write("mentions.csv", "path,inside\n");
    write("people.csv", "person_id,categories\n");
    assertThatThrownBy(this::evaluate)
        .isInstanceOf(IOException.class)
        .hasMessage("mentions.csv has no column record");
  }
}
