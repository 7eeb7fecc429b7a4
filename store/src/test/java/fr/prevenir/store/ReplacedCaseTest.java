package fr.prevenir.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacedCaseTest {
  @TempDir Path folder;
  private Path file;
  private CaseKey key;

  @BeforeEach
  void writeACase() throws IOException {
    file = folder.resolve("cases/one.case");
    key = CaseKey.createFile(folder.resolve("keys/one.key"));
    try (CaseWriter writer = CaseWriter.create(file, key)) {
      put(writer, "first");
      writer.commit();
    }
  }

  private static void put(CaseWriter writer, String text) throws IOException {
    try (OutputStream out = writer.section("people")) {
      out.write(text.getBytes(UTF_8));
    }
  }

  private CaseStamp stamp() throws IOException, WrongKeyException {
    try (CaseReader reader = CaseReader.open(file, key)) {
      return reader.stamp();
    }
  }

  private String text() throws IOException, WrongKeyException {
    try (CaseReader reader = CaseReader.open(file, key);
        InputStream in = reader.section("people")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private void replace(String text, CaseStamp opened) throws IOException {
    try (CaseWriter writer = CaseWriter.replace(file, key, opened)) {
      put(writer, text);
      writer.commit();
    }
  }

  private long filesInFolder() throws IOException {
    try (Stream<Path> list = Files.list(folder.resolve("cases"))) {
      return list.count();
    }
  }

  @Test
  void putsANewStateInThePlaceOfTheFormerForItsOwnerAlone() throws Exception {
    CaseStamp before = stamp();

    replace("second", before);

    assertThat(text()).isEqualTo("second");
    assertThat(stamp()).isNotEqualTo(before);
    assertThat(filesInFolder()).isOne();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void leavesTheFormerStateWithoutACommit() throws Exception {
    byte[] before = Files.readAllBytes(file);
    try (CaseWriter writer = CaseWriter.replace(file, key, stamp())) {
      put(writer, "second");
    }

    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(filesInFolder()).isOne();
  }

  @Test
  void refusesToReplaceAStateThatIsNotTheOneOpened() throws Exception {
    CaseStamp opened = stamp();
    replace("of somebody else", opened);

    assertThatThrownBy(() -> replace("mine", opened)).isInstanceOf(ChangedCaseException.class);
    assertThat(text()).isEqualTo("of somebody else");
    assertThat(filesInFolder()).isOne();
  }
}
