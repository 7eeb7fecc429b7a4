package fr.prevenir.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which case a command opens, and with which key.
final class CaseArguments {
  @Option(names = "--case", paramLabel = "CASE")
  @Nullable Path named;

  @Mixin CaseOptions keys;

  CaseArguments(Context context) {
    keys = new CaseOptions(context.folders(), context.words());
  }

  Path file() throws IOException {
    return keys.existing(named);
  }

  /// Opens the case.
  ///
  /// @throws Fault if there is none, or the key does not open it
  OpenCase open() throws IOException {
    return OpenCase.open(file(), keys.keyToOpen());
  }
}
