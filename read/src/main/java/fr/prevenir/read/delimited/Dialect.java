package fr.prevenir.read.delimited;

import java.nio.charset.StandardCharsets;

/// How a delimited text is written.
///
/// @param separator one byte or more
/// @param quote the quote, or [#NONE]
/// @param backslash whether a backslash escapes what follows: a quote, or `\t`, `\n`, `\N`
/// @param aligned whether cells are padded with spaces and lines ruled with dashes, for the eye
/// @param loneReturn whether a carriage return alone ends a line
record Dialect(
    String separator, int quote, boolean backslash, boolean aligned, boolean loneReturn) {
  static final int NONE = -1;

  byte[] separatorBytes() {
    return separator.getBytes(StandardCharsets.UTF_8);
  }

  /// The separator as people read it.
  String separatorName() {
    return switch (separator) {
      case "\t" -> "tab";
      case "\u0001" -> "\\x01";
      case "\u001f" -> "\\x1f";
      case "\n" -> "none";
      default -> separator;
    };
  }

  String quoteName() {
    return quote == NONE ? "none" : String.valueOf((char) quote);
  }
}
