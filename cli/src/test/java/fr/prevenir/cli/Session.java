package fr.prevenir.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/// Runs commands as a person or a program would, with what they print at hand.
final class Session {
  private final Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  Session(Path home) {
    this.home = home;
  }

  /// Runs a command where there is no terminal: whoever reads what is typed fails.
  int run(Locale locale, String... arguments) {
    InputStream nobody =
        new InputStream() {
          @Override
          public int read() throws IOException {
            return read(new byte[1], 0, 1);
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            throw new IOException("somebody waits for a person where there is none");
          }
        };
    return run(locale, nobody, false, arguments);
  }

  int run(String... arguments) {
    return run(Locale.ENGLISH, arguments);
  }

  /// Runs a command on a terminal at which somebody types lines.
  int typing(Locale locale, String lines, String... arguments) {
    return run(locale, new ByteArrayInputStream(lines.getBytes(UTF_8)), true, arguments);
  }

  private int run(Locale locale, InputStream in, boolean terminal, String... arguments) {
    out.reset();
    err.reset();
    PrintStream printed = new PrintStream(out, true, UTF_8);
    Screen screen = new Screen(in, printed, new PrintStream(err, true, UTF_8), false, terminal);
    Folders folders = new Folders(home.resolve("config"), home.resolve("data"));
    return Prevenir.run(arguments, new Context(screen, new Words(locale), folders));
  }

  String printed() {
    return out.toString(UTF_8);
  }

  String remarked() {
    return err.toString(UTF_8);
  }
}
