package fr.prevenir.read;

import java.nio.file.Path;

/// A file of the evidence on disk.
///
/// @param file where it lies
/// @param path printable path relative to the folder given, with `/`
/// @param bytes its size when it was listed
/// @param root the folder given, or that of a file given
public record EvidenceFile(Path file, String path, long bytes, Path root) {
  /// A file that was given by itself.
  public EvidenceFile(Path file, String path, long bytes) {
    this(file, path, bytes, folder(file));
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file : folder;
  }
}
