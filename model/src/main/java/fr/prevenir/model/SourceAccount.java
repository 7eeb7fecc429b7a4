package fr.prevenir.model;

import java.util.Locale;

/// The closed account of one source in the ledger: every byte and record of it is read or not.
///
/// @param bytes size of the source: of a file on disk, or of a member after decompression
/// @param bytesUnread bytes of it that were not read
/// @param records records met, of all its tables; for a container the members have their own
/// accounts
/// @param rejected records of them that were not read
public record SourceAccount(
    SourcePath path,
    String format,
    State state,
    long bytes,
    long bytesUnread,
    long records,
    long rejected) {

  /// What became of a source.
  public enum State {
    READ,
    /// Read, but for some bytes or records.
    PARTLY_READ,
    /// Opened as a container; its members have accounts of their own.
    CONTAINER,
    ENCRYPTED,
    UNKNOWN,
    /// Not read for another reason.
    UNREAD;

    /// The stable code in exports: the name in lower case.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public SourceAccount {
    if (bytesUnread < 0 || bytesUnread > bytes || rejected < 0 || rejected > records) {
      throw new IllegalArgumentException("an account cannot miss more than it holds");
    }
  }

  public long kept() {
    return records - rejected;
  }
}
