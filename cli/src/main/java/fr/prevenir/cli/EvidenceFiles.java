package fr.prevenir.cli;

import fr.prevenir.read.EvidenceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Finds the files that a person names.
final class EvidenceFiles {
  private EvidenceFiles() {}

  /// One file by its name.
  ///
  /// @throws Fault if there is none
  static EvidenceFile single(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new Fault(ExitCode.FAILURE, "fault.no_file", file);
      }
      Path name = file.getFileName();
      return new EvidenceFile(
          file, name == null ? file.toString() : name.toString(), Files.size(file));
    } catch (IOException e) {
      throw new Fault(ExitCode.FAILURE, "fault.unreadable", file);
    }
  }
}
