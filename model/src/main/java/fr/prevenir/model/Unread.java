package fr.prevenir.model;

/// Something that was not read, with the reason: a file, a member, or records of a source.
///
/// @param path the source; the record is below it
/// @param record 1-based ordinal, in the source, of the first record concerned (counting rejected
/// ones);
///     0 for the whole source
/// @param records how many records are concerned; 0 where nobody can tell
/// @param bytes how many bytes of the source are concerned; 0 where nobody can tell
/// @param reason one English sentence without any value of the evidence, for programs and support
public record Unread(
    SourcePath path, long record, long records, long bytes, UnreadCode code, String reason) {
  public Unread {
    if (record < 0 || records < 0 || bytes < 0) {
      throw new IllegalArgumentException("counts of unread data are never negative");
    }
  }
}
