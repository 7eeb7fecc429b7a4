package fr.prevenir.read.format;

import java.io.IOException;

/// Reads one format. Stateless: one instance serves all threads.
public interface FormatReader {
  /// Short stable name of the format, such as `csv`; readers of several variants give each table
  /// its
  /// own in its head.
  String format();

  /// Whether the content is of this format: decided by the bytes of [Source#head], the name only
  /// where they leave it open. Readers are asked in a fixed order, the surest first.
  boolean recognises(Source source);

  /// Reads the whole source. A bad record is rejected and reading goes on.
  ///
  /// @throws IOException if the content cannot be read further; what came before stays read, and
  /// the
  ///     source is accounted as partly read
  void read(Source source, Reading reading) throws IOException;
}
