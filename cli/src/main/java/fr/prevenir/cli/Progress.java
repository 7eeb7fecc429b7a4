package fr.prevenir.cli;

import fr.prevenir.detect.ColumnMapping;
import fr.prevenir.detect.TableMapping;
import fr.prevenir.engine.RunEvent;
import fr.prevenir.engine.RunListener;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.time.Duration;
import java.util.stream.Collectors;

/// Shows how far a run has come: a bar with rate and remaining time on a terminal, elsewhere a line
/// every ten seconds.
final class Progress implements RunListener {
  private static final long BAR_EVERY = Duration.ofMillis(100).toNanos();
  private static final long LINE_EVERY = Duration.ofSeconds(10).toNanos();
  private static final int WIDTH = 28;
  private static final int MOST_TABLES = 40;

  private final Screen screen;
  private final Words words;
  private final long begun = System.nanoTime();
  private long shown = begun;
  private long total;
  private long read;
  private boolean barShown;
  private int tables;
  private long linking = begun;

  Progress(Screen screen, Words words) {
    this.screen = screen;
    this.words = words;
  }

  @Override
  public synchronized void on(RunEvent event) {
    switch (event) {
      case RunEvent.Listed(int files, long bytes) -> {
        total = bytes;
        screen.err().println(words.say("progress.listed", files, megabytes(bytes)));
      }
      case RunEvent.Read(long bytes) -> {
        read += bytes;
        show(false);
      }
      case RunEvent.Mapped(TableMapping mapping) -> mapped(mapping);
      case RunEvent.Linking(int mentions, int identities) -> {
        linking = System.nanoTime();
        read = total;
        show(true);
        finish();
        screen.err().println(words.say("progress.linking", mentions, identities));
      }
      case RunEvent.Linked(int people) ->
          screen
              .err()
              .println(words.say("progress.linked", seconds(begun, linking), seconds(linking)));
    }
  }

  /// Says what the columns of a table were taken for.
  private void mapped(TableMapping mapping) {
    if (++tables > MOST_TABLES) {
      return;
    }
    String columns =
        mapping.columns().stream()
            .filter(column -> column.meaning() != Meaning.UNKNOWN)
            .map(Progress::column)
            .collect(Collectors.joining(", "));
    clear();
    screen.err().println(screen.dim(words.say("progress.mapped", mapping.head().path(), columns)));
  }

  private static String column(ColumnMapping column) {
    Role role = column.role();
    String whose = role == null || role == Role.PATIENT ? "" : " (" + role.code() + ")";
    return column.column() + " = " + column.meaning().code() + whose;
  }

  private void clear() {
    if (barShown) {
      screen.err().print("\r\033[K");
      barShown = false;
    }
  }

  private void show(boolean now) {
    long time = System.nanoTime();
    if (!now && time - shown < (screen.terminal() ? BAR_EVERY : LINE_EVERY)) {
      return;
    }
    double seconds = Math.max(1e-3, (time - begun) / 1e9);
    double rate = read / seconds;
    long left = rate <= 0 ? 0 : Math.round((total - read) / rate);
    double share = total == 0 ? 1 : Math.min(1, (double) read / total);
    String line = words.say("progress.read", share, megabytes((long) rate), left);
    if (screen.terminal()) {
      int done = (int) Math.round(share * WIDTH);
      screen
          .err()
          .print("\r" + "█".repeat(done) + "░".repeat(WIDTH - done) + " " + line + "\033[K");
      screen.err().flush();
      barShown = true;
    } else if (!now || time - begun > LINE_EVERY) {
      screen.err().println(line);
    }
    shown = time;
  }

  private void finish() {
    if (barShown) {
      screen.err().println();
      barShown = false;
    }
  }

  private static double seconds(long from) {
    return seconds(from, System.nanoTime());
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }

  private static double megabytes(long bytes) {
    return bytes / 1e6;
  }
}
