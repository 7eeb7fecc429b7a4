package fr.prevenir.read.sql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourcePath;
import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TabFileReaderTest {
  private static final TabFileReader READER = new TabFileReader();

  @TempDir Path folder;

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = TabFileReaderTest.class.getResourceAsStream("tab/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return in.readAllBytes();
    }
  }

  @Test
  void takesTheHeadingsFromTheDefinitionBeside() throws IOException {
    Files.write(folder.resolve("patients.sql"), resource("patients.sql"));
    Path file = Files.write(folder.resolve("patients.txt"), resource("patients.txt"));
    Source source =
        Source.of(
            SourcePath.of("patients.txt"), Files.size(file), Files.newInputStream(file), file);
    assertThat(READER.recognises(source)).isTrue();
    ReadTables.Table table = ReadTables.of(READER, source, ReadLimits.standard()).table("");
    assertThat(table.head().columns()).startsWith("id", "nom", "prénom").endsWith("rques");
    assertThat(table.lines()).hasSize(3);
    assertThat(table.lines().getFirst())
        .startsWith("1|L'HÔPITAL|Zoé|1961-03-15|261037511613893|61.50|1|0x0001FF27225C|")
        .contains("ligne 1\r\nligne 2\ttab \\ antislash");
    assertThat(table.lines().get(1)).startsWith("2|Œuvrard|Noël|∅|∅|∅|0|∅|0xFFEE");
  }

  @Test
  void readsBinaryRowsWithoutADefinition() throws IOException {
    byte[] rows = resource("patients.txt");
    Source source = Source.of(SourcePath.of("patients.txt"), rows);
    assertThat(READER.recognises(source)).isTrue();
    ReadTables.Table table = ReadTables.of(READER, rows).table("");
    assertThat(table.head().named()).isFalse();
    assertThat(table.lines()).hasSize(3);
  }

  @Test
  void leavesTextToTheReaderOfDelimitedText() {
    byte[] text = "id\tnom\n1\t\\N\n".getBytes(StandardCharsets.UTF_8);
    assertThat(READER.recognises(Source.of(SourcePath.of("a.txt"), text))).isFalse();
  }
}
