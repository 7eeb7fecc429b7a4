package fr.prevenir.detect.identifier;

/// What every cell needs first: where its text begins and ends, and whether it says anything.
public final class Cells {
  private Cells() {}

  /// Whether a byte is a blank of ASCII. No-break spaces are trimmed by [#start] and [#end].
  public static boolean blank(byte b) {
    return b == ' ' || (b >= 9 && b <= 13) || b == 0;
  }

  /// The first byte that is no blank.
  public static int start(byte[] b, int from, int to) {
    int i = from;
    while (i < to) {
      if (blank(b[i])) {
        i++;
      } else if (b[i] == (byte) 0xC2 && i + 1 < to && b[i + 1] == (byte) 0xA0) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  /// The byte after the last that is no blank.
  public static int end(byte[] b, int from, int to) {
    int i = to;
    while (i > from) {
      if (blank(b[i - 1])) {
        i--;
      } else if (i - 2 >= from && b[i - 1] == (byte) 0xA0 && b[i - 2] == (byte) 0xC2) {
        i -= 2;
      } else {
        break;
      }
    }
    return i;
  }

  /// Whether a trimmed cell stands for nothing: empty, only punctuation, or a word such as `NC`,
  /// `néant`, `null`, `inconnu`, `XXX`, `#N/A`.
  public static boolean nothing(byte[] b, int from, int to) {
    int length = to - from;
    if (length == 0) {
      return true;
    }
    byte first = b[from];
    if (length > 16 || first < 0 || (first >= '0' && first <= '9')) {
      return false;
    }
    int letter = first | 0x20;
    if (letter >= 'a' && letter <= 'z') {
      return NothingWords.possible(first, length) && word(b, from, to, letter);
    }
    for (int i = from; i < to; i++) {
      int c = b[i] | 0x20;
      if ((c >= 'a' && c <= 'z') || (b[i] >= '0' && b[i] <= '9') || b[i] < 0) {
        return first == '#' && word(b, from, to, letter);
      }
    }
    // a + or a - is a result
    return length > 1 || first != '+';
  }

  /// Whether a trimmed cell that says nothing elsewhere is a remark where remarks stand: `RAS`,
  // `?`.
  public static boolean remark(byte[] b, int from, int to) {
    boolean question = from < to && b[from] == '?';
    boolean nothing = to - from == 3 && (b[from] | 0x20) == 'r' && (b[from + 1] | 0x20) == 'a';
    return question || (nothing && (b[from + 2] | 0x20) == 's');
  }

  private static boolean word(byte[] b, int from, int to, int letter) {
    if (letter == 'x' && to - from > 1) {
      int i = from;
      while (i < to && (b[i] | 0x20) == 'x') {
        i++;
      }
      if (i == to) {
        return true;
      }
    }
    byte[] folded = new byte[to - from];
    return NothingWords.has(Fold.hash(folded, 0, Fold.fold(b, from, to, folded)));
  }

  /// Whether a cell is made of ASCII digits only.
  public static boolean digits(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] < '0' || b[i] > '9') {
        return false;
      }
    }
    return from < to;
  }

  /// The value of up to 18 digits.
  public static long number(byte[] b, int from, int to) {
    long n = 0;
    for (int i = from; i < to; i++) {
      n = n * 10 + (b[i] - '0');
    }
    return n;
  }

  /// Copies ASCII letters (as capitals) and digits into `out`; gives how many, or -1 where a cell
  /// holds more than `max`, or something else than those, blanks, and the separators `. - _ / '`.
  static int compact(byte[] b, int from, int to, byte[] out, int max) {
    int n = 0;
    for (int i = from; i < to; i++) {
      byte c = b[i];
      if (c >= 'a' && c <= 'z') {
        c = (byte) (c - 32);
      }
      if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) {
        if (n == max) {
          return -1;
        }
        out[n++] = c;
      } else if (c == (byte) 0xC2 && i + 1 < to && b[i + 1] == (byte) 0xA0) {
        i++;
      } else if (!blank(c) && c != '.' && c != '-' && c != '_' && c != '/' && c != '\'') {
        return -1;
      }
    }
    return n;
  }

  /// Whether a cell begins with these letters, in either case.
  public static boolean begins(byte[] b, int from, int to, String head) {
    for (int i = 0; i < head.length(); i++) {
      if (from + i >= to || (b[from + i] | 0x20) != (head.charAt(i) | 0x20)) {
        return false;
      }
    }
    return true;
  }
}
