package fr.prevenir.cli;

import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.ReadOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options of every command that reads evidence.
final class ReadingOptions {
  @Option(names = "--password-file", paramLabel = "FILE")
  @Nullable Path passwordFile;

  ReadOptions toReadOptions() {
    return new ReadOptions(passwords(), ReadLimits.standard());
  }

  private List<String> passwords() {
    Path file = passwordFile;
    if (file == null) {
      return List.of();
    }
    try {
      return Files.readString(file, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new Fault(ExitCode.FAILURE, "fault.unreadable", file);
    }
  }
}
