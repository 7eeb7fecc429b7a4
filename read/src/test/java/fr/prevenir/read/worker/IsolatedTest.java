package fr.prevenir.read.worker;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourceAccount.State;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.ReadTables;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever a file does to its parser, the file gets its entry and the next one is read.
class IsolatedTest {
  private final Workers workers =
      new Workers(new WorkerLimits(64, Duration.ofSeconds(2), Duration.ofSeconds(20)));

  @AfterEach
  void close() {
    workers.close();
  }

  private ReadTables read(String order) {
    return ReadTables.of(new Isolated(new PoisonReader(), workers), order);
  }

  @ParameterizedTest
  @CsvSource({
    "M, RESOURCES, reading it takes more memory than a worker may use",
    "L, RESOURCES, reading it takes longer than allowed",
    "X, CORRUPT, the process that read it broke down",
    "K, RESOURCES, the process that read it was killed by the system",
    "S, CORRUPT, the content contradicts its format",
    "B, CORRUPT, the process that read it broke down",
  })
  void goesOnAfterAPoisonedFile(String order, UnreadCode code, String reason) {
    ReadTables poisoned = read(order);
    assertThat(poisoned.unread())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.code()).isEqualTo(code);
              assertThat(entry.reason()).isEqualTo(reason);
            });
    assertThat(poisoned.passages()).hasSize(1);
    assertThat(poisoned.account().state()).isEqualTo(State.PARTLY_READ);
    ReadTables next = read("good");
    assertThat(next.passages()).hasSize(2);
    assertThat(next.unread()).isEmpty();
  }

  @Test
  void takesNothingThatALibraryPrintsForAnAnswer() {
    assertThat(read("P").passages()).hasSize(2);
    assertThat(read("P").unread()).isEmpty();
  }

  @Test
  void hasNoNetwork() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(read("N" + server.getLocalPort()).passages().get(1).text().value())
          .isEqualTo("refused");
    }
  }
}
