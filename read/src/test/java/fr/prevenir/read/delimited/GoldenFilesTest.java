package fr.prevenir.read.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each golden file `NAME.txt` has a `NAME.expected` beside it, whose first line says why it is
/// there.
class GoldenFilesTest {
  private static final String WHY = "why: ";

  @TestFactory
  Stream<DynamicTest> readsEveryGoldenFileAsItsMakerMeantIt()
      throws IOException, URISyntaxException {
    return tests("golden", new DelimitedReader());
  }

  @TestFactory
  Stream<DynamicTest> readsEveryDrawnTableAsItsMakerMeantIt()
      throws IOException, URISyntaxException {
    return tests("drawn", new DrawnTableReader());
  }

  @TestFactory
  Stream<DynamicTest> readsEveryPaddedTableAsItsMakerMeantIt()
      throws IOException, URISyntaxException {
    return tests("fixed", new FixedWidthReader());
  }

  private static Stream<DynamicTest> tests(String name, FormatReader reader)
      throws IOException, URISyntaxException {
    Path folder = Path.of(Objects.requireNonNull(GoldenFilesTest.class.getResource(name)).toURI());
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file, reader)));
  }

  private static void check(Path file, FormatReader reader) throws IOException {
    String expected =
        Files.readString(
            file.resolveSibling(file.getFileName().toString().replace(".txt", ".expected")));
    assertThat(expected).startsWith(WHY);
    Source source = Source.of(SourcePath.of("evidence"), Files.readAllBytes(file));
    assertThat(reader.recognises(source)).isTrue();
    ReadTables read = ReadTables.of(reader, Files.readAllBytes(file));
    assertThat(Rendering.of(read))
        .as(expected.lines().findFirst().orElseThrow())
        .isEqualTo(expected.substring(expected.indexOf('\n') + 1));
  }
}
