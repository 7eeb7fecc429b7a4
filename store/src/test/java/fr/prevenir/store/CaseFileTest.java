package fr.prevenir.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {
  private static final String SECRET = "DUPONT;Marie;2850756123456;enceinte";

  @TempDir Path folder;
  private Path file;
  private CaseKey key;

  @BeforeEach
  void makeAKey() throws IOException {
    file = folder.resolve("cases/one.case");
    key = CaseKey.createFile(folder.resolve("keys/one.key"));
  }

  @Test
  void givesBackWhatWasWritten() throws Exception {
    byte[] large = new byte[3_500_000];
    new Random(7).nextBytes(large);
    Cases.write(
        file, key, "people", SECRET.getBytes(UTF_8), "empty", new byte[0], "mentions", large);

    try (CaseReader reader = CaseReader.open(file, key)) {
      assertThat(reader.sections()).containsExactly("people", "empty", "mentions");
      assertThat(Cases.read(reader, "mentions")).isEqualTo(large);
      assertThat(Cases.read(reader, "people")).asString(UTF_8).isEqualTo(SECRET);
      assertThat(Cases.read(reader, "empty")).isEmpty();
      assertThatIllegalArgumentException().isThrownBy(() -> reader.section("absent"));
    }
  }

  @Test
  void givesBackASectionOfManySegmentsWrittenInSmallPieces() throws Exception {
    byte[] piece = new byte[1_001];
    try (CaseWriter writer = CaseWriter.create(file, key)) {
      try (OutputStream out = writer.section("mentions")) {
        for (int i = 0; i < 20_000; i++) {
          piece[0] = (byte) i;
          out.write(piece);
        }
      }
      writer.commit();
    }

    try (CaseReader reader = CaseReader.open(file, key);
        InputStream in = reader.section("mentions")) {
      int same = 0;
      for (int i = 0; i < 20_000; i++) {
        same += in.readNBytes(piece.length)[0] == (byte) i ? 1 : 0;
      }
      assertThat(same).isEqualTo(20_000);
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void readsSeveralSectionsAtTheSameTime() throws Exception {
    Cases.write(file, key, "a", "first".getBytes(UTF_8), "b", "second".getBytes(UTF_8));

    try (CaseReader reader = CaseReader.open(file, key);
        InputStream a = reader.section("a");
        InputStream b = reader.section("b")) {
      assertThat(new String(a.readNBytes(2), UTF_8) + new String(b.readNBytes(3), UTF_8))
          .isEqualTo("fisec");
      assertThat(new String(a.readAllBytes(), UTF_8) + new String(b.readAllBytes(), UTF_8))
          .isEqualTo("rstond");
    }
  }

  @Test
  void opensWithTheKeyReadFromItsFile() throws Exception {
    Cases.write(file, key, "people", SECRET.getBytes(UTF_8));

    CaseKey again = CaseKey.readFile(folder.resolve("keys/one.key"));
    try (CaseReader reader = CaseReader.open(file, again)) {
      assertThat(Cases.read(reader, "people")).asString(UTF_8).isEqualTo(SECRET);
    }
  }

  @Test
  void opensWithAPassphraseHoweverItsAccentsAreComposed() throws Exception {
    Cases.write(
        file, CaseKey.passphrase("pr\u00E9venir le 15".toCharArray()), "people", new byte[] {1});

    CaseKey decomposed = CaseKey.passphrase("pre\u0301venir le 15".toCharArray());
    try (CaseReader reader = CaseReader.open(file, decomposed)) {
      assertThat(Cases.read(reader, "people")).containsExactly(1);
    }
    assertRefused(CaseKey.passphrase("prévenir le 16".toCharArray()));
    assertRefused(key);
  }

  @Test
  void refusesAnotherKeyAndSaysNothingOfTheCase() throws Exception {
    Cases.write(file, key, "people", SECRET.getBytes(UTF_8));

    assertRefused(CaseKey.createFile(folder.resolve("keys/other.key")));
    assertRefused(CaseKey.passphrase("anything".toCharArray()));
  }

  @Test
  void showsNoNameAndNoValueInTheFile() throws Exception {
    Cases.write(file, key, "people", SECRET.repeat(100_000).getBytes(UTF_8));

    String bytes =
        new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(bytes).doesNotContain("DUPONT", "285075612", "enceinte", "people", "index");
  }

  @Test
  void showsTheSameSizeWhateverTheNumberOfSections() throws Exception {
    Cases.write(file, key, "a", new byte[1000]);
    long one = indexLength();
    file = folder.resolve("cases/two.case");
    Cases.write(file, key, "a", new byte[10], "b", new byte[10], "a-longer-name", new byte[10]);

    assertThat(indexLength()).isEqualTo(one);
  }

  private long indexLength() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return java.nio.ByteBuffer.wrap(bytes, bytes.length - 8, 8).getLong();
  }

  @Test
  void leavesNothingWithoutACommit() throws Exception {
    try (CaseWriter writer = CaseWriter.create(file, key);
        OutputStream out = writer.section("people")) {
      out.write(SECRET.getBytes(UTF_8));
    }
    assertThat(files("cases")).isEmpty();
  }

  @Test
  void removesWhatARunThatDiedLeftButNotWhatOneIsWriting() throws Exception {
    Files.createDirectories(file.getParent());
    Path died = file.resolveSibling(".0c6ad2a8.unfinished");
    Files.writeString(died, "left over");

    try (CaseWriter living = CaseWriter.create(file, key)) {
      assertThat(died).doesNotExist();
      write(CaseWriter.create(file.resolveSibling("two.case"), key));
      assertThat(files("cases")).hasSize(2);
      write(living);
    }
    assertThat(files("cases")).containsExactlyInAnyOrder("one.case", "two.case");
  }

  @Test
  void aProcessKilledWhileWritingLeavesNoCase() throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                EndlessWriter.class.getName(),
                file.toString(),
                folder.resolve("keys/one.key").toString())
            .start();
    try {
      assertThat(process.getInputStream().read()).isEqualTo('!');
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(file).doesNotExist();

    Cases.write(file, key, "people", new byte[] {1});
    assertThat(files("cases")).containsExactly("one.case");
  }

  @Test
  void neverOverwritesACaseNorAKey() throws Exception {
    Cases.write(file, key, "people", new byte[] {1});

    assertThatThrownBy(() -> CaseWriter.create(file, key))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThatThrownBy(() -> CaseKey.createFile(folder.resolve("keys/one.key")))
        .isInstanceOf(FileAlreadyExistsException.class);
    Cases.readEverything(file, key);
  }

  @Test
  void isReadableByItsOwnerAlone() throws Exception {
    Cases.write(file, key, "people", new byte[] {1});

    for (Path path : new Path[] {file, folder.resolve("keys/one.key")}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.getParent())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void refusesAKeyFileThatHoldsNoKeyOrAMistypedOne() throws Exception {
    Path keyFile = folder.resolve("keys/one.key");
    String text = Files.readString(keyFile);
    Path bad = folder.resolve("bad.key");
    int at = text.length() - 20;
    char other = text.charAt(at) == 'A' ? 'B' : 'A';

    for (String content :
        new String[] {
          "",
          "nothing here",
          text.substring(0, at),
          text.substring(0, at) + other + text.substring(at + 1)
        }) {
      Files.writeString(bad, content);
      assertThatExceptionOfType(WrongKeyException.class)
          .isThrownBy(() -> CaseKey.readFile(bad))
          .withMessageNotContaining(text.substring(at - 10, at));
    }
  }

  @Test
  void neverShowsAKeyInWords() {
    assertThat(key.toString()).isEqualTo("key file •••");
    assertThat(CaseKey.passphrase("secret".toCharArray()).toString()).isEqualTo("passphrase •••");
  }

  @Test
  void refusesSectionsThatAreMalformedTakenOrInterleaved() throws Exception {
    try (CaseWriter writer = CaseWriter.create(file, key)) {
      assertThatIllegalArgumentException().isThrownBy(() -> writer.section("Dupont Marie"));
      assertThatIllegalArgumentException().isThrownBy(() -> writer.section(".index"));
      OutputStream people = writer.section("people");
      assertThatThrownBy(() -> writer.section("mentions"))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(writer::commit).isInstanceOf(IllegalStateException.class);
      people.close();
      assertThatIllegalArgumentException().isThrownBy(() -> writer.section("people"));
    }
  }

  @Test
  void refusesAPassphraseCostThatWouldEatTheMemory() throws Exception {
    Cases.write(file, CaseKey.passphrase("secret".toCharArray()), "people", new byte[] {1});
    byte[] header = Arrays.copyOf(Files.readAllBytes(file), Envelope.BYTES);
    header[10] = 0x7F;
    System.arraycopy(
        Digests.sha256(Arrays.copyOf(header, Envelope.BYTES - 32)),
        0,
        header,
        Envelope.BYTES - 32,
        32);

    assertThatExceptionOfType(DamagedCaseException.class)
        .isThrownBy(() -> Envelope.open(header, CaseKey.passphrase("secret".toCharArray())));
  }

  private static void write(CaseWriter writer) throws IOException {
    try (writer) {
      writer.commit();
    }
  }

  private void assertRefused(CaseKey wrong) {
    assertThatExceptionOfType(WrongKeyException.class)
        .isThrownBy(() -> CaseReader.open(file, wrong))
        .withMessageNotContaining("people");
  }

  private String[] files(String name) throws IOException {
    try (Stream<Path> list = Files.list(folder.resolve(name))) {
      return list.map(path -> path.getFileName().toString()).toArray(String[]::new);
    }
  }
}
