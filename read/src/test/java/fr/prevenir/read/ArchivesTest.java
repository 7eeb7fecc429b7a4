package fr.prevenir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Archives by the tools that people use: each holds the same patients.
class ArchivesTest {
  @TempDir Path folder;

  private static final Path EVIDENCE = Path.of("src/test/resources/fr/prevenir/read/evidence");
  private static final Path ARCHIVES = EVIDENCE.resolve("archives");

  @TestFactory
  Stream<DynamicTest> givesTheSamePatientsFromEveryArchive() throws IOException {
    List<List<String>> patients =
        Ledger.of(EVIDENCE.resolve("patients.csv")).tables.values().iterator().next().rows();
    assertThat(patients).hasSize(24);
    List<Path> openers;
    try (Stream<Path> all = Files.list(ARCHIVES)) {
      openers = all.filter(p -> !p.toString().matches(".*00[23]")).sorted().toList();
    }
    return openers.stream()
        .map(
            archive ->
                DynamicTest.dynamicTest(
                    archive.getFileName().toString(),
                    () -> {
                      Ledger ledger = Ledger.of(archive, "wrong", "secret");
                      assertThat(ledger.codes()).isEmpty();
                      assertThat(ledger.tables).isNotEmpty();
                      ledger.tables.values().forEach(t -> assertThat(t.rows()).isEqualTo(patients));
                    }));
  }

  @Test
  void namesMembersByTheWayThroughTheirContainers() {
    assertThat(Ledger.of(ARCHIVES.resolve("nested.zip"), "secret").tables.keySet())
        .containsExactlyInAnyOrder(
            "nested.zip!header.7z!patients.csv",
            "nested.zip!t.tgz!patients.csv",
            "nested.zip!zipcrypto.zip!patients.csv");
  }

  /// Written by genisoimage and pycdlib: with Joliet and Rock Ridge, with one of them, with none.
  @Test
  void namesTheFilesOfADiskImageAsTheirFoldersDid() {
    assertThat(Ledger.of(ARCHIVES.resolve("joliet.iso")).tables)
        .containsOnlyKeys("joliet.iso!patients opérés 2024.csv");
    assertThat(Ledger.of(ARCHIVES.resolve("rock-ridge.iso")).tables)
        .containsOnlyKeys("rock-ridge.iso!patients opérés 2024.csv");
    assertThat(Ledger.of(ARCHIVES.resolve("pycdlib.iso")).tables)
        .containsOnlyKeys("pycdlib.iso!Dossier partagé/patients opérés.csv");
    assertThat(Ledger.of(ARCHIVES.resolve("plain.iso")).tables)
        .containsOnlyKeys("plain.iso!PATIENTS.CSV");
  }

  /// Why: a folder that lists itself as its own child would be walked for ever.
  @Test
  void leavesTheCircleOfADiskImage() throws IOException {
    byte[] image = Files.readAllBytes(ARCHIVES.resolve("pycdlib.iso"));
    for (int sector = 18; sector < image.length / 2048; sector++) {
      int at = sector * 2048;
      boolean folder = image[at] == 34 && image[at + 32] == 1 && image[at + 25] == 2;
      for (int i = at; folder && i < at + 2048 && image[i] > 0; i += image[i]) {
        System.arraycopy(image, at + 2, image, i + 2, (image[i + 25] & 2) == 0 ? 0 : 8);
      }
    }
    Path circle = folder.resolve("circle.iso");
    Files.write(circle, image);
    assertThat(Ledger.of(circle).codes()).containsEntry("circle.iso", "corrupt");
  }

  @Test
  void namesASingleCompressedFileByItsHeaderOrElseByTheOuterName() {
    assertThat(Ledger.of(ARCHIVES.resolve("renamed.gz")).tables)
        .containsKey("renamed.gz!patients.csv");
    assertThat(Ledger.of(ARCHIVES.resolve("patients.csv.lzma")).tables)
        .containsKey("patients.csv.lzma!patients.csv");
  }

  @Test
  void readsPartsWithTheirOpenerAndAccountsForEach() {
    Ledger ledger = Ledger.of(ARCHIVES, "secret");
    assertThat(ledger.states())
        .containsEntry("split.7z.003", fr.prevenir.model.SourceAccount.State.CONTAINER);
    assertThat(ledger.tables).containsKey("split.7z.001!patients.csv");
  }

  @Test
  void saysWhichMembersNoPasswordOpens() {
    assertThat(Ledger.of(ARCHIVES, "wrong").codes())
        .containsEntry("zipcrypto.zip!patients.csv", "encrypted")
        .containsEntry("aes.zip!patients.csv", "encrypted")
        .containsEntry("content.7z!patients.csv", "encrypted")
        .containsEntry("header.7z", "encrypted")
        .containsEntry("five-psw.rar!patients.csv", "encrypted")
        .containsEntry("five-hpsw.rar", "encrypted")
        .hasSize(7 + 1);
  }

  /// Written by rars: RAR 3 packed and stored, in the old names of its parts, and RAR 5.
  @Test
  void readsArchivesOverSeveralVolumesWhole() {
    Ledger ledger = Ledger.of(EVIDENCE.resolve("volumes"));
    assertThat(ledger.unread).isEmpty();
    assertThat(ledger.tables.keySet())
        .containsExactlyInAnyOrder(
            "new.part1.rar!patients.csv",
            "three.rar!patients.csv",
            "stored.rar!patients.csv",
            "five.part01.rar!patients.csv");
    assertThat(ledger.tables.values()).allSatisfy(table -> assertThat(table.rows()).hasSize(900));
  }
}
