package fr.prevenir.read;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourcePath;
import fr.prevenir.model.Unread;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.described.Surroundings;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DispatchTest {
  @TempDir Path folder;

  /// As where a class of a library is missing or does not fit the others.
  private static final class Unloadable implements FormatReader {
    @Override
    public String format() {
      return "unloadable";
    }

    @Override
    public boolean recognises(Source source) {
      return true;
    }

    @Override
    public void read(Source source, Reading reading) {
      throw new NoClassDefFoundError("org/example/Codec");
    }
  }

  @Test
  void ledgersAFileWhoseLibraryDoesNotLoad() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "content");
    Ledger ledger = new Ledger();
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      new Dispatch(
              List.of(new Unloadable()), new ReadOptions(List.of(), ReadLimits.standard()), ledger)
          .file(SourcePath.of("a"), 7, channel, file, new long[] {0}, Surroundings.NONE);
    }
    assertThat(ledger.unread)
        .singleElement()
        .extracting(Unread::code, Unread::bytes)
        .containsExactly(UnreadCode.RESOURCES, 7L);
  }
}
