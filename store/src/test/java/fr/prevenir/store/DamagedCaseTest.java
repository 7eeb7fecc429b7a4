package fr.prevenir.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedCaseTest {
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
  void noticesASingleChangedBitWhereverItIs() throws Exception {
    Cases.write(file, key, "people", SECRET.getBytes(UTF_8), "mentions", new byte[2000]);
    byte[] whole = Files.readAllBytes(file);

    for (int at = 0; at < whole.length; at += at < 400 ? 1 : 37) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x10;
      Files.write(file, changed);
      assertThatExceptionOfType(DamagedCaseException.class)
          .as("bit changed at byte %d of %d", at, whole.length)
          .isThrownBy(() -> Cases.readEverything(file, key));
    }
  }

  @Test
  void noticesAFileCutShortAnywhere() throws Exception {
    Cases.write(file, key, "people", SECRET.getBytes(UTF_8), "mentions", new byte[2000]);
    byte[] whole = Files.readAllBytes(file);

    for (int length = 0; length < whole.length; length += 41) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatExceptionOfType(DamagedCaseException.class)
          .as("%d bytes of %d", length, whole.length)
          .isThrownBy(() -> Cases.readEverything(file, key));
    }
  }

  @Test
  void noticesASectionCutShortInALargeCase() throws Exception {
    Cases.write(file, key, "mentions", new byte[2_500_000]);
    byte[] whole = Files.readAllBytes(file);
    whole[1_200_000] ^= 1;
    Files.write(file, whole);

    try (CaseReader reader = CaseReader.open(file, key)) {
      assertThatExceptionOfType(DamagedCaseException.class)
          .isThrownBy(() -> Cases.read(reader, "mentions"));
    }
  }

  @Test
  void refusesAFileThatIsNoCase() throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "nom;prenom\n".repeat(100));

    assertThatExceptionOfType(DamagedCaseException.class)
        .isThrownBy(() -> Cases.readEverything(file, key));
  }
}
