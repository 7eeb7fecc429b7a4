package fr.prevenir.model;

/// A piece of decoded text that is not a table. Positions in findings count its characters.
///
/// @param start characters of the source's text that stand before this passage
public record Passage(SourcePath path, String format, long start, Sensitive text) {}
