package fr.prevenir.read.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutFileTest {
  private static final int WIDTH = 25;

  private static @Nullable LayoutFile of(String description) {
    return LayoutFile.of(description.lines().toList(), WIDTH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dessin de F1\nNOM pos 1 long 12\nCP  pos 13 long 5\nVILLE pos 18 long 8\n",
        "NOM;1;12\nCP;13;17\nVILLE;18;25\n",
        "1-12 NOM\n13-17 CP\n18-25 VILLE\n",
        "NOM    A 12\nCP     N  5\nVILLE  A  8\n",
        "1 NOM   0 12 texte\n2 CP   12 5 texte\n3 VILLE 17 8 texte\n",
        "TETE 1 3\nX 4 2\n\nNOM 1 12\nCP 13 5\nVILLE 18 8\n"
      })
  void readsWhereTheColumnsAre(String description) {
    LayoutFile layout = of(description);

    assertThat(layout).isNotNull();
    assertThat(layout.names()).containsExactly("NOM", "CP", "VILLE");
    assertThat(layout.table().cells("MARTIN      56000VANNES  "))
        .containsExactly("MARTIN      ", "56000", "VANNES  ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // ends before the lines do
        "NOM pos 1 long 12\nCP pos 13 long 5\nVILLE pos 18 long 7\n",
        // leaves a hole
        "NOM pos 1 long 11\nCP pos 13 long 5\nVILLE pos 18 long 8\n",
        "Bonjour, 12 dossiers en 2023\n3 sont en attente\n",
        ""
      })
  void believesNothingElse(String description) {
    assertThat(of(description)).isNull();
  }

  @Test
  void isLookedForBesideTheFile(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Rien à voir");
    Files.writeString(folder.resolve("dessin.txt"), "NOM 1 12\nCP 13 5\nVILLE 18 8\n");
    Path file = folder.resolve("F1.DAT");
    List<String> lines =
        List.of(
            "MARTIN      56000VANNES  ", "LE GOFF     35000RENNES  ", "N'DIAYE     29200BREST   ");
    Files.write(file, lines, StandardCharsets.US_ASCII);
    try (Source source =
        Source.of(SourcePath.of("F1.DAT"), Files.size(file), Files.newInputStream(file), file)) {
      LayoutFile layout = LayoutFile.beside(source, lines);

      assertThat(layout).isNotNull();
      assertThat(layout.names()).containsExactly("NOM", "CP", "VILLE");
    }
  }
}
