package fr.prevenir.read.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SylkReaderTest {
  private static boolean recognised(String text) {
    return new SylkReader().recognises(Source.of(SourcePath.of("f"), text.getBytes(UTF_8)));
  }

  @Test
  void knowsWhatSpreadsheetsWrite() {
    assertThat(recognised("ID;PWXL;N;E\r\nP;PGeneral\r\nF;P0;DG0G8\r\nC;X1;Y1;K\"nom\"\r\nE\r\n"))
        .isTrue();
    assertThat(recognised("ID;PCALCOOO32\nC;X1;Y1;K\"nom\"\nE\n")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ID;NOM;PRENOM", "ID;PRENOM;NOM", "ID;EMAIL;HASH", "ID;PATIENT;DDN"})
  void leavesTablesWhoseFirstColumnIsAnId(String header) {
    assertThat(recognised(header + "\n1;MARTIN;Paul\n2;PETIT;Zoé\n")).isFalse();
  }
}
