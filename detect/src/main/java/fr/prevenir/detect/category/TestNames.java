package fr.prevenir.detect.category;

import org.jspecify.annotations.Nullable;

/// Names of examinations hold signs and numbers that tell no result: `Ag p24 + Ac`, `Syphilis -
/// TPHA`, `TSH 3e génération`, `VIH 1/2`, `25-OH`, `VIH+CRP`.
final class TestNames {
  private TestNames() {}

  /// The cell with blanks in place of such signs and numbers.
  static byte[] plain(byte[] bytes, int from, int to) {
    byte[] plain = bytes.clone();
    for (int i = from + 1; i + 2 < to; i++) {
      boolean lone = bytes[i - 1] == ' ' && bytes[i + 1] == ' ';
      if (lone && (bytes[i] == '+' || bytes[i] == '-') && bytes[i + 2] != ',') {
        plain[i] = ' ';
      }
    }
    boolean answered = to > from && (bytes[to - 1] == '+' || bytes[to - 1] == '-');
    for (int i = from + 1; i + 1 < to && !answered; i++) {
      if (bytes[i] == '+' && name(bytes[i - 1]) && name(bytes[i + 1]) && bytes[i + 1] > '9') {
        plain[i] = ',';
      }
    }
    for (int i = from; i < to; i++) {
      boolean begins = i == from || bytes[i - 1] == ' ' || bytes[i - 1] == '(';
      if (begins && digit(bytes, i, to)) {
        int end = numbers(bytes, i, to);
        if (!measure(bytes, end, to)) {
          java.util.Arrays.fill(plain, i, end, (byte) ' ');
        }
      }
    }
    return plain;
  }

  /// A text with blanks in place of the plusses that join what one examination looks for: `VIH 1+2
  /// (Ag p24 + Ac)`. The text itself where there are none.
  static byte[] withoutJoints(byte[] bytes, int from, int to) {
    byte @Nullable [] plain = null;
    for (int i = from + 1; i + 1 < to; i++) {
      if (bytes[i] == '+' && (numbered(bytes, i) || enclosed(bytes, from, i, to))) {
        plain = plain == null ? bytes.clone() : plain;
        plain[i] = ' ';
      }
    }
    return plain == null ? bytes : plain;
  }

  private static boolean numbered(byte[] bytes, int at) {
    return bytes[at - 1] >= '0'
        && bytes[at - 1] <= '9'
        && bytes[at + 1] >= '0'
        && bytes[at + 1] <= '9';
  }

  /// Whether a plus stands between words within brackets.
  private static boolean enclosed(byte[] bytes, int from, int at, int to) {
    if (bytes[at - 1] != ' ' || bytes[at + 1] != ' ') {
      return false;
    }
    int open = at - 1;
    while (open >= from && bytes[open] != '(' && bytes[open] != ')') {
      open--;
    }
    int end = at + 2;
    while (end < to && bytes[end] != '(' && bytes[end] != ')') {
      end++;
    }
    return open >= from && bytes[open] == '(' && end < to && bytes[end] == ')' && end > at + 2;
  }

  private static boolean name(byte b) {
    return b < 0 || b >= '0' && b <= '9' || (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
  }

  /// The end of whole numbers that signs join.
  private static int numbers(byte[] bytes, int from, int to) {
    int i = from;
    while (digit(bytes, i, to) || (i < to && sign(bytes[i]) && digit(bytes, i + 1, to))) {
      i++;
    }
    return i;
  }

  private static boolean sign(byte b) {
    return b == '+' || b == '/' || b == '&' || b == '-';
  }

  /// Whether decimals follow.
  private static boolean measure(byte[] bytes, int at, int to) {
    return at < to && (bytes[at] == '.' || bytes[at] == ',') && digit(bytes, at + 1, to);
  }

  private static boolean digit(byte[] bytes, int i, int to) {
    return i < to && bytes[i] >= '0' && bytes[i] <= '9';
  }
}
