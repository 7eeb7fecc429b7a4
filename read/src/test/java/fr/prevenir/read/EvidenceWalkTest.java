package fr.prevenir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceWalkTest {
  @TempDir Path folder;

  private List<String> paths(Ledger ledger, Path... roots) {
    return EvidenceWalk.list(List.of(roots), ledger).stream().map(EvidenceFile::path).toList();
  }

  @Test
  void listsInTheOrderOfBytes() throws IOException {
    Files.createDirectories(folder.resolve("b/c"));
    for (String name : List.of("b/c/z.csv", "b/a.csv", "é.csv", "Z.csv", "a.csv")) {
      Files.writeString(folder.resolve(name), "x");
    }
    assertThat(paths(new Ledger(), folder))
        .containsExactly("Z.csv", "a.csv", "b/a.csv", "b/c/z.csv", "é.csv");
  }

  @Test
  void writesBytesThatAreNotUtf8AndKeepsTheFileOpenable() throws IOException {
    Path latin = Path.of(URI.create(folder.toUri() + "donn%E9es%0A.csv"));
    Files.writeString(latin, "nom;age\nA;1\n");
    Ledger ledger = Ledger.of(folder);
    assertThat(ledger.tables).containsOnlyKeys("donn\\xE9es\\x0A.csv");
  }

  @Test
  void accountsForLinksAndPipesWithoutFollowingThem() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("a.csv"), "nom;age\nA;1\n");
    Files.createSymbolicLink(folder.resolve("again.csv"), Path.of("a.csv"));
    Files.createSymbolicLink(folder.resolve("loop"), Path.of("."));
    Files.createSymbolicLink(folder.resolve("out"), Path.of("/etc/passwd"));
    new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor();
    Ledger ledger = Ledger.of(folder);
    assertThat(ledger.codes())
        .containsEntry("again.csv", "symlink")
        .containsEntry("loop", "symlink")
        .containsEntry("out", "symlink")
        .containsEntry("pipe", "special_file");
    assertThat(ledger.accounts).hasSize(5);
  }

  @Test
  void putsTheNameOfEachRootBeforeItsFiles() throws IOException {
    for (String root : List.of("x/lot", "y/lot")) {
      Files.createDirectories(folder.resolve(root));
      Files.writeString(folder.resolve(root).resolve("a.csv"), "x");
    }
    assertThat(paths(new Ledger(), folder.resolve("x/lot"), folder.resolve("y/lot")))
        .containsExactly("lot/a.csv", "lot#2/a.csv");
  }

  @Test
  void accountsForAFileThatIsGoneBeforeItIsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "nom;age\nA;1\n");
    Ledger ledger = new Ledger();
    List<EvidenceFile> files = EvidenceWalk.list(List.of(folder), ledger);
    Files.delete(file);
    try (EvidenceReader reader = new EvidenceReader(ReadOptions.standard())) {
      reader.read(files.getFirst(), ledger);
    }
    assertThat(ledger.codes()).containsEntry("a.csv", "unreadable");
  }
}
