package fr.prevenir.read.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpoolTest {
  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  private static byte[] content(int size) {
    byte[] bytes = new byte[size];
    new Random(7).nextBytes(bytes);
    byte[] marker = "MARTIN Zoé 01/03/1940".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(marker, 0, bytes, size - marker.length, marker.length);
    return bytes;
  }

  private static List<Path> spools() throws IOException {
    try (Stream<Path> all = Files.list(TEMPORARY)) {
      return all.filter(p -> p.getFileName().toString().endsWith(".spool")).toList();
    }
  }

  @Test
  void givesAnyRangeFromMemoryAndFromDisk() throws IOException {
    byte[] content = content(300_000);
    for (int inMemory : new int[] {1 << 20, 1000, 299_999, 300_000}) {
      try (SeekableByteChannel channel = Spool.of(new ByteArrayInputStream(content), inMemory)) {
        assertThat(channel.size()).isEqualTo(content.length);
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
          int from = random.nextInt(content.length);
          ByteBuffer buffer = ByteBuffer.allocate(1 + random.nextInt(70_000));
          int n = channel.position(from).read(buffer);
          assertThat(n).isPositive();
          assertThat(ByteBuffer.wrap(content, from, n)).isEqualTo(buffer.flip());
        }
        assertThat(channel.position(content.length).read(ByteBuffer.allocate(1))).isEqualTo(-1);
      }
    }
  }

  @Test
  void writesNothingInClearAndLeavesNothingBehind() throws IOException {
    byte[] content = content(200_000);
    List<Path> before = spools();
    try (SeekableByteChannel channel = Spool.of(new ByteArrayInputStream(content), 1000)) {
      assertThat(channel.size()).isEqualTo(content.length);
      List<Path> during = spools().stream().filter(p -> !before.contains(p)).toList();
      assertThat(during).isNotEmpty();
      for (Path file : during) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("MARTIN");
      }
    }
    assertThat(spools()).isEqualTo(before);
  }
}
