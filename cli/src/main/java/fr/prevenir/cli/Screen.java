package fr.prevenir.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the command writes: results on one stream, progress and remarks on the other.
final class Screen {
  private final BufferedReader in;
  private final PrintStream out;
  private final PrintStream err;
  private final boolean colour;
  private final boolean terminal;

  /// @param in what a person types, read only where `terminal` says that one is there
  /// @param terminal whether a person watches the stream of remarks
  Screen(InputStream in, PrintStream out, PrintStream err, boolean colour, boolean terminal) {
    this.in = new BufferedReader(new InputStreamReader(in, UTF_8));
    this.out = out;
    this.err = err;
    this.colour = colour;
    this.terminal = terminal;
  }

  /// The screen of this process. Colour where a person watches and `NO_COLOR` is not set.
  static Screen ofProcess(Map<String, String> environment) {
    boolean terminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return new Screen(
        System.in,
        new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, UTF_8),
        new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, UTF_8),
        terminal && !plain,
        terminal);
  }

  private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  /// The next line that is typed after a question, or null at the end. Only for a terminal.
  @Nullable String ask(String question) throws IOException {
    out.print(question);
    out.flush();
    return in.readLine();
  }

  boolean terminal() {
    return terminal;
  }

  boolean colour() {
    return colour;
  }

  String bold(String text) {
    return colour ? "\033[1m" + text + "\033[0m" : text;
  }

  String dim(String text) {
    return colour ? "\033[2m" + text + "\033[0m" : text;
  }

  String red(String text) {
    return colour ? "\033[31m" + text + "\033[0m" : text;
  }
}
