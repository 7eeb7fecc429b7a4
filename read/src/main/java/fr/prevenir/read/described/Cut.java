package fr.prevenir.read.described;

/// How a description says that records are cut into cells.
///
/// @param separator what stands between cells; empty where runs of blanks do
/// @param quote the character around cells, 0 where there is none
/// @param backslash whether a backslash takes their meaning from separators and line ends, and `\N`
///     is an absent value
/// @param recordEnd what ends a record: a line end, unless said otherwise
public record Cut(String separator, char quote, boolean backslash, String recordEnd) {
  static final String LINE = "\n";

  static Cut at(String separator, char quote) {
    return new Cut(separator, quote, false, LINE);
  }

  Cut ending(String end) {
    return end.isEmpty() ? this : new Cut(separator, quote, backslash, end);
  }
}
