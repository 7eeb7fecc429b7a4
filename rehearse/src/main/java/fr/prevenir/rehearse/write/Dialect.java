package fr.prevenir.rehearse.write;

import java.util.List;

/// How a program writes delimited text.
///
/// @param quote `"`, `'`, or empty: then separators and line breaks in a value become spaces
/// @param header whether the names of the columns stand on the first line of the table
/// @param preamble lines before the table
/// @param footer lines after it
public record Dialect(
    Encoding encoding,
    String separator,
    String quote,
    boolean quoteAll,
    String lineEnd,
    boolean header,
    List<String> preamble,
    List<String> footer) {
  public Dialect {
    preamble = List.copyOf(preamble);
    footer = List.copyOf(footer);
  }

  public static final Dialect SEMICOLONS =
      new Dialect(Encoding.UTF_8, ";", "\"", false, "\n", true, List.of(), List.of());

  public static final Dialect COMMAS =
      new Dialect(Encoding.UTF_8, ",", "\"", true, "\r\n", true, List.of(), List.of());
}
