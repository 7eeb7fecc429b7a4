package fr.prevenir.engine.casefile;

/// A file of the evidence that was read into a case, told again by its bytes.
///
/// @param path as the case calls it
/// @param sha256 of its bytes, in hexadecimal digits
public record KnownFile(String path, long bytes, String sha256) {}
