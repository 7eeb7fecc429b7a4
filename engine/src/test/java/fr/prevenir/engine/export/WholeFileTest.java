package fr.prevenir.engine.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  @Test
  void leavesNothingWhereTheDiskIsFullAndNamesTheFile() throws IOException {
    Path file = folder.resolve("people.csv");
    try (WholeFile whole = new WholeFile(new FullDisk(Files.newOutputStream(file), 10), file)) {
      whole.write(new byte[8]);

      assertThatThrownBy(() -> whole.write(new byte[8]))
          .isInstanceOf(FileSystemException.class)
          .hasMessage(file + ": No space left");
      assertThat(file).doesNotExist();
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void keepsAFileThatWasWrittenToItsEnd() throws IOException {
    Path file = folder.resolve("people.csv");
    try (OutputStream whole = OwnerOnly.create(file)) {
      whole.write(new byte[8]);
      whole.write(8);
    }

    assertThat(file).hasSize(9);
  }

  /// Takes some bytes and then no more.
  private static final class FullDisk extends FilterOutputStream {
    private int room;

    FullDisk(OutputStream out, int room) {
      super(out);
      this.room = room;
    }

    @Override
    public void write(byte[] source, int from, int length) throws IOException {
      room -= length;
      if (room < 0) {
        throw new IOException("No space left");
      }
      out.write(source, from, length);
    }
  }
}
