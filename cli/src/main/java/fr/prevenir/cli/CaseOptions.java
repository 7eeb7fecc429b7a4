package fr.prevenir.cli;

import fr.prevenir.store.CaseKey;
import fr.prevenir.store.WrongKeyException;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The key of a case that a person names, and where cases lie. Nothing is ever asked for where no
/// terminal is.
final class CaseOptions {
  private static final String SUFFIX = ".prevenir";

  private final Folders folders;
  private final Words words;

  @Option(names = "--key-file", paramLabel = "FILE")
  @Nullable Path keyFile;

  @Option(names = "--passphrase")
  boolean passphrase;

  CaseOptions(Folders folders, Words words) {
    this.folders = folders;
    this.words = words;
  }

  /// The key named, or the user's own; where there is none yet it is made, and `made` is told.
  CaseKey keyToWrite(Consumer<Path> made) throws IOException {
    if (passphrase) {
      return askPassphrase();
    }
    Path file = keyFile == null ? folders.key() : keyFile;
    if (!Files.exists(file)) {
      CaseKey key = CaseKey.createFile(file);
      made.accept(file);
      return key;
    }
    return read(file);
  }

  /// The key named, or the user's own.
  ///
  /// @throws Fault if there is none
  CaseKey keyToOpen() throws IOException {
    if (passphrase) {
      return askPassphrase();
    }
    Path file = keyFile == null ? folders.key() : keyFile;
    if (!Files.exists(file)) {
      throw new Fault(ExitCode.FAILURE, "fault.no_file", file);
    }
    return read(file);
  }

  private static CaseKey read(Path file) throws IOException {
    try {
      return CaseKey.readFile(file);
    } catch (WrongKeyException e) {
      throw new Fault(ExitCode.WRONG_KEY, "fault.wrong_key");
    }
  }

  private CaseKey askPassphrase() {
    Console console =
        Optional.ofNullable(System.console())
            .filter(Console::isTerminal)
            .orElseThrow(() -> new Fault(ExitCode.USAGE, "fault.no_terminal"));
    char[] typed = console.readPassword("%s", words.say("passphrase.prompt"));
    if (typed == null || typed.length == 0) {
      throw new Fault(ExitCode.USAGE, "fault.no_passphrase");
    }
    return CaseKey.passphrase(typed);
  }

  /// A file for a new case of this name.
  Path newCase(String name) {
    return folders.cases().resolve(name + SUFFIX);
  }

  /// The case named, or the newest one.
  ///
  /// @throws Fault if there is none
  Path existing(@Nullable Path named) throws IOException {
    if (named != null) {
      Path inFolder = folders.cases().resolve(named + SUFFIX);
      if (!Files.exists(named) && !Files.exists(inFolder)) {
        throw new Fault(ExitCode.FAILURE, "fault.no_file", named);
      }
      return Files.exists(named) ? named : inFolder;
    }
    if (!Files.isDirectory(folders.cases())) {
      throw new Fault(ExitCode.FAILURE, "fault.no_case");
    }
    try (Stream<Path> files = Files.list(folders.cases())) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .max(Comparator.naturalOrder())
          .orElseThrow(() -> new Fault(ExitCode.FAILURE, "fault.no_case"));
    }
  }
}
