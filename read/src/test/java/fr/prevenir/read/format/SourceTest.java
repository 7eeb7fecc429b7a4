package fr.prevenir.read.format;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenir.model.SourcePath;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class SourceTest {
  /// A full disk must not turn into a wrong answer: what the first call read is gone.
  @Test
  void aChannelThatCouldNotBeMadeFailsEveryTime() throws IOException {
    InputStream broken =
        new InputStream() {
          private long given;

          @Override
          public int read() throws IOException {
            if (given++ == Source.HEAD + 10) {
              throw new IOException("no room");
            }
            return 'x';
          }

          @Override
          public int read(byte[] b, int off, int len) throws IOException {
            b[off] = (byte) read();
            return 1;
          }

          @Override
          public int available() {
            return 0;
          }
        };
    try (Source source = Source.of(SourcePath.of("evidence"), -1, broken)) {
      assertThatThrownBy(source::channel).isInstanceOf(IOException.class);
      assertThatThrownBy(source::channel).isInstanceOf(IOException.class).hasMessage("no room");
    }
  }
}
