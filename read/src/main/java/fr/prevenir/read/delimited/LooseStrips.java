package fr.prevenir.read.delimited;

import java.util.List;

/// Blank strips that part words of one text, not columns: what stands behind such a strip follows
/// upon what stands before it, one blank apart, in nearly all lines that go so far, and what stands
/// before it mostly ends earlier.
///
/// @param lines the first lines of a file of fixed width
record LooseStrips(List<String> lines) {
  /// Share of the lines behind a strip in which one blank parts the words.
  private static final double ONE_BLANK = .8;

  /// Share of the values before a strip that reach it, as codes of one length do.
  private static final double REACH = .6;

  /// Joins the columns that such strips part.
  void join(List<Integer> spans) {
    for (int c = 2; c < spans.size(); ) {
      if (loose(spans.get(c - 2), spans.get(c - 1), spans.get(c), spans.get(c + 1))) {
        spans.subList(c - 1, c + 1).clear();
      } else {
        c += 2;
      }
    }
  }

  private boolean loose(int from, int end, int begin, int to) {
    if (begin - end != 1) {
      return false;
    }
    int before = 0;
    int reaching = 0;
    int behind = 0;
    int near = 0;
    for (String line : lines) {
      boolean reaches = filled(line, end - 1);
      before += any(line, from, end) ? 1 : 0;
      reaching += reaches ? 1 : 0;
      if (any(line, begin, to)) {
        behind++;
        near += reaches && filled(line, begin) ? 1 : 0;
      }
    }
    return near >= ONE_BLANK * behind && reaching < REACH * before;
  }

  private static boolean any(String line, int from, int to) {
    return from < line.length() && !line.substring(from, Math.min(to, line.length())).isBlank();
  }

  private static boolean filled(String line, int at) {
    return at < line.length() && line.charAt(at) != ' ';
  }
}
