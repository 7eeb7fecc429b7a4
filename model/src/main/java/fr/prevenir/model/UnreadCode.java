package fr.prevenir.model;

import java.util.Locale;

/// Why something in the evidence was not read. The codes are stable; the words for people stand in
/// the
/// bundles of the command.
public enum UnreadCode {
  /// No password given opens it.
  ENCRYPTED,
  /// No reader knows the content.
  UNKNOWN_FORMAT,
  /// An image or scan: a picture of text, not text.
  IMAGE,
  /// The content ends before its format says so.
  TRUNCATED,
  /// The content contradicts its format or checksum.
  CORRUPT,
  /// It would expand beyond the ratio or size allowed.
  BOMB_RATIO,
  /// Containers nested beyond the depth allowed.
  BOMB_DEPTH,
  /// More members than allowed.
  BOMB_COUNT,
  /// A single record longer than allowed.
  RECORD_TOO_LONG,
  /// A record whose number of fields fits no reading of its table.
  RAGGED,
  /// A record that its format's rules refuse.
  MALFORMED_RECORD,
  /// The document declares external entities or a DTD that expands.
  UNSAFE_XML,
  /// Part of a split archive, or of a table in several files, whose other parts are missing.
  MISSING_PART,
  /// The system refused to open or read it.
  UNREADABLE,
  /// A symbolic link: never followed out of the evidence, nor twice.
  SYMLINK,
  /// A device, socket or pipe.
  SPECIAL_FILE,
  /// Reading it takes more memory or disk space than the machine gives.
  RESOURCES,
  /// Empty of records though a reader knows the format.
  UNSUPPORTED_VARIANT;

  /// The stable code in exports: the name in lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
