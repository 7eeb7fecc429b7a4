package fr.prevenir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is cut, damaged, lying or malicious ends in the ledger, and the sums agree.
class MalformedTest {
  private static final Path EVIDENCE = Path.of("src/test/resources/fr/prevenir/read/evidence");

  @Test
  void putsEveryMalformedFileIntoTheLedger() throws IOException {
    Ledger ledger = Ledger.of(EVIDENCE.resolve("malformed"));
    Map<String, String> expected =
        Files.readAllLines(EVIDENCE.resolve("malformed.tsv")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toMap(p -> p[0], p -> p[1], (a, b) -> a, TreeMap::new));
    assertThat(new TreeMap<>(ledger.codes())).isEqualTo(expected);
  }

  @Test
  void readsWhatStandsBeforeACut() {
    Ledger ledger = Ledger.of(EVIDENCE.resolve("malformed"));
    assertThat(ledger.tables.get("cut-gnu.tar!patients.csv").rows().getFirst())
        .containsExactly("MARTIN0", "Zoé0", "01/03/1940", "Lille");
    assertThat(ledger.tables.get("cut-info.zip!patients.csv").rows()).hasSizeGreaterThan(5);
  }

  @Test
  void givesUpABombAndReadsItsNeighbours(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bomb.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("bomb.csv"));
      zeros(zip, 200 << 20);
      zip.putNextEntry(new ZipEntry("patients.csv"));
      zip.write("nom;age\nA;1\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    Ledger ledger = Ledger.of(file);
    assertThat(ledger.codes()).containsEntry("bomb.zip!bomb.csv", "bomb_ratio");
    assertThat(ledger.tables.get("bomb.zip!patients.csv").rows()).hasSize(1);
  }

  @Test
  void stopsAtTheNumberOfMembersAllowed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("many.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 50; i++) {
        zip.putNextEntry(new ZipEntry(i + ".csv"));
      }
    }
    ReadLimits limits = new ReadLimits(16, 20, 1000, 1L << 40, 64 << 20);
    Ledger ledger = Ledger.of(List.of(file), new ReadOptions(List.of(), limits));
    assertThat(ledger.codes()).containsEntry("many.zip", "bomb_count");
    assertThat(ledger.accounts).hasSize(21);
  }

  private static void zeros(OutputStream out, int bytes) throws IOException {
    byte[] chunk = new byte[1 << 16];
    for (int i = 0; i < bytes; i += chunk.length) {
      out.write(chunk);
    }
  }
}
