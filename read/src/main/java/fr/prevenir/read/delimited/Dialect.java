package fr.prevenir.read.delimited;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// How records and cells of a delimited text are told apart.
///
/// @param separator its UTF-8 bytes, one or more; never empty
/// @param quote the byte around quoted cells, or 0 where there is none
/// @param escape what a quote or line end within a cell is marked with
/// @param lineEnd the byte that ends a record: LF (a CR before it belongs to it) or a lone CR
/// @param words whether an unquoted `NULL` is an absent value, as the clients of MySQL write it
record Dialect(byte[] separator, byte quote, Escape escape, byte lineEnd, boolean words) {
  /// What a quote or line end within a cell is marked with.
  enum Escape {
    /// A quote within quotes is doubled (RFC 4180).
    DOUBLED,
    /// A backslash before a quote within quotes.
    BACKSLASH,
    /// A backslash before separators and line ends, `\n` and `\t` for them, `\N` for an absent
    /// value, no quotes: `COPY`, `mysqldump --tab` and `mariadb -B`.
    TEXT
  }

  static final byte NO_QUOTE = 0;

  static Dialect of(String separator, char quote, Escape escape, byte lineEnd) {
    return new Dialect(
        separator.getBytes(StandardCharsets.UTF_8), (byte) quote, escape, lineEnd, false);
  }

  Dialect with(byte otherQuote, Escape otherEscape, boolean otherWords) {
    return new Dialect(separator, otherQuote, otherEscape, lineEnd, otherWords);
  }

  /// The separator as people write it.
  String separatorLabel() {
    String text = new String(separator, StandardCharsets.UTF_8);
    StringBuilder label = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if (c == '\t') {
                label.append("\\t");
              } else if (c < ' ') {
                label.append(String.format("\\x%02x", c));
              } else {
                label.append((char) c);
              }
            });
    return label.toString();
  }

  String quoteLabel() {
    return quote == NO_QUOTE ? "none" : String.valueOf((char) quote);
  }

  boolean separatorAt(byte[] bytes, int at, int limit) {
    return at + separator.length <= limit
        && Arrays.equals(bytes, at, at + separator.length, separator, 0, separator.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dialect d
        && Arrays.equals(separator, d.separator)
        && quote == d.quote
        && escape == d.escape
        && lineEnd == d.lineEnd
        && words == d.words;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(separator) * 31 + quote;
  }

  @Override
  public String toString() {
    return "Dialect[" + separatorLabel() + " " + quoteLabel() + " " + escape + "]";
  }
}
