package fr.prevenir.engine.linking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.link.Kind;
import fr.prevenir.read.EvidenceFile;
import fr.prevenir.read.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnsTest {
  @TempDir Path temp;

  /// One table of `columns.txt`.
  record Case(String why, List<String> kinds, String csv) {
    @Override
    public String toString() {
      return why;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ColumnsTest.class.getResourceAsStream("columns.txt"))) {
      String all = new String(in.readAllBytes(), UTF_8);
      return Arrays.stream(all.split("(?m)^== ")).skip(1).map(ColumnsTest::parse);
    }
  }

  private static Case parse(String text) {
    String[] lines = text.split("\n", 3);
    return new Case(lines[0], List.of(lines[1].replaceFirst("^kinds: ", "").split(" ")), lines[2]);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void takesColumnsForWhatTheyHold(Case table) throws IOException {
    assertThat(kinds(link(Map.of(), Set.of(), table.csv()))).isEqualTo(table.kinds());
  }

  @Test
  void believesTheUserAboutEverything() throws IOException {
    String csv = "a,b,dob\nQuill,x1,1950-02-13\nQuill,x1,1950-02-13\nTarn,x2,1981-11-30\n";

    LinkedTables linked = link(Map.of("A", Kind.FAMILY), Set.of("dob"), csv);

    assertThat(kinds(linked)).startsWith("family").endsWith("-");
  }

  @Test
  void keepsANumberOfTheCountryThatOnlySeveralTablesShare() throws IOException {
    String one = "id,surname,ssn\n1,Quill,219-09-9999\n2,Tarn,078-05-1120\n";
    String other = "id,surname,ssn\n1,Quil,219-09-9999\n2,Bold,123-45-6789\n";

    assertThat(kinds(link(Map.of(), Set.of(), one, other)))
        .containsExactly("-", "family", "own_id", "-", "family", "own_id");
    assertThat(kinds(link(Map.of(), Set.of(), one))).containsExactly("-", "family", "-");
  }

  @Test
  void leavesTablesOutThatNameNobodyWhereOthersDo() throws IOException {
    String people = "surname,dob\nQuill,1950-02-13\nTarn,1981-11-30\n";
    String towns = "postcode,city,state\n27701,Durham,NC\n23220,Richmond,VA\n";

    LinkedTables linked = link(Map.of(), Set.of(), people, towns);

    assertThat(linked.tables()).hasSize(1);
    assertThat(linked.clusters().of()).hasSize(2);
    assertThat(linked.columns().getLast().reason()).isEqualTo(ColumnUse.Reason.NO_PEOPLE);
  }

  private LinkedTables link(Map<String, Kind> as, Set<String> skip, String... tables)
      throws IOException {
    List<EvidenceFile> files = new ArrayList<>();
    for (String table : tables) {
      Path file = temp.resolve("table" + files.size() + ".csv");
      Files.writeString(file, table);
      files.add(new EvidenceFile(file, file.getFileName().toString(), Files.size(file)));
    }
    return LinkRun.run(new LinkRequest(files, ReadOptions.standard(), as, skip, 1), column -> {});
  }

  private static List<String> kinds(LinkedTables linked) {
    return linked.columns().stream()
        .map(ColumnUse::kind)
        .map(kind -> kind == null ? "-" : kind.name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
