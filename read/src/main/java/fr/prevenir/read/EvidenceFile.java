package fr.prevenir.read;

import java.nio.file.Path;

/// A file of the evidence on disk.
///
/// @param file where it lies
/// @param path printable path relative to the folder given, with `/`
/// @param bytes its size when it was listed
public record EvidenceFile(Path file, String path, long bytes) {}
