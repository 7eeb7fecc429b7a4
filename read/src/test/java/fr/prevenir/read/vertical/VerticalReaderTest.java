package fr.prevenir.read.vertical;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourcePath;
import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What psql 15, the client of MariaDB 10.11 and sqlite3 3.40 wrote of the same table.
class VerticalReaderTest {
  private static final Path CLIENTS = Path.of("src/test/resources/fr/prevenir/read/clients");

  private static ReadTables read(byte[] content) {
    Source source = Source.of(SourcePath.of("evidence"), content);
    assertThat(new VerticalReader().recognises(source)).isTrue();
    return ReadTables.of(new VerticalReader(), source, ReadLimits.standard());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pg-x.txt",
        "pg-x0.txt",
        "pg-x2.txt",
        "pg-xu.txt",
        "pg-xt.txt",
        "pg-xo.txt",
        "pg-xA.txt",
        "sq-line.txt",
        "my-E.txt"
      })
  void readsEveryLayout(String name) throws IOException {
    ReadTables read = read(Files.readAllBytes(CLIENTS.resolve(name)));
    assertThat(read.tables()).hasSize(1);
    assertThat(read.tables().getFirst().head().columns())
        .containsExactly("id", "nom", "prenom", "naissance", "note");
    String absent = name.equals("my-E.txt") ? "∅" : "";
    assertThat(read.tables().getFirst().lines())
        .containsExactly(
            "1|MARTIN|Zoé|1950-01-02|a < b & \"c\"",
            "2|D'ARC|" + absent + "|1960-03-04|deux\nlignes",
            "3|PETIT|Léa|1970-05-06|x | y",
            "4|LE GOFF|Yann|1981-12-31|");
    assertThat(read.unread()).isEmpty();
  }

  @Test
  void anotherSetOfFieldsIsAnotherTable() throws IOException {
    ReadTables read = read(Files.readAllBytes(CLIENTS.resolve("my-G.txt")));
    assertThat(read.tables()).hasSize(2);
    assertThat(read.tables().getFirst().lines())
        .hasSize(4)
        .last()
        .isEqualTo("4|LE GOFF|Yann|1981-12-31|");
    assertThat(read.tables().get(1).lines()).containsExactly("MARTIN");
    assertThat(read.passages())
        .extracting(passage -> passage.text().value())
        .allMatch(text -> text.contains("select"));
  }

  @Test
  void linesOfAValueThatLookLikeFieldsStayInTheValue() {
    String star = "*".repeat(27);
    String text =
        star
            + " 1. row "
            + star
            + "\n nom: A\nnote: x\n nom: faux\nnote: faux\n"
            + star
            + " 2. row "
            + star
            + "\n nom: B\nnote: y\n nom: faux\n\nfin\n2 rows in set (0.00 sec)\n\n";
    ReadTables read = read(text.getBytes(StandardCharsets.UTF_8));
    assertThat(read.tables().getFirst().lines())
        .containsExactly("A|x\n nom: faux\nnote: faux", "B|y\n nom: faux\n\nfin");
  }

  @Test
  void readsTheTitlesOfPsqlInFrench() {
    String text =
        "-[ ENREGISTREMENT 1 ]--\nnom | A\nnote | x\n".replace("nom |", "nom  |")
            + "-[ ENREGISTREMENT 2 ]--\nnom  | B\nnote | \n\n";
    assertThat(read(text.getBytes(StandardCharsets.UTF_8)).tables().getFirst().lines())
        .containsExactly("A|x", "B|");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nom|prenom\nA|B\nC|D\n",
        "Bonjour,\n\nx = 1\n",
        "[section]\nkey = value\nother = value\n",
        "a = 1\nbb = 2\n",
        "* Item 1\n* Item 2\n"
      })
  void leavesOtherTextAlone(String text) {
    Source source = Source.of(SourcePath.of("evidence"), text.getBytes(StandardCharsets.UTF_8));
    assertThat(new VerticalReader().recognises(source)).isFalse();
  }
}
