package fr.prevenir.read.delimited;

import java.util.BitSet;
import java.util.List;

/// What stands at each place of lines that are of one length.
final class LineGrid {
  /// What most filled places of one column of characters hold.
  enum Kind {
    BLANK,
    DIGIT,
    LETTER,
    MIXED
  }

  private final List<String> lines;
  private final Kind[] kinds;
  private final BitSet[] filled;

  LineGrid(List<String> lines, int width) {
    this.lines = lines;
    this.kinds = new Kind[width];
    this.filled = new BitSet[width];
    for (int at = 0; at < width; at++) {
      look(at);
    }
  }

  /// A number may hold a letter here and there, as a NIR of Corsica does.
  private void look(int at) {
    BitSet filled = new BitSet(lines.size());
    int digits = 0;
    int letters = 0;
    for (int l = 0; l < lines.size(); l++) {
      char c = at(l, at);
      filled.set(l, c != ' ');
      digits += c >= '0' && c <= '9' ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
    }
    int all = filled.cardinality();
    this.filled[at] = filled;
    if (all == 0) {
      kinds[at] = Kind.BLANK;
    } else if (letters == all) {
      kinds[at] = Kind.LETTER;
    } else {
      kinds[at] = digits * 10 >= all * 8 ? Kind.DIGIT : Kind.MIXED;
    }
  }

  List<String> lines() {
    return lines;
  }

  int width() {
    return kinds.length;
  }

  private char at(int line, int place) {
    String text = lines.get(line);
    return place < text.length() ? text.charAt(place) : ' ';
  }

  Kind kind(int at) {
    return at < kinds.length ? kinds[at] : Kind.BLANK;
  }

  /// Whether the place is filled in all lines.
  boolean full(int at) {
    return filled[at].cardinality() == lines.size();
  }

  /// Whether two places are filled in the same lines.
  boolean together(int at, int other) {
    return filled[at].equals(filled[other]);
  }

  /// Lines in which a place is filled.
  int filled(int at) {
    return filled[at].cardinality();
  }

  /// Lines in which `at` is blank and `next` is filled.
  int begins(int at, int next) {
    BitSet begun = (BitSet) filled[next].clone();
    begun.andNot(filled[at]);
    return begun.cardinality();
  }

  /// Different characters at one place.
  int variety(int at) {
    return (int)
        lines.stream()
            .mapToInt(line -> at < line.length() ? line.charAt(at) : ' ')
            .distinct()
            .count();
  }
}
