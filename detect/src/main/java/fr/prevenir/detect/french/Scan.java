package fr.prevenir.detect.french;

/// Decides at reading speed, without allocation, whether a text holds anything to analyse.
final class Scan {
  private Scan() {}

  static boolean opens(Vocabulary vocabulary, byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      int b = bytes[i];
      if (b >= 0 && !letter(b | 0x20)) {
        i++;
        continue;
      }
      int start = i;
      long hash = Words.SEED;
      long before = Words.SEED;
      long tail = 0;
      int last = 0;
      int length = 0;
      while (i < to) {
        int step = Folding.at(bytes, i, to);
        int letter = Folding.first(step);
        if (!letter(letter)) {
          if (letter == 0 && length > 0) {
            i += Folding.taken(step);
            continue;
          }
          break;
        }
        before = hash;
        hash = Words.next(hash, letter);
        tail = tail << 8 | letter;
        last = letter;
        length++;
        int second = Folding.second(step);
        if (second != 0) {
          before = hash;
          hash = Words.next(hash, second);
          tail = tail << 8 | second;
          last = second;
          length++;
        }
        i += Folding.taken(step);
      }
      if (length == 0) {
        i += Folding.taken(Folding.at(bytes, i, to));
      } else if (length == 1) {
        if (single(vocabulary, Words.finish(hash, before, last, 1), last, bytes, i, to)) {
          return true;
        }
      } else if (vocabulary.opens(
          Words.finish(hash, before, last, length), tail, length, bytes, start, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean letter(int b) {
    return b >= 'a' && b <= 'z';
  }

  /// A single letter opens a term only before a digit, a sign, a dot of an abbreviation or, for the
  /// word `a`, a word that may tell a blood group.
  private static boolean single(
      Vocabulary vocabulary, long hash, int letter, byte[] bytes, int end, int to) {
    if (end + 1 < to && bytes[end] == '.' && letter(bytes[end + 1] | 0x20)) {
      return true;
    }
    int next = end;
    while (next < to && bytes[next] == ' ') {
      next++;
    }
    if (letter != 'a') {
      return vocabulary.opens(hash, letter, 1, bytes, end, end);
    }
    if (next >= to) {
      return false;
    }
    int b = bytes[next];
    return b == '+' || b == '-' || (b | 0x20) == 'p' || (b | 0x20) == 'n' || (b | 0x20) == 'r';
  }
}
